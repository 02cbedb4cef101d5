import { channel, nothing } from './channel.ts';
import { jobStarted } from './jobChannels.ts';

/** The sample issue that comes with the program. */
export const sampleChannels = {
  /** Sets the sample issue: a job of kind `compileIssueFolder`. */
  'sample.compile': channel(nothing, jobStarted, ['PRODUCT_FOLDER_FAILED']),
} as const;
