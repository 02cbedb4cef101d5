import { expect as base } from '@playwright/test';

/** Playwright's `expect`, with patience for a busy machine. */
export const expect = base.configure({ timeout: 20_000 });
