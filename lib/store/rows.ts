import * as z from 'zod/mini';
import type { Comment } from '../comment/comment.ts';
import type { Draft, Revision } from '../comment/revision.ts';
import type { DraftTree, Provision } from '../law/provision.ts';
import type { CarriedNote, Found, RevisionHead, Version } from '../usecase/store-ports.ts';

// Compiling schemas with `new Function` is refused by the extension's content security policy.
z.config({ jitless: true });

/** What is read from the disk was written by an earlier version, or by nobody we know: it is parsed like a stranger's. */
const time = z.number();
const offset = z.int().check(z.nonnegative());

const level = z.enum([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'preamble',
  'annex',
]);

const provision: z.ZodMiniType<Provision> = z.object({
  eId: z.string(),
  level,
  number: z.nullable(z.string()),
  label: z.string(),
  heading: z.nullable(z.string()),
  start: offset,
  end: offset,
  get children() {
    return z.array(provision);
  },
});

const tree: z.ZodMiniType<DraftTree> = z.object({
  title: z.nullable(z.string()),
  language: z.string(),
  provisions: z.array(provision),
  problems: z.array(
    z.object({
      type: z.enum(['missing', 'repeated', 'starts-at', 'out-of-order', 'damaged-label', 'no-articles']),
      number: z.nullable(z.string()),
      eId: z.nullable(z.string()),
      start: offset,
    }),
  ),
});

const verdict = z.enum([
  'unchanged',
  'renumbered',
  'moved',
  'reworded',
  'split',
  'merged',
  'ambiguous',
  'deleted',
]);

const target = z.object({
  eId: z.string(),
  clauseHash: z.string(),
  position: z.object({ start: offset, end: offset }),
  quote: z.nullable(z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() })),
  citation: z.string(),
  clauseText: z.string(),
  carried: z.exactOptional(
    z.object({
      verdict,
      fromRevision: z.string(),
      fromCitation: z.string(),
      score: z.number(),
      confirmed: z.boolean(),
    }),
  ),
});

export const commentRow: z.ZodMiniType<Comment> = z.object({
  id: z.string(),
  draftId: z.string(),
  revisionId: z.string(),
  targets: z.array(target),
  stance: z.nullable(z.enum(['support', 'oppose', 'amend', 'ask'])),
  proposed: z.nullable(z.string()),
  reason: z.string(),
  state: z.enum(['unfinished', 'ready', 'submitted']),
  submissionId: z.nullable(z.string()),
  createdAt: time,
  updatedAt: time,
  deletedAt: z.nullable(time),
});

export const draftRow: z.ZodMiniType<Draft> = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.nullable(z.string()),
});

/** `wordsHash` names the law's words whatever stands around them on the page. */
export type RevisionRow = RevisionHead & { readonly wordsHash: string };

export const revisionRow: z.ZodMiniType<RevisionRow> = z.object({
  id: z.string(),
  draftId: z.string(),
  title: z.string(),
  label: z.nullable(z.string()),
  source: z.object({ kind: z.enum(['page', 'file', 'hearing']), address: z.string() }),
  hearingUrl: z.nullable(z.string()),
  savedAt: time,
  wordsHash: z.string(),
});

export function headOf({ wordsHash: _, ...head }: RevisionRow): RevisionHead {
  return head;
}

export const textRow: z.ZodMiniType<Pick<Revision, 'id' | 'text' | 'tree'>> = z.object({
  id: z.string(),
  text: z.string(),
  tree,
});

export const versionRow: z.ZodMiniType<Version> = z.object({
  commentId: z.string(),
  sitting: z.string(),
  comment: commentRow,
});

export const carriedRow: z.ZodMiniType<CarriedNote> = z.object({
  revisionId: z.string(),
  commentId: z.string(),
  at: time,
});

export const settingRow: z.ZodMiniType<{ readonly key: string; readonly value: string }> = z.object({
  key: z.string(),
  value: z.string(),
});

/** Both kinds of schema, zod and zod/mini, read like this. */
interface Schema<Row> {
  safeParse(value: unknown): { readonly success: true; readonly data: Row } | { readonly success: false };
}

/** Those that hold to their schema; the others stay on the disk, unread. */
export function readRows<Row>(schema: Schema<Row>, values: readonly unknown[]): Found<Row> {
  const there = values.filter((value) => value !== undefined);
  const rows = there.map((value) => readRow(schema, value)).filter((row) => row !== null);
  return { rows, damaged: there.length - rows.length };
}

/** Null where the value is missing or does not hold to the schema. */
export function readRow<Row>(schema: Schema<Row>, value: unknown): Row | null {
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
}
