import type { Verdict } from '../anchor/selector.ts';
import type { Attachment, Carried, Comment, Stance, Target } from '../comment/comment.ts';
import type { Draft, Revision } from '../comment/revision.ts';
import { correctionList } from '../law/correction-shape.ts';
import { draftTree } from '../law/tree-shape.ts';
import {
  aBoolean,
  aNumber,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  record,
  type Shape,
  wholeNumber,
  words,
} from '../shape/shape.ts';
import type { CorrectionsRow, RevisionBody, RevisionRow, Setting } from '../usecase/own-data-ports.ts';
import type { CarriedNote, Found, RevisionHead, Version } from '../usecase/store-ports.ts';

// What is read from the disk was written by an earlier version, or by nobody we know: it is parsed like a stranger's.

const carried = record<Carried>({
  verdict: oneOf<Verdict>(
    'unchanged',
    'renumbered',
    'moved',
    'reworded',
    'split',
    'merged',
    'ambiguous',
    'deleted',
  ),
  fromRevision: words,
  fromCitation: words,
  score: aNumber,
  confirmed: aBoolean,
});

const target = record<Target>({
  eId: words,
  clauseHash: words,
  position: record({ start: wholeNumber, end: wholeNumber }),
  quote: orNull(record({ exact: words, prefix: words, suffix: words })),
  citation: words,
  clauseText: words,
  carried: orAbsent(carried),
});

const attachment = record<Attachment>({ hash: words, type: words, size: wholeNumber, name: words });

export const commentRow = record<Comment>({
  id: words,
  draftId: words,
  revisionId: words,
  targets: listOf(target),
  stance: orNull(oneOf<Stance>('support', 'oppose', 'amend', 'ask')),
  proposed: orNull(words),
  reason: words,
  attachments: orAbsent(listOf(attachment)),
  replaces: orAbsent(words),
  state: oneOf<Comment['state']>('unfinished', 'ready', 'submitted'),
  submissionId: orNull(words),
  createdAt: aNumber,
  updatedAt: aNumber,
  deletedAt: orNull(aNumber),
});

export const draftRow = record<Draft>({
  id: words,
  title: words,
  issuer: orNull(words),
  openedAt: orAbsent(aNumber),
  deletedAt: orAbsent(orNull(aNumber)),
});

export const revisionRow = record<RevisionRow>({
  id: words,
  draftId: words,
  title: words,
  label: orNull(words),
  source: record({ kind: oneOf<Revision['source']['kind']>('page', 'file', 'hearing'), address: words }),
  hearingUrl: orNull(words),
  savedAt: aNumber,
  wordsHash: words,
});

export function headOf({ wordsHash: _, ...head }: RevisionRow): RevisionHead {
  return head;
}

export const textRow = record<RevisionBody>({
  id: words,
  text: words,
  tree: draftTree,
});

export const versionRow = record<Version>({ commentId: words, sitting: words, comment: commentRow });

export const carriedRow = record<CarriedNote>({ revisionId: words, commentId: words, at: aNumber });

export const correctionsRow = record<CorrectionsRow>({ revisionId: words, corrections: correctionList });

export const settingRow = record<Setting>({ key: words, value: words });

/** Those that hold to their schema; the others stay on the disk, unread. */
export function readRows<Row>(shape: Shape<Row>, values: readonly unknown[]): Found<Row> {
  const there = values.filter((value) => value !== undefined);
  const rows = there.map((value) => readRow(shape, value)).filter((row) => row !== null);
  return { rows, damaged: there.length - rows.length };
}

/** Null where the value is missing or does not hold to the schema. */
export function readRow<Row>(shape: Shape<Row>, value: unknown): Row | null {
  const read = shape.safeParse(value);
  return read.success ? read.data : null;
}
