/** Pages of Chromium that are attached and wait for the window they were made for. */
class WaitingTargets {
  private readonly sessions = new Map<string, string>();
  private readonly askers = new Map<string, (sessionId: string) => void>();

  attached(targetId: string, sessionId: string): void {
    const asker = this.askers.get(targetId);
    this.askers.delete(targetId);
    if (asker === undefined) this.sessions.set(targetId, sessionId);
    else asker(sessionId);
  }

  /** The session of a page, as soon as it is attached. */
  sessionOf(targetId: string): Promise<string> {
    const session = this.sessions.get(targetId);
    this.sessions.delete(targetId);
    if (session !== undefined) return Promise.resolve(session);
    return new Promise((resolve) => this.askers.set(targetId, resolve));
  }
}

export const waitingTargets = new WaitingTargets();
