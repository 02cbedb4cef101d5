import './state.css';

/** In place of what is being fetched. Short waits show nothing, so that the screen does not flicker. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <div className="state state-loading" role="status">
      <p className="state-text">{text}……</p>
    </div>
  );
}
