import { claimRefusal } from '../attachments/claim.ts';
import type { Transaction } from '../database/connect.ts';
import type { hearings } from '../database/schema.ts';
import { type LogRow, lockLog } from '../log-store.ts';
import { ProblemError } from '../problem.ts';
import type { Grounds } from '../revisions.ts';
import { refusal } from './check.ts';
import { type Earlier, readDesk } from './desk.ts';
import { type Limits, turnedAway } from './limits.ts';
import { type Predecessor, predecessorOf } from './succession.ts';
import { type Admitted, take } from './take.ts';
import type { Outcome, Ticket } from './ticket.ts';

export interface Batch {
  readonly hearingId: string;
  readonly tickets: readonly Ticket[];
  readonly grounds: Grounds;
  readonly limits: Limits;
}

/**
 * Takes a batch in one transaction: submissions, comments, leaves, receipts and counts stand together or not
 * at all. One outcome a ticket, in order.
 */
export async function acceptBatch(
  tx: Transaction,
  { hearingId, tickets, grounds, limits }: Batch,
): Promise<readonly Outcome[]> {
  const log: LogRow | null = await lockLog(tx, hearingId);
  // Read only now: whatever another server did until it let go of the log is seen.
  const desk = log && (await readDesk(tx, hearingId, tickets));
  if (log === null || desk === null) return tickets.map(nowhere);
  const outcomes = earlierOutcomes(desk.earlier, tickets);
  const fresh = tickets.filter((each) => !outcomes.has(each));
  const now = fresh[0]?.arrivedAt ?? new Date(0);
  const gate = { hearingId, limits, secret: desk.signer.secret, now };
  for (const [ticket, problem] of await turnedAway(
    tx,
    gate,
    fresh.filter(({ byOffice }) => !byOffice),
  ))
    outcomes.set(ticket, { kind: 'problem', problem });
  const admitted: Admitted[] = [];
  for (const ticket of fresh.filter((each) => !outcomes.has(each))) {
    const verdict = clash(ticket, admitted) ?? (await judge(tx, desk.hearing, { ticket, grounds }));
    if (verdict instanceof ProblemError) outcomes.set(ticket, { kind: 'problem', problem: verdict });
    else admitted.push({ ticket, former: verdict });
  }
  for (const { ticket, receipt } of await take(tx, { log, desk, admitted })) {
    outcomes.set(ticket, { kind: 'receipt', receipt: JSON.stringify(receipt) });
  }
  return tickets.map((ticket) => outcomeOf(outcomes, ticket));
}

function nowhere(): Outcome {
  const details = { zh: '这里没有这次征求意见。', en: 'There is no such hearing here.' };
  return { kind: 'problem', problem: new ProblemError('not-found', details) };
}

async function judge(
  tx: Transaction,
  hearing: typeof hearings.$inferSelect,
  { ticket, grounds }: { readonly ticket: Ticket; readonly grounds: Grounds },
): Promise<ProblemError | Predecessor | null> {
  const ground = await grounds(tx, hearing.hearingId, ticket.packet.revisionId);
  return (
    refusal(ticket, hearing, ground) ??
    (await claimRefusal(tx, ticket.packet, hearing.settings)) ??
    (await predecessorOf(tx, hearing.hearingId, ticket))
  );
}

/** Two of one batch that cannot both be taken: the second is to come again and finds what the first did. */
function clash(ticket: Ticket, admitted: readonly Admitted[]): ProblemError | null {
  const twin = admitted.some(
    ({ ticket: { key, packet } }) =>
      key === ticket.key || (packet.predecessor !== null && packet.predecessor === ticket.packet.predecessor),
  );
  const details = { zh: '同一份提交正在受理。', en: 'The same submission is being taken just now.' };
  return twin ? new ProblemError('busy', details, { retryAfter: 1 }) : null;
}

/** A key that is known is answered as it was, whatever has happened since; another packet with it never. */
function earlierOutcomes(earlier: readonly Earlier[], tickets: readonly Ticket[]): Map<Ticket, Outcome> {
  const known = new Map(earlier.map((each) => [each.key, each]));
  return new Map(
    tickets.flatMap((ticket): [Ticket, Outcome][] => {
      const found = known.get(ticket.key);
      if (found === undefined) return [];
      const same = found.packetHash === ticket.packetHash;
      return [[ticket, same ? { kind: 'receipt', receipt: found.receipt } : otherPacket()]];
    }),
  );
}

function otherPacket(): Outcome {
  const details = {
    zh: '同一个提交编号已经用于另一份内容，这一份没有受理。',
    en: 'This Idempotency-Key came with another packet before; this one was not taken.',
  };
  return { kind: 'problem', problem: new ProblemError('conflict', details) };
}

function outcomeOf(outcomes: ReadonlyMap<Ticket, Outcome>, ticket: Ticket): Outcome {
  const outcome = outcomes.get(ticket);
  if (outcome === undefined) throw new Error('expected an outcome for every ticket');
  return outcome;
}
