import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './commandLine.ts';

/** The folders that `app.getPath` knows, as on Linux. */
export class AppPaths {
  private readonly chosen = new Map<string, string>();

  set(name: string, path: string): void {
    this.chosen.set(name, path);
  }

  get(name: string, appName: string): string {
    const path = this.chosen.get(name) ?? this.standard(name, appName);
    if (path === null) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  private standard(name: string, appName: string): string | null {
    const home = homedir();
    const userData = (): string => this.get('userData', appName);
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
      case 'temp':
        return tmpdir();
      case 'desktop':
        return join(home, 'Desktop');
      case 'documents':
        return join(home, 'Documents');
      case 'downloads':
        return join(home, 'Downloads');
      case 'exe':
        return process.argv[0] ?? null;
      case 'userData':
        return commandLine.getSwitchValue('user-data-dir') || join(this.get('appData', appName), appName);
      case 'sessionData':
        return userData();
      case 'logs':
        return join(userData(), 'logs');
      case 'crashDumps':
        return join(userData(), 'Crashpad');
      default:
        return null;
    }
  }
}
