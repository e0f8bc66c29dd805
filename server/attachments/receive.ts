import { createHash, randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import { attachmentTypes, type StoredAttachment } from '../../lib/hearing/protocol/packet.ts';
import type { Database } from '../database/connect.ts';
import { attachments, submissionAttachments, uploadPieces, uploads } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';

export interface Receiving {
  readonly hearingId: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** Of one file. */
  readonly largest: number;
  readonly now: Date;
}

/** One row of it; also enough to tell a Word paper from another zip. */
const pieceSize = 256 * 1024;
/** What may lie there of one hearing without a submission, bytes: a day's abuse must not fill the disk. */
const mostUnclaimed = 2 * 1024 ** 3;

/** Takes a file in pieces as it comes; the same bytes are kept once. */
export async function receive(db: Database, receiving: Receiving): Promise<StoredAttachment> {
  const { hearingId, now } = receiving;
  await refuseWhenFull(db, hearingId);
  const uploadId = randomUUID();
  await db.insert(uploads).values({ hearingId, uploadId, begunAt: now });
  const hash = createHash('sha256');
  let size = 0;
  let type: StoredAttachment['type'] | null = null;
  for await (const bytes of pieces(receiving.body)) {
    if (size === 0) type = await recognised(bytes);
    const ordinal = Math.floor(size / pieceSize);
    size += bytes.byteLength;
    if (size > receiving.largest) throw tooLarge(receiving.largest);
    hash.update(bytes);
    await db.insert(uploadPieces).values({ hearingId, uploadId, ordinal, bytes });
  }
  if (type === null) throw unknownType();
  const stored = { hash: hash.digest('hex'), type, size };
  await db
    .insert(attachments)
    .values({ hearingId, uploadId, ...stored, storedAt: now })
    .onConflictDoUpdate({ target: [attachments.hearingId, attachments.hash], set: { storedAt: now } });
  return stored;
}

/** Even pieces, whatever comes over the line at once. */
async function* pieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    kept.push(chunk);
    length += chunk.byteLength;
    if (length < pieceSize) continue;
    const whole = Buffer.concat(kept);
    const even = length - (length % pieceSize);
    for (let at = 0; at < even; at += pieceSize) yield whole.subarray(at, at + pieceSize);
    kept = [whole.subarray(even)];
    length -= even;
  }
  if (length > 0) yield Buffer.concat(kept);
}

async function recognised(start: Uint8Array): Promise<StoredAttachment['type']> {
  const found = await fileTypeFromBuffer(start);
  const type = attachmentTypes.find((each) => each === found?.mime);
  if (type === undefined) throw unknownType();
  return type;
}

async function refuseWhenFull(db: Database, hearingId: string): Promise<void> {
  const claimed = sql`EXISTS (SELECT FROM ${submissionAttachments} AS claim
    WHERE claim.hearing_id = ${attachments.hearingId} AND claim.hash = ${attachments.hash})`;
  const [sum] = await db
    .select({ bytes: sql<string | null>`sum(${attachments.size})` })
    .from(attachments)
    .where(and(eq(attachments.hearingId, hearingId), sql`NOT ${claimed}`));
  if (Number(sum?.bytes ?? 0) < mostUnclaimed) return;
  const details = {
    zh: '附件暂存处满了，请稍后再试。',
    en: 'The place for attachments is full; please try later.',
  };
  throw new ProblemError('busy', details, { retryAfter: 3600 });
}

function tooLarge(largest: number): ProblemError {
  const megabytes = Math.floor((largest / 1024 / 1024) * 10) / 10;
  return new ProblemError('too-large', {
    zh: `附件每个最大 ${megabytes} MB。`,
    en: `An attachment may have ${megabytes} MB at most.`,
  });
}

function unknownType(): ProblemError {
  return new ProblemError('unsupported-type', {
    zh: '附件只收 PDF、JPEG、PNG 和 Word（.docx）。',
    en: 'Attachments may be PDF, JPEG, PNG or Word (.docx).',
  });
}
