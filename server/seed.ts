import { eq } from 'drizzle-orm';
import { sha256OfText } from '../lib/hearing/hash.ts';
import type { CheckedAlignment } from '../lib/hearing/protocol/alignment.ts';
import type { DraftTree } from '../lib/law/provision.ts';
import type { Database, Transaction } from './database/connect.ts';
import { revisions } from './database/schema.ts';
import { createHearing, hasHearing, type NewHearing } from './hearings.ts';
import { tellAll } from './mail/queue.ts';

/** A revision to publish, with the tree that `parseLaw` made of its text. */
export interface NewRevision {
  readonly title: string;
  readonly label: string | null;
  /** `2026-04-01` */
  readonly date: string | null;
  readonly publishedAt: Date;
  readonly text: string;
  readonly tree: DraftTree;
  /** As staff checked it against the revision before. */
  readonly alignment?: CheckedAlignment | undefined;
}

export interface Seed {
  readonly hearing: NewHearing;
  /** In order of publication. */
  readonly revisions: readonly NewRevision[];
}

/** Puts a hearing with its revisions into the database; one that is there is left as it is (false). */
export async function seedHearing(db: Database, seed: Seed, now: Date = new Date()): Promise<boolean> {
  const hearingId = seed.hearing.id;
  if (await hasHearing(db, hearingId)) return false;
  await db.transaction(async (tx) => {
    await createHearing(tx, seed.hearing, now);
    const rows = seed.revisions.map((revision, ordinal) => revisionRow(hearingId, ordinal, revision));
    if (rows.length > 0) await tx.insert(revisions).values(rows);
  });
  return true;
}

/** Publishes a further revision of a hearing: from then on the one in force. Answers its id. */
export async function publishRevision(
  db: Database | Transaction,
  hearingId: string,
  revision: NewRevision,
): Promise<string> {
  return db.transaction(async (tx) => {
    const ordinal = await tx.$count(revisions, eq(revisions.hearingId, hearingId));
    const row = revisionRow(hearingId, ordinal, revision);
    await tx.insert(revisions).values(row);
    await tx.execute(tellAll(hearingId, 'revision', revision.publishedAt));
    return row.revisionId;
  });
}

function revisionRow(
  hearingId: string,
  ordinal: number,
  { text, ...revision }: NewRevision,
): typeof revisions.$inferInsert {
  return { hearingId, revisionId: sha256OfText(text), ordinal, body: text, ...revision };
}
