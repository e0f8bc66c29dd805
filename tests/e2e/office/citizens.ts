import { randomBytes, randomUUID } from 'node:crypto';
import type { Comment } from '../../../lib/comment/comment.ts';
import { newRow, type OutboxRow } from '../../../lib/hearing/outbox.ts';
import { composePacket } from '../../../lib/hearing/packet.ts';
import {
  type Hearing,
  type HearingRevision,
  hearing,
  hearingRevision,
} from '../../../lib/hearing/protocol/hearing.ts';
import { type Status, status } from '../../../lib/hearing/protocol/status.ts';
import { citationOf } from '../../../lib/law/cite.ts';
import { provisionByEId } from '../../../lib/law/locate.ts';
import { clauseHash } from '../../../lib/law/text-hash.ts';
import { deliverDue } from '../../../lib/usecase/deliver.ts';
import { MemoryOutbox } from '../../hearing/memory-outbox.ts';

/** One comment of one person: which article, which stance, what they say. */
export interface Voice {
  readonly eId: string;
  readonly stance: 'support' | 'oppose' | 'amend' | 'ask';
  readonly reason: string;
  readonly name: string;
}

/** A citizen after submitting: asks what became of it as the panel does. */
export interface Sent {
  readonly voice: Voice;
  readonly row: OutboxRow;
  status(): Promise<Status>;
}

/** Everybody submits, each through an outbox of their own, by the client's own code over the network. */
export async function submitAll(hearingUrl: string, voices: readonly Voice[]): Promise<Sent[]> {
  const known = hearing.parse(await (await fetch(hearingUrl)).json());
  const last = known.revisions.at(-1);
  if (last === undefined) throw new Error('expected a revision');
  const revision = hearingRevision.parse(await (await fetch(last.url)).json());
  return Promise.all(voices.map((voice) => submitOne(known, revision, [voice])));
}

/** The same for people who say several things at once. */
export async function submitPeople(
  hearingUrl: string,
  people: readonly (readonly Voice[])[],
): Promise<number> {
  const known = hearing.parse(await (await fetch(hearingUrl)).json());
  const last = known.revisions.at(-1);
  if (last === undefined) throw new Error('expected a revision');
  const revision = hearingRevision.parse(await (await fetch(last.url)).json());
  const sent = await Promise.all(people.map((voices) => submitOne(known, revision, voices)));
  return sent.length;
}

async function submitOne(known: Hearing, revision: HearingRevision, voices: readonly Voice[]): Promise<Sent> {
  const [voice] = voices;
  if (voice === undefined) throw new Error('expected something to say');
  const identity = { salt: randomBytes(32).toString('hex'), answers: answersOf(known, voice.name) };
  const statusSecret = randomBytes(32).toString('base64url');
  const sentAt = Date.now();
  const { canonical } = composePacket({
    hearingId: known.id,
    revisionId: revision.id,
    comments: voices.map((each) => commentOf(revision, each, sentAt)),
    identity,
    statusSecret,
    predecessor: null,
    sentAt,
  });
  const submitted = {
    submissionId: randomUUID(),
    hearingId: known.id,
    hearingUrl: known.url,
    packet: canonical,
    identity,
    predecessorSecret: null,
    statusSecret,
    keys: known.keys,
  };
  const outbox = new MemoryOutbox([newRow(submitted, sentAt)]);
  const ports = { fetch, now: Date.now, random: Math.random, online: () => true, sender: voice.name };
  await deliverDue({ ...ports, outbox }, new AbortController().signal);
  const row = outbox.only();
  if (row.receipt === null) throw new Error(`expected a receipt, found ${row.state}`);
  const address = `${known.url}/submissions/${row.receipt.number}`;
  const headers = { authorization: `Bearer ${statusSecret}` };
  return { voice, row, status: async () => status.parse(await (await fetch(address, { headers })).json()) };
}

/** What the hearing's form asks for, filled in. */
function answersOf(known: Hearing, name: string): Record<string, string> {
  const given: [string, string][] = known.form.fields
    .filter(({ required }) => required)
    .map((field) => {
      if (field.type === 'phone') return [field.key, '13800138000'];
      if (field.type === 'email') return [field.key, 'someone@qingyu.example'];
      if (field.type === 'choice') return [field.key, field.choices[0]?.value ?? ''];
      return [field.key, field.type === 'consent' ? 'yes' : name];
    });
  return Object.fromEntries(given);
}

function commentOf({ text, tree, id }: HearingRevision, voice: Voice, now: number): Comment {
  const provision = provisionByEId(tree, voice.eId);
  if (provision === null) throw new Error(`expected ${voice.eId} in the draft`);
  const { start, end } = provision;
  const target = {
    eId: voice.eId,
    citation: citationOf(tree, voice.eId),
    clauseText: text.slice(start, end),
    clauseHash: clauseHash(text, provision),
    quote: null,
    position: { start, end },
  };
  return {
    id: randomUUID(),
    draftId: 'dogs',
    revisionId: id,
    targets: [target],
    stance: voice.stance,
    proposed: null,
    reason: voice.reason,
    state: 'ready',
    submissionId: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
