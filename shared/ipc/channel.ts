import { z } from 'zod';

/**
 * One question that the window may ask the main process: what it sends, what it gets, and how that can fail.
 *
 * Requests and replies are plain JSON values. Fonts, pages and PDFs are too big for it and come over `app://`.
 */
export interface Channel<
  Request extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly request: Request;
  readonly reply: Reply;
  /** Codes of the failures that are expected here; their wording stands in shared/diagnostics/wordings. */
  readonly errors: readonly Code[];
}

/** An entry of the contract; see {@link Channel}. */
export const channel = <Request extends z.ZodType, Reply extends z.ZodType, const Code extends string = never>(
  request: Request,
  reply: Reply,
  errors: readonly Code[] = [],
): Channel<Request, Reply, Code> => ({ request, reply, errors });

/** For questions and answers without content. */
export const nothing = z.strictObject({});
