import { and, between, eq, or, type SQL, sql } from 'drizzle-orm';
import { entryText, type LogEntry } from '../lib/hearing/log-entry.ts';
import { leafHash, nodeHash } from '../lib/hearing/merkle.ts';
import {
  append,
  consistencyNodes,
  type Frontier,
  fold,
  type HashedNode,
  inclusionNodes,
  type Node,
  rootOf,
} from '../lib/hearing/merkle-tree.ts';
import type { ConsistencyProof, InclusionProof } from '../lib/hearing/protocol/receipt.ts';
import type { Database, Transaction } from './database/connect.ts';
import { insertAll } from './database/insert-all.ts';
import { logLeaves, logNodes, logs } from './database/schema.ts';

/** Nodes are stored at every fourth level; what lies between is folded from at most eight of them. */
const storedEvery = 4;

export type LogRow = Readonly<typeof logs.$inferSelect>;

/** A hearing's log, held by this transaction until it ends: leaves get one order. */
export async function lockLog(tx: Transaction, hearingId: string): Promise<LogRow | null> {
  const [row] = await tx.select().from(logs).where(eq(logs.hearingId, hearingId)).for('update');
  return row ?? null;
}

/** What appending entries makes of a log. Nothing is written yet. */
export interface Growth {
  /** Index of the first of the new leaves. */
  readonly from: number;
  readonly size: number;
  readonly peaks: string[];
  readonly root: string;
  readonly leaves: readonly (typeof logLeaves.$inferSelect)[];
  readonly nodes: readonly (typeof logNodes.$inferSelect)[];
}

export function grow({ hearingId, size, peaks }: LogRow, entries: readonly LogEntry[]): Growth {
  let frontier: Frontier = { size, peaks };
  const completed: HashedNode[] = [];
  const leaves = entries.map((entry, at) => ({ hearingId, leafIndex: size + at, entry: entryText(entry) }));
  for (const { entry } of leaves) {
    const next = append(frontier, leafHash(entry));
    frontier = next.frontier;
    completed.push(...next.completed);
  }
  const nodes = completed
    .filter(({ level }) => level % storedEvery === 0)
    .map(({ level, index, hash }) => ({ hearingId, level, nodeIndex: index, hash }));
  return {
    from: size,
    size: frontier.size,
    peaks: [...frontier.peaks],
    root: rootOf(frontier),
    leaves,
    nodes,
  };
}

/** The statements that write it; they belong in the transaction that holds the log. */
export function growthWrites(
  { hearingId }: LogRow,
  growth: Growth,
  standing: Pick<LogRow, 'accepted' | 'submissions' | 'comments'>,
): SQL[] {
  const { size, peaks } = growth;
  return [
    insertAll(logLeaves, growth.leaves),
    insertAll(logNodes, growth.nodes),
    sql`UPDATE ${logs} SET size = ${size}, peaks = ${sql.param(peaks)}::text[], accepted = ${standing.accepted},
        submissions = ${standing.submissions}, comments = ${standing.comments} WHERE hearing_id = ${hearingId}`,
  ];
}

export async function readLog(db: Database, hearingId: string): Promise<LogRow | null> {
  const [row] = await db.select().from(logs).where(eq(logs.hearingId, hearingId));
  return row ?? null;
}

export async function inclusionProof(
  db: Database,
  hearingId: string,
  { leafIndex, size }: { readonly leafIndex: number; readonly size: number },
): Promise<InclusionProof> {
  return { leafIndex, size, path: await pathOf(db, hearingId, inclusionNodes(leafIndex, size)) };
}

export async function consistencyProof(
  db: Database,
  hearingId: string,
  { first, size }: { readonly first: number; readonly size: number },
): Promise<ConsistencyProof> {
  return { first, size, path: await pathOf(db, hearingId, consistencyNodes(first, size)) };
}

/** Entries `from` up to and including `to`, in order: for whoever watches the whole log. */
export async function entriesOf(
  db: Database,
  hearingId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ entry: logLeaves.entry })
    .from(logLeaves)
    .where(and(eq(logLeaves.hearingId, hearingId), between(logLeaves.leafIndex, from, to)))
    .orderBy(logLeaves.leafIndex);
  return rows.map(({ entry }) => entry);
}

async function pathOf(
  db: Database,
  hearingId: string,
  parts: readonly (readonly Node[])[],
): Promise<string[]> {
  const hashOf = await hashesOf(db, hearingId, parts.flat());
  return parts.map((nodes) => fold(nodes.map(hashOf)));
}

/** All hashes that a proof needs, in two questions to the database. */
async function hashesOf(
  db: Database,
  hearingId: string,
  nodes: readonly Node[],
): Promise<(node: Node) => string> {
  const stored = nodes.map(storedSpan);
  const [leaves, inner] = await Promise.all([
    leavesIn(
      db,
      hearingId,
      stored.filter(({ level }) => level === 0),
    ),
    nodesIn(
      db,
      hearingId,
      stored.filter(({ level }) => level > 0),
    ),
  ]);
  const known = new Map([...leaves, ...inner]);
  return function hash(node: Node): string {
    const own = known.get(nameOf(node));
    if (own !== undefined) return own;
    if (node.level === 0) throw new Error(`expected leaf ${node.index} in the log of ${hearingId}`);
    const left = { level: node.level - 1, index: node.index * 2 };
    const made = nodeHash(hash(left), hash({ level: left.level, index: left.index + 1 }));
    known.set(nameOf(node), made);
    return made;
  };
}

interface Span {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** The stored nodes right below (or at) a node: `from` up to and including `to`. */
function storedSpan({ level, index }: Node): Span {
  const below = level - (level % storedEvery);
  const width = 2 ** (level - below);
  return { level: below, from: index * width, to: (index + 1) * width - 1 };
}

async function leavesIn(
  db: Database,
  hearingId: string,
  spans: readonly Span[],
): Promise<[string, string][]> {
  if (spans.length === 0) return [];
  const wanted = or(...spans.map(({ from, to }) => between(logLeaves.leafIndex, from, to)));
  const rows = await db
    .select()
    .from(logLeaves)
    .where(and(eq(logLeaves.hearingId, hearingId), wanted));
  return rows.map(({ leafIndex, entry }) => [nameOf({ level: 0, index: leafIndex }), leafHash(entry)]);
}

async function nodesIn(db: Database, hearingId: string, spans: readonly Span[]): Promise<[string, string][]> {
  if (spans.length === 0) return [];
  const wanted = spans.map(({ level, from, to }) =>
    and(eq(logNodes.level, level), between(logNodes.nodeIndex, from, to)),
  );
  const rows = await db
    .select()
    .from(logNodes)
    .where(and(eq(logNodes.hearingId, hearingId), or(...wanted)));
  return rows.map(({ level, nodeIndex, hash }) => [nameOf({ level, index: nodeIndex }), hash]);
}

const nameOf = ({ level, index }: Node) => `${level}:${index}`;
