import { protocolVersion } from '../../lib/hearing/protocol/primitives.ts';
import type { Receipt } from '../../lib/hearing/protocol/receipt.ts';
import { receiptMessage } from '../../lib/hearing/receipt.ts';
import { addCounts } from '../clause-counts.ts';
import type { Transaction } from '../database/connect.ts';
import { insertAll, together } from '../database/insert-all.ts';
import {
  comments,
  commentTargets,
  identities,
  submissionAttachments,
  submissions,
} from '../database/schema.ts';
import { type Growth, grow, growthWrites, type LogRow } from '../log-store.ts';
import type { Desk } from './desk.ts';
import { countsOf, rowsOf, type Taken } from './rows.ts';
import { type Predecessor, succeed } from './succession.ts';
import type { Ticket } from './ticket.ts';

/** A ticket that nothing stands against. */
export interface Admitted {
  readonly ticket: Ticket;
  readonly former: Predecessor | null;
}

export interface Taking {
  readonly log: LogRow;
  readonly desk: Desk;
  readonly admitted: readonly Admitted[];
}

/** Gives each its place and receipt, and writes everything. */
export async function take(tx: Transaction, { log, desk, admitted }: Taking): Promise<readonly Taken[]> {
  if (admitted.length === 0) return [];
  const tickets = admitted.map(({ ticket }) => ticket);
  const growth = grow(
    log,
    tickets.map(({ packetHash }) => ({ kind: 'submission', packetHash })),
  );
  const taken = tickets.map((ticket, at) => ({
    ticket,
    receipt: receiptOf(ticket, { at, log, growth, desk }),
  }));
  const retired = await retire(tx, log.hearingId, { admitted, taken });
  const rows = rowsOf(taken);
  const standing = {
    accepted: log.accepted + taken.length,
    submissions: log.submissions + taken.length - retired.submissions,
    comments: log.comments + rows.comments.length - retired.comments,
  };
  const counts = countsOf(
    tickets.map(({ packet }) => packet),
    1,
  );
  await together(tx, [
    insertAll(submissions, rows.submissions),
    insertAll(comments, rows.comments),
    insertAll(commentTargets, rows.commentTargets),
    insertAll(identities, rows.identities),
    insertAll(submissionAttachments, rows.submissionAttachments),
    addCounts(log.hearingId, counts),
    ...growthWrites(log, growth, standing),
  ]);
  return taken;
}

interface Place {
  readonly at: number;
  readonly log: LogRow;
  readonly growth: Growth;
  readonly desk: Desk;
}

function receiptOf(ticket: Ticket, { at, log, growth, desk }: Place): Receipt {
  const ordinal = String(log.accepted + at + 1).padStart(6, '0');
  const unsigned: Omit<Receipt, 'signature'> = {
    protocol: protocolVersion,
    hearingId: log.hearingId,
    number: `${desk.hearing.settings.numberPrefix}-${ordinal}`,
    receivedAt: ticket.arrivedAt.toISOString(),
    packetHash: ticket.packetHash,
    leafIndex: growth.from + at,
    log: { size: growth.size, root: growth.root },
    keyId: desk.signer.keyId,
  };
  return { ...unsigned, signature: desk.signer.sign(receiptMessage(unsigned)) };
}

/** Predecessors step back; answers how many submissions and comments count no more. */
async function retire(
  tx: Transaction,
  hearingId: string,
  { admitted, taken }: { readonly admitted: readonly Admitted[]; readonly taken: readonly Taken[] },
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
