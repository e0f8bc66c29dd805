import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { canonicalJson, identityCommitment, packetHash } from '../../lib/hearing/packet.ts';
import type { IdentityPart } from '../../lib/hearing/protocol/packet.ts';
import { protocolVersion } from '../../lib/hearing/protocol/primitives.ts';
import { receipt } from '../../lib/hearing/protocol/receipt.ts';
import type { FiledPacket, Filing, FilingOutcome, Letter } from '../../lib/hearing/staff/letters.ts';
import type { Transaction } from '../database/connect.ts';
import { submissions } from '../database/schema.ts';
import { acceptBatch } from '../intake/accept.ts';
import { defaultLimits } from '../intake/limits.ts';
import type { Ticket } from '../intake/ticket.ts';
import { lockLog } from '../log-store.ts';
import { createGrounds } from '../revisions.ts';

const grounds = createGrounds();

/**
 * Files post as submissions: each with a number, a leaf of the log and its place in every count, exactly once. The
 * packets say that the office filed them. Nobody holds their status secret: who wrote is answered by the way they
 * came. Throws the problem of the first that cannot be taken; nothing of the call is then kept.
 */
export async function fileLetters(
  tx: Transaction,
  hearingId: string,
  { filing, now }: { readonly filing: Filing; readonly now: Date },
): Promise<FilingOutcome[]> {
  // Held to the end: what another session files meanwhile is seen below.
  await lockLog(tx, hearingId);
  const outcomes = new Map<string, FilingOutcome>();
  for (const { key, number } of await filedBefore(
    tx,
    hearingId,
    filing.letters.map(({ key }) => key),
  ))
    outcomes.set(key, { number, before: true });
  const fresh = filing.letters.filter(
    ({ key }, at) => !outcomes.has(key) && filing.letters.findIndex((each) => each.key === key) === at,
  );
  const tickets = fresh.map((letter) => ticketOf(letter, { hearingId, revisionId: filing.revisionId, now }));
  const taken = await acceptBatch(tx, { hearingId, tickets, grounds, limits: defaultLimits });
  for (const [at, outcome] of taken.entries()) {
    if (outcome.kind === 'problem') throw outcome.problem;
    const { number } = receipt.parse(JSON.parse(outcome.receipt));
    outcomes.set(fresh[at]?.key ?? '', { number, before: false });
  }
  const told = new Set<string>();
  return filing.letters.flatMap(({ key }) => {
    const outcome = outcomes.get(key);
    if (outcome === undefined) throw new Error('expected an outcome for every letter');
    const again = told.has(key);
    told.add(key);
    return again ? { ...outcome, before: true } : outcome;
  });
}

/** Those of some keys under which something has been filed. */
export async function filedBefore(
  tx: Transaction,
  hearingId: string,
  keys: readonly string[],
): Promise<{ readonly key: string; readonly number: string }[]> {
  return tx
    .select({ key: submissions.idempotencyKey, number: submissions.number })
    .from(submissions)
    .where(and(eq(submissions.hearingId, hearingId), inArray(submissions.idempotencyKey, [...keys])));
}

interface Place {
  readonly hearingId: string;
  readonly revisionId: string;
  readonly now: Date;
}

function ticketOf({ key, filed, person, comments }: Letter, { hearingId, revisionId, now }: Place): Ticket {
  const named = Object.keys(person).length > 0;
  const identity: IdentityPart | null = named
    ? { salt: randomBytes(32).toString('hex'), answers: person }
    : null;
  const packet: FiledPacket = {
    protocol: protocolVersion,
    hearingId,
    revisionId,
    comments: comments.map((comment) => ({ id: randomUUID(), ...comment })),
    identity: identity === null ? null : identityCommitment(identity),
    statusSecretHash: sha256OfText(randomBytes(32).toString('base64url')),
    predecessor: null,
    sentAt: now.toISOString(),
    filed,
  };
  const canonical = canonicalJson(packet);
  return {
    key,
    packet,
    packetHash: packetHash(canonical),
    identity,
    bytes: canonical.length,
    address: null,
    worked: true,
    predecessorSecret: null,
    arrivedAt: now,
    byOffice: true,
  };
}
