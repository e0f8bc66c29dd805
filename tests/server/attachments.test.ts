import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { composePacket } from '../../lib/hearing/packet.ts';
import { type PacketAttachment, storedAttachment } from '../../lib/hearing/protocol/packet.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { deliver } from '../../lib/usecase/deliver.ts';
import { sweeps } from '../../server/attachments/sweep.ts';
import { attachments, submissionAttachments, uploadPieces, uploads } from '../../server/database/schema.ts';
import { MemoryOutbox } from '../hearing/memory-outbox.ts';
import { onArticle, opening, receiptFrom, send, submitted } from './citizens.ts';
import { closesAt, firstRevisionId, library } from './drafts.ts';
import { midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

const taking = library('library', { attachments: { count: 2, bytes: 1_000_000 } });

/** Looks like a PDF from the outside, of so many bytes. */
function paper(size: number, fill = 'x'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from('%PDF-1.7\n'.padEnd(size, fill)));
}

const named = (bytes: Uint8Array, change: Partial<PacketAttachment> = {}): PacketAttachment => ({
  hash: createHash('sha256').update(bytes).digest('hex'),
  type: 'application/pdf',
  size: bytes.byteLength,
  name: '照片说明.pdf',
  ...change,
});

const attach = (endpoint: TestEndpoint, body: BodyInit) =>
  endpoint.ask('/attachments', { method: 'POST', body });
const codeOf = async (answer: Response) => problem.parse(await answer.json()).code;

/** A row whose packet names files. */
function withFiles(files: readonly PacketAttachment[]): OutboxRow {
  const row = submitted({ answers: { name: '王小明' } });
  const { canonical } = composePacket({
    hearingId: 'library',
    revisionId: firstRevisionId,
    comments: [onArticle('art_2')],
    attachments: files,
    identity: row.identity,
    statusSecret: row.statusSecret,
    predecessor: null,
    sentAt: midway.getTime(),
  });
  return { ...row, packet: canonical };
}

async function kept({ db }: TestEndpoint) {
  return [
    await db.$count(attachments),
    await db.$count(submissionAttachments),
    await db.$count(uploads),
    await db.$count(uploadPieces),
  ];
}

describe('an attachment', () => {
  it('is taken in pieces, named by its hash, and put together again to the same bytes', async () => {
    const endpoint = await openEndpoint(taking);
    const bytes = paper(700_000);
    const stored = storedAttachment.parse(await (await attach(endpoint, bytes)).json());
    const { name: _, ...expected } = named(bytes);
    expect(stored).toEqual(expected);
    const pieces = await endpoint.db.select().from(uploadPieces).orderBy(uploadPieces.ordinal);
    expect(pieces.map((piece) => piece.bytes.byteLength)).toEqual([262_144, 262_144, 175_712]);
    expect(Buffer.concat(pieces.map((piece) => piece.bytes)).equals(bytes)).toBe(true);
  });

  it.each<[string, BodyInit, string]>([
    ['more than allowed', paper(1_000_001), 'too-large'],
    ['a web page', '<!doctype html><script>alert(1)</script>', 'unsupported-type'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'unsupported-type'],
    ['nothing', new Uint8Array(), 'unsupported-type'],
  ])('is refused when it is %s, whatever it is called', async (_, body, code) => {
    const endpoint = await openEndpoint(taking);
    const init = { method: 'POST', body, headers: { 'content-type': 'application/pdf' } };
    expect(await codeOf(await endpoint.ask('/attachments', init))).toBe(code);
    expect(await endpoint.db.$count(attachments)).toBe(0);
  });

  it('without an announced length is cut where it is too long', async () => {
    const endpoint = await openEndpoint(taking);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(paper(100_000));
        if (sent === 1_000) controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    expect(await codeOf(await endpoint.ask('/attachments', init))).toBe('too-large');
    expect(sent).toBeLessThan(30);
  });

  it('is not taken by a hearing that asks for none, nor after the end', async () => {
    const none = await openEndpoint();
    expect(await codeOf(await attach(none, paper(100)))).toBe('unprocessable');
    const over = await openEndpoint(taking);
    over.clock.now = new Date(closesAt.getTime() + 600_000);
    expect(await codeOf(await attach(over, paper(100)))).toBe('closed');
  });
});

describe('a submission with attachments', () => {
  it('is taken once they are here, and names them in what is hashed', async () => {
    const endpoint = await openEndpoint(taking);
    const bytes = paper(1_000);
    const row = withFiles([named(bytes)]);
    const refused = problem.parse(await (await send(endpoint, row)).json());
    expect(refused.errors.map(({ pointer }) => pointer)).toEqual(['/packet/attachments/0']);
    await attach(endpoint, bytes);
    await receiptFrom(await send(endpoint, row));
    expect(row.packet).toContain(named(bytes).hash);
    expect(await endpoint.db.select().from(submissionAttachments)).toMatchObject([{ name: '照片说明.pdf' }]);
  });

  it('is not taken with a file other than it says, or with too many', async () => {
    const endpoint = await openEndpoint(taking);
    const bytes = paper(1_000);
    await attach(endpoint, bytes);
    for (const files of [
      [named(bytes, { size: 999 })],
      [named(bytes, { type: 'image/png' })],
      [named(bytes), named(bytes), named(bytes)],
    ]) {
      expect(await codeOf(await send(endpoint, withFiles(files)))).toBe('unprocessable');
    }
  });

  it('brings its files by itself when the client delivers it', async () => {
    const endpoint = await openEndpoint(taking);
    const bytes = paper(300_000);
    const row = withFiles([named(bytes)]);
    const { keys } = await (await endpoint.ask('')).json();
    const outbox = new MemoryOutbox([{ ...row, keys }]);
    const ports = {
      outbox,
      fetch: endpoint.fetch,
      now: () => midway.getTime(),
      random: () => 0,
      online: () => true,
      sender: 'panel',
      file: async (hash: string) => (hash === named(bytes).hash ? new Blob([bytes]) : null),
    };
    await deliver(ports, outbox.only(), new AbortController().signal);
    expect(outbox.only()).toMatchObject({ state: 'accepted', attempts: 1 });
  });
});

describe('files that nobody needs', () => {
  const later = new Date(midway.getTime() + 25 * 3_600_000);
  const sweep = async ({ db }: TestEndpoint) => {
    for (const statement of sweeps(later)) await db.execute(statement);
  };

  it('are swept away after a day: never submitted, cut off, or sent twice', async () => {
    const endpoint = await openEndpoint(taking);
    const bytes = paper(1_000);
    await attach(endpoint, bytes);
    await attach(endpoint, bytes);
    await attach(endpoint, paper(2_000));
    await attach(endpoint, paper(1_200_000));
    await receiptFrom(await send(endpoint, withFiles([named(bytes)])));
    await sweep(endpoint);
    expect(await kept(endpoint)).toEqual([1, 1, 1, 1]);
  });

  it('go with a withdrawn submission, unless another one holds them', async () => {
    const endpoint = await openEndpoint(taking);
    const [shared, own] = [paper(1_000), paper(2_000)];
    await attach(endpoint, shared);
    await attach(endpoint, own);
    const mine = withFiles([named(shared), named(own)]);
    const { number } = await receiptFrom(await send(endpoint, mine));
    await receiptFrom(await send(endpoint, withFiles([named(shared)])));
    await endpoint.ask(`/submissions/${number}/withdrawal`, { method: 'POST', ...opening(mine) });
    expect(await kept(endpoint)).toEqual([1, 1, 1, 1]);
    expect(await endpoint.db.select().from(attachments)).toMatchObject([{ hash: named(shared).hash }]);
  });
});
