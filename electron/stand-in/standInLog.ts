/** Writes what the stand-in does or leaves undone to stderr, if `ELECTRON_STAND_IN_DEBUG` is set. */
export function standInLog(message: string): void {
  if (process.env.ELECTRON_STAND_IN_DEBUG !== undefined) process.stderr.write(`[stand-in] ${message}\n`);
}

/** Says once for each thing that it has no effect here. */
export function withoutEffect(what: string): void {
  if (said.has(what)) return;
  said.add(what);
  standInLog(`${what} has no effect`);
}

const said = new Set<string>();
