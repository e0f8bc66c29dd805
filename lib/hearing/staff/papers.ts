import * as z from 'zod';

/** Papers in which nobody is named, and those that hold names and contacts. */
export const openPapers = [
  'opinions',
  'dispositions',
  'dispositions-sheet',
  'compare',
  'report',
  'explanation',
  'csv',
  'annotations',
] as const;
export const papersWithNames = ['details', 'letters', 'archive'] as const;

export const openPaper = z.enum(openPapers);
export const paperWithNames = z.enum(papersWithNames);
export type PaperName = (typeof openPapers)[number] | (typeof papersWithNames)[number];
