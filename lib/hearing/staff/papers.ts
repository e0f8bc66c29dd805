import * as z from 'zod';

/** Papers in which nobody is named, and those that hold names and contacts. */
export const openPapers = [
  'compare',
  'compare-two',
  'compare-sheet',
  'opinions',
  'opinions-sheet',
  'dispositions',
  'dispositions-sheet',
  'report',
  'explanation',
  'amendment',
  'csv',
  'markdown',
  'akn',
  'annotations',
] as const;
export const papersWithNames = ['details', 'letters', 'report', 'archive'] as const;

export const openPaper = z.enum(openPapers);
export const paperWithNames = z.enum(papersWithNames);
export type PaperName = (typeof openPapers)[number] | (typeof papersWithNames)[number];

/**
 * Media type of a paper that says how far it is while it is made: lines of JSON, each `paperLine`, and behind the
 * line that names the file its bytes.
 */
export const paperInMaking = 'application/vnd.zhutiao.paper';

export const paperLine = z.union([
  z.object({ done: z.number(), all: z.number() }),
  z.object({ name: z.string(), type: z.string(), size: z.int().min(0) }),
  z.object({ problem: z.object({ zh: z.string(), en: z.string() }) }),
]);
export type PaperLine = z.infer<typeof paperLine>;
