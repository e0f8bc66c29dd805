import { and, asc, eq } from 'drizzle-orm';
import type { HearingRevision, RevisionSummary } from '../lib/hearing/protocol/hearing.ts';
import { walk } from '../lib/law/provision.ts';
import type { Database, Transaction } from './database/connect.ts';
import { revisions } from './database/schema.ts';
import type { Ground } from './intake/ticket.ts';

type Row = typeof revisions.$inferSelect;

/** In order of publication. `base` is the hearing's own address. */
export async function revisionSummaries(
  db: Database,
  hearingId: string,
  base: string,
): Promise<RevisionSummary[]> {
  const { body: _, tree: __, alignment: ___, ...columns } = columnsOf;
  const rows = await db
    .select(columns)
    .from(revisions)
    .where(eq(revisions.hearingId, hearingId))
    .orderBy(asc(revisions.ordinal));
  return rows.map((row) => summaryOf(row, base));
}

export async function readRevision(
  db: Database,
  {
    hearingId,
    revisionId,
    base,
  }: { readonly hearingId: string; readonly revisionId: string; readonly base: string },
): Promise<HearingRevision | null> {
  const [row] = await db.select().from(revisions).where(named(hearingId, revisionId));
  if (row === undefined) return null;
  const { body, tree, alignment } = row;
  const read = { ...summaryOf(row, base), hearingId, text: body, tree };
  return alignment === null ? read : { ...read, alignment };
}

const columnsOf = {
  revisionId: revisions.revisionId,
  title: revisions.title,
  label: revisions.label,
  date: revisions.date,
  publishedAt: revisions.publishedAt,
  body: revisions.body,
  tree: revisions.tree,
  alignment: revisions.alignment,
};

function summaryOf(
  row: Omit<Row, 'body' | 'tree' | 'alignment' | 'hearingId' | 'ordinal'>,
  base: string,
): RevisionSummary {
  return {
    id: row.revisionId,
    title: row.title,
    label: row.label,
    date: row.date,
    publishedAt: row.publishedAt.toISOString(),
    url: `${base}/revisions/${row.revisionId}`,
  };
}

/** What packets on a revision must fit; kept in memory, since a revision's id is its text's hash. */
export type Grounds = (tx: Transaction, hearingId: string, revisionId: string) => Promise<Ground | null>;

const keptGrounds = 64;

export function createGrounds(): Grounds {
  const grounds = new Map<string, Ground>();
  return async (tx, hearingId, revisionId) => {
    const name = `${hearingId} ${revisionId}`;
    const known = grounds.get(name);
    if (known !== undefined) return known;
    const [row] = await tx.select().from(revisions).where(named(hearingId, revisionId));
    if (row === undefined) return null;
    const eIds = new Set([...walk(row.tree.provisions)].map(({ eId }) => eId));
    const ground = { eIds, length: row.body.length };
    if (grounds.size >= keptGrounds) grounds.clear();
    grounds.set(name, ground);
    return ground;
  };
}

const named = (hearingId: string, revisionId: string) =>
  and(eq(revisions.hearingId, hearingId), eq(revisions.revisionId, revisionId));
