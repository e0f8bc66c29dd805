import { and, eq, inArray } from 'drizzle-orm';
import { protocolVersion } from '../../lib/hearing/protocol/primitives.ts';
import type { Receipt } from '../../lib/hearing/protocol/receipt.ts';
import { receiptMessage } from '../../lib/hearing/receipt.ts';
import { addCounts } from '../clause-counts.ts';
import type { Transaction } from '../database/connect.ts';
import { comments, commentTargets, hearings, identities, logs, submissions } from '../database/schema.ts';
import { signerOf } from '../keys.ts';
import { type Appended, appendEntries, type LogRow, lockLog } from '../log-store.ts';
import { ProblemError } from '../problem.ts';
import type { Grounds } from '../revisions.ts';
import { refusal } from './check.ts';
import { countsOf, rowsOf, type Taken } from './rows.ts';
import { type Predecessor, predecessorOf, succeed } from './succession.ts';
import type { Outcome, Ticket } from './ticket.ts';

/** A ticket that nothing stands against. */
interface Admitted {
  readonly ticket: Ticket;
  readonly former: Predecessor | null;
}

export interface Batch {
  readonly hearingId: string;
  readonly tickets: readonly Ticket[];
  readonly grounds: Grounds;
}

/**
 * Takes a batch in one transaction: submissions, comments, leaves, receipts and counts stand together or not
 * at all. One outcome a ticket, in order.
 */
export async function acceptBatch(
  tx: Transaction,
  { hearingId, tickets, grounds }: Batch,
): Promise<readonly Outcome[]> {
  const log = await lockLog(tx, hearingId);
  const [hearing] = await tx.select().from(hearings).where(eq(hearings.hearingId, hearingId));
  if (log === null || hearing === undefined) return tickets.map(nowhere);
  const outcomes = await earlierOutcomes(tx, hearingId, tickets);
  const admitted: Admitted[] = [];
  for (const ticket of tickets.filter((each) => !outcomes.has(each))) {
    const verdict = clash(ticket, admitted) ?? (await judge(tx, hearing, { ticket, grounds }));
    if (verdict instanceof ProblemError) outcomes.set(ticket, { kind: 'problem', problem: verdict });
    else admitted.push({ ticket, former: verdict });
  }
  for (const { ticket, receipt } of await take(tx, log, admitted, hearing.settings.numberPrefix)) {
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
  return refusal(ticket, hearing, ground) ?? (await predecessorOf(tx, hearing.hearingId, ticket));
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
async function earlierOutcomes(
  tx: Transaction,
  hearingId: string,
  tickets: readonly Ticket[],
): Promise<Map<Ticket, Outcome>> {
  const keys = tickets.map(({ key }) => key);
  const rows = await tx
    .select({ key: submissions.idempotencyKey, hash: submissions.packetHash, receipt: submissions.receipt })
    .from(submissions)
    .where(and(eq(submissions.hearingId, hearingId), inArray(submissions.idempotencyKey, keys)));
  const known = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    tickets.flatMap((ticket): [Ticket, Outcome][] => {
      const row = known.get(ticket.key);
      if (row === undefined) return [];
      const same = row.hash === ticket.packetHash;
      return [[ticket, same ? { kind: 'receipt', receipt: row.receipt } : otherPacket()]];
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

async function take(
  tx: Transaction,
  log: LogRow,
  admitted: readonly Admitted[],
  numberPrefix: string,
): Promise<readonly Taken[]> {
  if (admitted.length === 0) return [];
  const tickets = admitted.map(({ ticket }) => ticket);
  const entries = tickets.map(({ packetHash }) => ({ kind: 'submission', packetHash }) as const);
  const appended = await appendEntries(tx, log, entries);
  const taken = await receipted(tx, { log, appended, tickets, numberPrefix });
  const rows = rowsOf(taken);
  await tx.insert(submissions).values(rows.submissions);
  await tx.insert(comments).values(rows.comments);
  await tx.insert(commentTargets).values(rows.commentTargets);
  if (rows.identities.length > 0) await tx.insert(identities).values(rows.identities);
  const packets = tickets.map(({ packet }) => packet);
  await addCounts(tx, log.hearingId, countsOf(packets, 1));
  const retired = await retire(tx, log.hearingId, admitted, taken);
  await tx
    .update(logs)
    .set({
      ...appended.frontier,
      peaks: [...appended.frontier.peaks],
      accepted: log.accepted + taken.length,
      submissions: log.submissions + taken.length - retired.submissions,
      comments: log.comments + rows.comments.length - retired.comments,
    })
    .where(eq(logs.hearingId, log.hearingId));
  return taken;
}

interface Receipted {
  readonly log: LogRow;
  readonly appended: Appended;
  readonly tickets: readonly Ticket[];
  readonly numberPrefix: string;
}

async function receipted(
  tx: Transaction,
  { log, appended, tickets, numberPrefix }: Receipted,
): Promise<readonly Taken[]> {
  const signer = await signerOf(tx, log.hearingId);
  return tickets.map((ticket, at) => {
    const unsigned: Omit<Receipt, 'signature'> = {
      protocol: protocolVersion,
      hearingId: log.hearingId,
      number: `${numberPrefix}-${String(log.accepted + at + 1).padStart(6, '0')}`,
      receivedAt: ticket.arrivedAt.toISOString(),
      packetHash: ticket.packetHash,
      leafIndex: appended.from + at,
      log: { size: appended.frontier.size, root: appended.root },
      keyId: signer.keyId,
    };
    return { ticket, receipt: { ...unsigned, signature: signer.sign(receiptMessage(unsigned)) } };
  });
}

async function retire(
  tx: Transaction,
  hearingId: string,
  admitted: readonly Admitted[],
  taken: readonly Taken[],
): Promise<{ readonly submissions: number; readonly comments: number }> {
  let retired = 0;
  let silenced = 0;
  for (const [at, { former, ticket }] of admitted.entries()) {
    const number = taken[at]?.receipt.number;
    if (former === null || number === undefined) continue;
    retired += 1;
    silenced += await succeed(tx, hearingId, { former, number, at: ticket.arrivedAt });
  }
  return { submissions: retired, comments: silenced };
}

function outcomeOf(outcomes: ReadonlyMap<Ticket, Outcome>, ticket: Ticket): Outcome {
  const outcome = outcomes.get(ticket);
  if (outcome === undefined) throw new Error('expected an outcome for every ticket');
  return outcome;
}
