import { z } from 'zod';

/** A diagnostic as it crosses between threads and processes; see shared/diagnostics. */
export const diagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.strictObject({
    file: z.string().exactOptional(),
    part: z.string().exactOptional(),
    article: z.string().exactOptional(),
    paragraph: z.number().exactOptional(),
    folio: z.string().exactOptional(),
    excerpt: z.string().exactOptional(),
  }),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});
