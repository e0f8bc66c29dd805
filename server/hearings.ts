import { eq } from 'drizzle-orm';
import { type Hearing, hearing as hearingSchema } from '../lib/hearing/protocol/hearing.ts';
import { protocolVersion } from '../lib/hearing/protocol/primitives.ts';
import type { Database, Transaction } from './database/connect.ts';
import { hearings, logs } from './database/schema.ts';
import { publicKeysOf, rotateKey } from './keys.ts';
import { tellAll } from './mail/queue.ts';
import { revisionSummaries } from './revisions.ts';
import { type GivenSettings, type HearingSettings, hearingSettings } from './settings.ts';

export interface NewHearing {
  readonly id: string;
  readonly settings: GivenSettings;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Makes a hearing with an empty log and its first key. Throws if the settings are none or the id is taken. */
export async function createHearing(tx: Transaction, made: NewHearing, now: Date): Promise<void> {
  const hearingId = hearingSchema.shape.id.parse(made.id);
  const settings = hearingSettings.parse(made.settings);
  if (made.closesAt <= made.opensAt) throw new Error('expected a hearing to close after it opens');
  await tx
    .insert(hearings)
    .values({ hearingId, settings, opensAt: made.opensAt, closesAt: made.closesAt, changedAt: now });
  await tx.insert(logs).values({ hearingId });
  await rotateKey(tx, hearingId, now);
}

/** Moves the end, or the beginning; clients learn it when they next look, and by e-mail who left an address. */
export async function changePeriod(
  db: Database | Transaction,
  hearingId: string,
  period: { readonly opensAt: Date; readonly closesAt: Date; readonly now: Date },
): Promise<void> {
  const { opensAt, closesAt, now } = period;
  await db.transaction(async (tx) => {
    await tx
      .update(hearings)
      .set({ opensAt, closesAt, changedAt: now })
      .where(eq(hearings.hearingId, hearingId));
    await tx.execute(tellAll(hearingId, 'deadline', now));
  });
}

export async function hasHearing(db: Database | Transaction, hearingId: string): Promise<boolean> {
  const rows = await db
    .select({ hearingId: hearings.hearingId })
    .from(hearings)
    .where(eq(hearings.hearingId, hearingId));
  return rows.length > 0;
}

/** What the office set, with the end; null where there is no such hearing. */
export async function readSettings(
  db: Database | Transaction,
  hearingId: string,
): Promise<(HearingSettings & { readonly closesAt: Date }) | null> {
  const [row] = await db.select().from(hearings).where(eq(hearings.hearingId, hearingId));
  return row === undefined ? null : { ...row.settings, closesAt: row.closesAt };
}

/** The public document; `url` is where it is asked for. Null where there is no such hearing. */
export async function readHearing(
  db: Database,
  { hearingId, url, now }: { readonly hearingId: string; readonly url: string; readonly now: Date },
): Promise<Hearing | null> {
  const [row] = await db.select().from(hearings).where(eq(hearings.hearingId, hearingId));
  if (row === undefined) return null;
  const { graceSeconds, numberPrefix: _, review: __, ...settings } = row.settings;
  const [revisions, keys] = await Promise.all([
    revisionSummaries(db, hearingId, url),
    publicKeysOf(db, hearingId),
  ]);
  return {
    protocol: protocolVersion,
    id: hearingId,
    url,
    ...settings,
    period: { opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString(), graceSeconds },
    revisions,
    keys: [...keys],
    now: now.toISOString(),
  };
}
