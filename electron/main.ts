import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import type { Command } from '../shared/ipc/commands.ts';
import { appHandlers, type Start } from './ipc/appHandlers.ts';
import { articleHandlers } from './ipc/articleHandlers.ts';
import { deskHandlers } from './ipc/deskHandlers.ts';
import { eventSender } from './ipc/eventSender.ts';
import { jobHandlers } from './ipc/jobHandlers.ts';
import { libraryHandlers } from './ipc/libraryHandlers.ts';
import { libraryStore } from './ipc/libraryStore.ts';
import { pagesHandlers } from './ipc/pagesHandlers.ts';
import { registerHandlers } from './ipc/registerHandlers.ts';
import { sampleHandlers } from './ipc/sampleHandlers.ts';
import { JobRunner } from './jobs/jobRunner.ts';
import { jobWorkerFile } from './jobs/jobWorkerFile.ts';
import { appProtocol, SCHEME_PRIVILEGES } from './shell/appProtocol.ts';
import { chooseFolder } from './shell/chooseFolder.ts';
import { chooseNewFolder, chooseOutput } from './shell/chooseOutput.ts';
import { LibrarySession } from './shell/librarySession.ts';
import { lockDown } from './shell/lockDown.ts';
import { FileLog } from './shell/log.ts';
import { openMainWindow, preloadFile } from './shell/mainWindow.ts';
import { menuTemplate, offerCommands } from './shell/menuBar.ts';
import { openedPaths } from './shell/openedPaths.ts';
import { openFromOutside } from './shell/openFromOutside.ts';
import { SCHEME } from './shell/origin.ts';
import { Products } from './shell/products.ts';
import { RecentLibraries } from './shell/recentLibraries.ts';
import { stopOnUncaught } from './shell/stopOnUncaught.ts';
import { TypesetterService } from './typesetter/service/typesetterService.ts';
import type { PagesListener } from './workspace/issuePages.ts';
import { LastPerson } from './workspace/lastPerson.ts';
import { openWorkspace } from './workspace/openWorkspace.ts';
import { pageRoutes } from './workspace/pageRoutes.ts';
import type { Workspace } from './workspace/workspace.ts';

/**
 * The main process: puts the rooms together and opens the window. What it is made of stands in the rooms.
 */
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
// One program at a time: a second start only hands over what it was started with.
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const userData = app.getPath('userData');
  const log = new FileLog(join(userData, 'logs'));
  stopOnUncaught(app, dialog, log);
  const start: Start = {
    reason: 'fresh',
    failure: null,
    command: app.commandLine.hasSwitch('sample') ? 'sample.open' : null,
  };
  let window: BrowserWindow | null = null;
  const sendEvent = eventSender(() => (window === null ? [] : [window.webContents]));

  const jobs = new JobRunner(jobWorkerFile(), {
    progressed: (job, kind, progress) => sendEvent('job.progress', { job, kind, progress }),
    finished: (job, kind, outcome) => {
      if (!outcome.ok) log.warning('jobs', `${kind}: ${outcome.error.code}`, outcome.error.values);
      sendEvent('job.finished', { job, kind, outcome });
    },
  });
  const products = new Products();
  const recent = new RecentLibraries(join(userData, 'recentLibraries.json'), log);
  const typesetter = new TypesetterService(new URL('typesetterThread.js', import.meta.url));
  const lastPerson = new LastPerson(join(userData, 'lastPerson.json'));
  const pagesListener: PagesListener = {
    changed: (issue, summary) => sendEvent('pages.changed', { issue, summary }),
    failed: (issue, diagnostics) => sendEvent('pages.failed', { issue, diagnostics: [...diagnostics] }),
  };
  let workspace: Workspace | null = null;
  const currentWorkspace = (): Workspace | null => workspace;
  const library = new LibrarySession(libraryStore, recent, (current) => {
    workspace?.close();
    workspace = current && openWorkspace(current, lastPerson, typesetter, pagesListener, randomUUID);
    if (current === null) log.info('library', 'closed');
    log.moveTo(current?.files.logs ?? null);
    if (current !== null) log.info('library', 'opened', { folder: current.files.folder });
  });

  /** Opens what the first, or a later, start of the program named. A page that is not there yet is told later. */
  const openPaths = (paths: readonly string[]): void => {
    for (const path of paths) {
      const opened = openFromOutside(path, (folder) => library.open(folder));
      if (!opened.ok) {
        log.warning('app', 'something could not be opened', opened.error);
        if (window === null) start.failure = opened.error;
        else sendEvent('app.failed', { error: opened.error });
      } else if (window !== null) sendEvent('library.opened', { library: opened.value });
    }
  };

  app.on('second-instance', (_event, argv, cwd) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    openPaths(openedPaths(argv, app.isPackaged, cwd));
  });
  // On macOS, and from the list of recent files.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPaths([path]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void jobs.close().then(() => {
      library.close();
      log.info('app', 'ended');
      app.exit(0);
    });
  });

  await app.whenReady();
  log.info('app', 'started', { version: app.getVersion(), platform: process.platform });
  lockDown(app, session.defaultSession, log);
  protocol.handle(
    SCHEME,
    appProtocol(join(import.meta.dirname, '..', 'renderer'), pageRoutes(currentWorkspace, typesetter), log),
  );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate((command: Command) => sendEvent('app.command', { command }))),
  );
  registerHandlers(
    ipcMain,
    {
      ...appHandlers(
        {
          info: () => ({
            version: app.getVersion(),
            electron: process.versions.electron ?? '',
            chrome: process.versions.chrome ?? '',
            node: process.versions.node,
            platform: process.platform,
            runtime: 'standIn' in process ? 'stand-in' : 'electron',
            userData,
            logFolder: log.folder,
          }),
          takeStart: () => {
            const told = { ...start };
            Object.assign(start, { reason: 'fresh', failure: null, command: null });
            return told;
          },
          offerCommands: (commands) => offerCommands(Menu.getApplicationMenu(), commands),
          openFile: (path) => shell.openPath(path),
          showFile: (path) => shell.showItemInFolder(path),
          showLogs: () => void shell.openPath(log.folder),
        },
        products,
        log,
      ),
      ...articleHandlers(currentWorkspace, jobs),
      ...deskHandlers(currentWorkspace, lastPerson, sendEvent, (name) => chooseNewFolder(dialog, window, name)),
      ...jobHandlers(jobs),
      ...pagesHandlers(currentWorkspace, jobs, products, (name) => chooseOutput(dialog, window, name)),
      ...libraryHandlers(library, recent, (purpose) => chooseFolder(dialog, window, purpose)),
      ...sampleHandlers(jobs, products, join(userData, 'sample')),
    },
    log,
  );

  openPaths(openedPaths(process.argv, app.isPackaged, process.cwd()));
  window = openMainWindow({
    preload: preloadFile(),
    stateFile: join(userData, 'window.json'),
    log,
    onRecovery: () => {
      start.reason = 'recovered';
    },
  });
  window.on('closed', () => {
    window = null;
  });
}
