import { z } from 'zod';
import { channel, nothing } from './channel.ts';
import { commandSchema } from './commands.ts';
import { ipcErrorSchema } from './ipcError.ts';

/** On what the program runs. */
export const appInfoSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  platform: z.string(),
  /** Electron itself, or electron/stand-in. */
  runtime: z.enum(['electron', 'stand-in']),
  userData: z.string(),
  logFolder: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** What concerns the program as such. */
export const appChannels = {
  'app.info': channel(nothing, appInfoSchema),
  /** An error that the window met and could not put right; it goes into the log. */
  'app.reportError': channel(
    z.strictObject({ message: z.string().max(10_000), stack: z.string().max(50_000), where: z.string().max(1_000) }),
    nothing,
  ),
  /**
   * Asked by the window when it has been loaded: whether that was after a crash, what could not be opened that
   * the program was started with, and what to do at once. Each is told once.
   */
  'app.started': channel(
    nothing,
    z.strictObject({
      reason: z.enum(['fresh', 'recovered']),
      failure: ipcErrorSchema.nullable(),
      command: commandSchema.nullable(),
    }),
  ),
  /** Which commands can be given now. The menu bar greys out all others. */
  'app.offerCommands': channel(z.strictObject({ commands: z.array(commandSchema) }), nothing),
  /** Opens a file that the program has written, with the program that the system has for it. */
  'app.openProduct': channel(z.strictObject({ path: z.string() }), nothing, ['PRODUCT_UNKNOWN', 'PRODUCT_NOT_OPENED']),
  /** Shows such a file in its folder. */
  'app.showProduct': channel(z.strictObject({ path: z.string() }), nothing, ['PRODUCT_UNKNOWN']),
  /** Shows the folder of the logs. */
  'app.showLogs': channel(nothing, nothing),
} as const;
