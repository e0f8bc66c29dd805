import { randomBytes, randomUUID } from 'node:crypto';
import type { Comment } from '../../lib/comment/comment.ts';
import { newRow, type OutboxRow } from '../../lib/hearing/outbox.ts';
import { composePacket, submissionBody } from '../../lib/hearing/packet.ts';
import { type Hearing, hearing as hearingSchema } from '../../lib/hearing/protocol/hearing.ts';
import type { IdentityPart } from '../../lib/hearing/protocol/packet.ts';
import { type Receipt, receipt as receiptSchema } from '../../lib/hearing/protocol/receipt.ts';
import { readyComment } from '../hearing/packets.ts';
import { firstRevision, firstRevisionId } from './drafts.ts';
import { hearingUrl, midway, type TestEndpoint } from './endpoint.ts';

export interface Wish {
  readonly comments?: readonly Comment[];
  readonly answers?: Record<string, string> | null;
  readonly sentAt?: Date;
  readonly hearing?: Pick<Hearing, 'id' | 'url' | 'keys'>;
  readonly predecessor?: { readonly number: string; readonly secret: string };
}

const noKeys = { id: 'library', url: hearingUrl, keys: [] };

/** What a client holds once a person pressed 提交: one comment on 第二条 where nothing else is wished. */
export function submitted(wish: Wish = {}): OutboxRow {
  const {
    comments = [onArticle('art_2')],
    answers = { name: '王小明' },
    sentAt = midway,
    hearing = noKeys,
  } = wish;
  const identity: IdentityPart | null =
    answers === null ? null : { salt: randomBytes(32).toString('hex'), answers };
  const statusSecret = randomBytes(32).toString('base64url');
  const { canonical } = composePacket({
    hearingId: hearing.id,
    revisionId: firstRevisionId,
    comments,
    identity,
    statusSecret,
    predecessor: wish.predecessor?.number ?? null,
    sentAt: sentAt.getTime(),
  });
  return newRow(
    {
      submissionId: randomUUID(),
      hearingId: hearing.id,
      hearingUrl: hearing.url,
      packet: canonical,
      identity,
      predecessorSecret: wish.predecessor?.secret ?? null,
      statusSecret,
      keys: hearing.keys,
    },
    sentAt.getTime(),
  );
}

export function onArticle(eId: string, change: Partial<Comment> = {}): Comment {
  const base = readyComment({ id: randomUUID(), revisionId: firstRevisionId, reason: '请改到晚上九点。' });
  const end = firstRevision.text.length;
  const targets = base.targets.map((target) => ({ ...target, eId, position: { start: 0, end } }));
  return { ...base, targets, stance: 'amend', ...change };
}

/** One POST, as any client would send it. */
export function send(endpoint: TestEndpoint, row: OutboxRow): Promise<Response> {
  return endpoint.fetch(`${row.hearingUrl}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': row.submissionId },
    body: submissionBody(row),
  });
}

export async function receiptFrom(response: Response): Promise<Receipt> {
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return receiptSchema.parse(await response.json());
}

export async function accepted(endpoint: TestEndpoint, wish: Wish = {}) {
  const row = submitted(wish);
  return { row, receipt: await receiptFrom(await send(endpoint, row)) };
}

export async function hearingOf(endpoint: TestEndpoint): Promise<Hearing> {
  return hearingSchema.parse(await (await endpoint.ask('')).json());
}

export const opening = (row: OutboxRow) => ({ headers: { authorization: `Bearer ${row.statusSecret}` } });
