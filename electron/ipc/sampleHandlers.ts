import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { success } from '../../shared/diagnostics/result.ts';
import { ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { sampleChannels } from '../../shared/ipc/sampleChannels.ts';
import type { JobRunner } from '../jobs/jobRunner.ts';
import type { Products } from '../shell/products.ts';
import { sampleFolder } from '../typesetter/bundledFiles.ts';
import type { HandlersOf } from './handlers.ts';

/** @param outputFolder Where the sample's PDF is written. */
export const sampleHandlers = (
  jobs: JobRunner,
  products: Products,
  outputFolder: string,
): HandlersOf<keyof typeof sampleChannels> => ({
  'sample.compile': () => {
    try {
      mkdirSync(outputFolder, { recursive: true });
    } catch (error) {
      const system = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return ipcFailure('PRODUCT_FOLDER_FAILED', { folder: outputFolder, system });
    }
    const output = join(outputFolder, '样刊.pdf');
    products.add(output);
    return success({ job: jobs.start('compileIssueFolder', { folder: sampleFolder(), output }) });
  },
});
