import type { ChannelName, ReceivedOf, ResultOf } from '../../shared/ipc/channels.ts';

/** Answers a question. The request has been validated; the reply will be. */
export type Handler<Name extends ChannelName> = (request: ReceivedOf<Name>) => ResultOf<Name> | Promise<ResultOf<Name>>;

/** The handlers of some channels, such as those of one room. */
export type HandlersOf<Names extends ChannelName> = { readonly [Name in Names]: Handler<Name> };

/** A handler for every channel of the contract. */
export type Handlers = HandlersOf<ChannelName>;
