import { draftText } from '../../demo/hearing.ts';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { Correction } from '../../lib/revision/correction.ts';
import { alignRevisions, troublesIn } from '../../lib/usecase/align-revisions.ts';
import { comparedRevision, type Place, pairRows } from '../../lib/usecase/compare-rows.ts';

export function read(text: string): RevisionText {
  return { text, tree: parseLaw(blocksOfText(text)) };
}

/** The three readings of the invented dog ordinance. */
export const readings = ['first-reading.txt', 'second-reading.txt', 'third-reading.txt'].map((file) =>
  read(draftText(file)),
);

/** Revisions as the table has them: columns, rows, and what they were made of. */
export function comparing<P extends Place = Place>(
  revisions: readonly RevisionText[],
  { beside = [], links = [] }: { beside?: readonly P[]; links?: readonly (readonly Correction[])[] } = {},
) {
  const order = { revisions, links };
  const aligned = alignRevisions(order);
  const columns = revisions.map((revision, at) =>
    comparedRevision({ id: `r${at}`, name: `第${at + 1}稿` }, revision),
  );
  const rows = pairRows<P>({
    revisions: columns,
    aligned: aligned.rows,
    links,
    troubles: troublesIn(order, aligned),
    beside,
  });
  return { columns, rows, aligned };
}
