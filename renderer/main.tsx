import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { reportUncaught } from './ipc/reportError.ts';
import './ui/tokens.css';
import './ui/base.css';

reportUncaught();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element named root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
