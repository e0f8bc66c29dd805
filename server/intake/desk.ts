import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../database/connect.ts';
import { hearings, signingKeys, submissions } from '../database/schema.ts';
import { type Signer, signerBy } from '../keys.ts';
import type { Ticket } from './ticket.ts';

/** A submission that came with one of the batch's keys before. */
export interface Earlier {
  readonly key: string;
  readonly packetHash: string;
  readonly receipt: string;
}

/** What has to lie on the table to take a batch. */
export interface Desk {
  readonly hearing: typeof hearings.$inferSelect;
  readonly signer: Signer;
  readonly earlier: readonly Earlier[];
}

/** In one journey to the database; null where there is no such hearing. */
export async function readDesk(
  tx: Transaction,
  hearingId: string,
  tickets: readonly Ticket[],
): Promise<Desk | null> {
  const keys = sql.param(tickets.map(({ key }) => key));
  const rows = await tx
    .select({
      hearing: hearings,
      signingKey: signingKeys,
      key: submissions.idempotencyKey,
      packetHash: submissions.packetHash,
      receipt: submissions.receipt,
    })
    .from(hearings)
    .innerJoin(signingKeys, and(eq(signingKeys.hearingId, hearingId), isNull(signingKeys.untilAt)))
    .leftJoin(
      submissions,
      and(eq(submissions.hearingId, hearingId), sql`${submissions.idempotencyKey} = ANY(${keys}::uuid[])`),
    )
    .where(eq(hearings.hearingId, hearingId));
  const [first] = rows;
  if (first === undefined) return null;
  return {
    hearing: first.hearing,
    signer: signerBy(first.signingKey),
    earlier: rows.flatMap(({ key, packetHash, receipt }) =>
      key === null || packetHash === null || receipt === null ? [] : [{ key, packetHash, receipt }],
    ),
  };
}
