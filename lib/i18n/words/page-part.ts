import type { Same } from '../translate.ts';

/** Said in the embedding page by the script that has to be small. */
export const zh = {
  'part.group': '条款标记，共 {n} 条',
  'part.words': '对所选文字提意见',
} as const;

export const en: Same<typeof zh> = {
  'part.group': 'Article markers, {n} {n|article|articles}',
  'part.words': 'Comment on the selected words',
};
