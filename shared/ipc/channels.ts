import type { z } from 'zod';
import { appChannels } from './appChannels.ts';
import { articleChannels } from './articleChannels.ts';
import type { Channel } from './channel.ts';
import { deskChannels } from './deskChannels.ts';
import type { IpcResult } from './ipcError.ts';
import { jobChannels } from './jobChannels.ts';
import { libraryChannels } from './libraryChannels.ts';
import { pagesChannels } from './pagesChannels.ts';
import { sampleChannels } from './sampleChannels.ts';

/**
 * The contract between the window and the main process: every question there is, by its name.
 * A new room of the program adds a table of its own here and its handlers in electron/ipc.
 */
export const CHANNELS = {
  ...appChannels,
  ...articleChannels,
  ...deskChannels,
  ...jobChannels,
  ...libraryChannels,
  ...pagesChannels,
  ...sampleChannels,
} as const satisfies Readonly<Record<string, Channel>>;

export type ChannelName = keyof typeof CHANNELS;

/** What is sent on a channel. */
export type RequestOf<Name extends ChannelName> = z.input<(typeof CHANNELS)[Name]['request']>;

/** What a handler is given: the request after validation. */
export type ReceivedOf<Name extends ChannelName> = z.output<(typeof CHANNELS)[Name]['request']>;

export type ReplyOf<Name extends ChannelName> = z.output<(typeof CHANNELS)[Name]['reply']>;

/** Codes of the expected failures of a channel. */
export type ErrorOf<Name extends ChannelName> = (typeof CHANNELS)[Name]['errors'][number];

/** What comes back on a channel. */
export type ResultOf<Name extends ChannelName> = IpcResult<ReplyOf<Name>, ErrorOf<Name>>;

export const isChannelName = (name: string): name is ChannelName => Object.hasOwn(CHANNELS, name);
