import * as z from 'zod';
import { eId, sha256Hex } from './primitives.ts';

/**
 * 条文对应, as staff checked it before a revision was published: which articles of the revision before (`old`) and of
 * this one (`new`) belong together (`link`; two from one article make a split) or do not (`unlink`). Articles that
 * nothing is said of were right as any aligner reads them. Empty: checked, and nothing was to be corrected.
 */
export const checkedAlignment = z.object({
  /** Id of the revision before. */
  earlier: sha256Hex,
  corrections: z
    .array(z.object({ type: z.enum(['link', 'unlink']), old: eId.min(1), new: eId.min(1) }))
    .max(10_000),
});
export type CheckedAlignment = z.infer<typeof checkedAlignment>;
