import { z } from 'zod';
import { diagnosticSchema } from '../diagnostics/diagnosticSchema.ts';
import { articleIdSchema, issueIdSchema } from '../issue/identity.ts';
import { channel, nothing } from './channel.ts';
import { jobStarted } from './jobChannels.ts';
import { STORE_ERRORS } from './storeErrors.ts';

/**
 * What a window needs to know of an issue's pages before it asks for one of them. The pages themselves come as bytes
 * from `app://…/pages/<issue>/<key>`, outlines from `app://…/outlines/<issue>/<face>?glyphs=1.2.3`, pictures from
 * `app://…/pictures/<id>`.
 */
export const pagesSummarySchema = z.strictObject({
  /** Counts the layouts: a summary of a lower number is out of date. */
  layout: z.int(),
  pages: z
    .array(
      z.strictObject({
        /** Names the page's bytes: pages that an edit left alone keep their key. */
        key: z.int(),
        label: z.string(),
        /** Points. */
        width: z.number(),
        height: z.number(),
      }),
    )
    .readonly(),
  /** Faces and pictures by their index in the items of the pages. */
  faces: z.array(z.strictObject({ id: z.string(), unitsPerEm: z.number() })).readonly(),
  pictures: z.array(z.strictObject({ id: z.string() })).readonly(),
  /** Printed folios of each article's first and last page, in printed order. */
  articles: z.array(z.strictObject({ id: z.string(), first: z.string(), last: z.string() })).readonly(),
  diagnostics: z.array(diagnosticSchema).readonly(),
});
export type PagesSummary = z.infer<typeof pagesSummarySchema>;

/** A place in the printed text of an article; see shared/manuscript/textPlace.ts. */
export const articlePlaceSchema = z.strictObject({
  article: articleIdSchema,
  block: z.int().min(0),
  offset: z.int().min(0),
});
export type ArticlePlace = z.infer<typeof articlePlaceSchema>;

const caretSchema = z.strictObject({
  page: z.int(),
  x: z.number(),
  y: z.number(),
  size: z.number(),
  orientation: z.enum(['horizontal', 'vertical', 'upward']),
});

/** The finished pages of an issue, and the PDF that is made of them. */
export const pagesChannels = {
  /** Keeps an issue laid out from now on: `pages.changed` tells of its pages, now and after each change. */
  'pages.show': channel(z.strictObject({ issue: issueIdSchema }), nothing, STORE_ERRORS),
  'pages.hide': channel(z.strictObject({ issue: issueIdSchema }), nothing),
  /** The place in the text that is nearest to a point of a page, in points; null far from any. */
  'pages.textAt': channel(
    z.strictObject({ issue: issueIdSchema, page: z.int().min(0), x: z.number(), y: z.number() }),
    z.strictObject({ place: articlePlaceSchema.nullable() }),
    ['TYPESETTER_ENDED'],
  ),
  /** Where a place in the text stands on the pages. */
  'pages.caret': channel(
    z.strictObject({ issue: issueIdSchema, place: articlePlaceSchema }),
    z.strictObject({ caret: caretSchema.nullable() }),
    ['TYPESETTER_ENDED'],
  ),
  /** Asks where to, and writes the issue as a PDF: a job of kind `exportPdf`; null where that was called off. */
  'pages.export': channel(
    z.strictObject({ issue: issueIdSchema }),
    z.strictObject({ job: jobStarted.nullable() }),
    STORE_ERRORS,
  ),
} as const;
