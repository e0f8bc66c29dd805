import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Pending } from '../../lib/hearing/channels/posting.ts';
import {
  documentIdsIn,
  fitsRegulations,
  type RegulationsSender,
  regulationsPacket,
  seeAttached,
} from '../../lib/hearing/channels/regulations.ts';
import { attributeLimits } from './regulations-rules.ts';
import { type RegulationsService, startRegulations } from './regulations-service.ts';
import { outgoing } from './sending.ts';

let service: RegulationsService;
beforeAll(async () => {
  service = await startRegulations();
});
afterAll(() => service.close());

const sender: RegulationsSender = { submitterType: 'ANONYMOUS' };
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const packetOf = (text: string) =>
  regulationsPacket({ documentId: 'A-2026-0001-0001', text, sender, email: '' });

function pendingOf(
  text: string,
  change: { documentId?: string; sender?: RegulationsSender; email?: string } = {},
) {
  const packet = regulationsPacket({ documentId: service.document, text, sender, email: '', ...change });
  if (!packet.ok) return expect.fail(packet.fields.join());
  return {
    kind: 'regulations',
    address: service.address,
    attributes: JSON.stringify(packet.attributes),
    file: packet.attach ? { name: 'comments.docx', type: docx, base64: btoa('PK a file') } : null,
  } as const satisfies Pending;
}

describe('a packet for Regulations.gov', () => {
  it('fits by characters and by bytes alike', () => {
    expect(fitsRegulations('a'.repeat(5000))).toBe(true);
    expect(fitsRegulations('a'.repeat(5001))).toBe(false);
    expect(fitsRegulations('§'.repeat(2500))).toBe(true);
    expect(fitsRegulations('§'.repeat(2501))).toBe(false);
    expect(fitsRegulations('条'.repeat(1667))).toBe(false);
  });

  it('goes as a file, word for word, where the text is longer or holds emoji', () => {
    const attached = { ok: true, attach: true, attributes: { comment: seeAttached } };
    expect(packetOf('条'.repeat(1667))).toMatchObject(attached);
    expect(packetOf('Good 🐕')).toMatchObject(attached);
  });

  it('names the fields that the service would refuse', () => {
    const named = { submitterType: 'INDIVIDUAL', firstName: 'A'.repeat(26), lastName: '' } as const;
    const packet = regulationsPacket({ documentId: '', text: 'Yes.', sender: named, email: 'nobody' });
    const fields = expect.arrayContaining(['commentOnDocumentId', 'firstName', 'lastName', 'email']);
    expect(packet).toEqual({ ok: false, fields });
  });

  it('says nothing of a person who stays unnamed', () => {
    const packet = packetOf('Yes.');
    const names = ['comment', 'commentOnDocumentId', 'submissionType', 'submitterType'];
    expect(packet.ok && Object.keys(packet.attributes).sort()).toEqual(names);
  });

  it('finds the document’s id in a page, not the docket’s', () => {
    const line = 'Comment on EPA-HQ-OAR-2026-0257-0002, due June 1';
    expect(documentIdsIn(`Docket (EPA-HQ-OAR-2026-0257)\n${line}\nFAA-2026-1084-0001`)).toEqual([
      { value: 'EPA-HQ-OAR-2026-0257-0002', sentence: line },
      { value: 'FAA-2026-1084-0001', sentence: 'FAA-2026-1084-0001' },
    ]);
  });
});

describe('over the line to a strict stand-in', () => {
  it('201 gives the tracking number, and nothing more is kept of what went', async () => {
    const { send, now, states } = await outgoing(pendingOf('I support Sec. 3.'));
    await send(service.key);
    const row = await now();
    const received = service.received.at(-1);
    const known = { by: 'receiver', number: received?.number };
    expect(row).toMatchObject({ state: 'accepted', pending: null, known });
    expect(received?.attributes).toMatchObject({ comment: 'I support Sec. 3.', submitterType: 'ANONYMOUS' });
    expect(await states()).toEqual(['submitted']);
  });

  it('a long text arrives as a file under its own submission key', async () => {
    const { send, now } = await outgoing(pendingOf('条'.repeat(4000)));
    await send(service.key);
    expect((await now()).state).toBe('accepted');
    const received = service.received.at(-1);
    expect(received?.attributes.comment).toBe(seeAttached);
    expect(received?.files).toMatchObject([{ name: 'comments.docx', type: docx }]);
    expect(received?.files[0]?.bytes.toString()).toBe('PK a file');
  });

  it('names and a receipt by mail go where the person gave them', async () => {
    const ada = { submitterType: 'INDIVIDUAL', firstName: 'Ada', lastName: 'Quinn' } as const;
    const { send, now } = await outgoing(pendingOf('Yes.', { sender: ada, email: 'ada@example.org' }));
    await send(service.key);
    expect((await now()).state).toBe('accepted');
    expect(service.received.at(-1)?.attributes).toMatchObject({ firstName: 'Ada', sendEmailReceipt: true });
  });

  it('400 is told in the service’s words, and the comments are free again', async () => {
    const firm = { submitterType: 'ORGANIZATION', organization: 'A', organizationType: 'x' } as const;
    const emptied: typeof fetch = (address, init) => {
      const body = String(init?.body).replace('"organizationType":"x"', '"organizationType":""');
      return fetch(address, { ...init, body });
    };
    const { send, now, states } = await outgoing(pendingOf('Yes.', { sender: firm }));
    await send(service.key, emptied);
    const trouble = { kind: 'refused', status: 400, words: 'organizationType is required' };
    expect(await now()).toMatchObject({ state: 'refused', pending: null, trouble });
    expect(await states()).toEqual(['ready']);
  });

  it('403 keeps the packet and waits for another key', async () => {
    const { send, now, states } = await outgoing(pendingOf('With the wrong key.'));
    await send('SOMEBODY-ELSES');
    const trouble = { kind: 'key', words: 'An invalid api_key was supplied.' };
    expect(await now()).toMatchObject({ state: 'queued', nextAttemptAt: null, trouble });
    expect(await states()).toEqual(['submitted']);
  });

  it('404 says that there is no such document', async () => {
    const { send, now, states } = await outgoing(pendingOf('Yes.', { documentId: 'QYH-OPS-2026-0012-9999' }));
    await send(service.key);
    const trouble = { status: 404, words: 'Document not found' };
    expect(await now()).toMatchObject({ state: 'refused', trouble });
    expect(await states()).toEqual(['ready']);
  });

  it('429 waits as long as it was asked to, then goes once', async () => {
    const before = service.received.length;
    const { send, now, clock } = await outgoing(pendingOf('Later, please.'));
    service.holdBack(1, 30);
    await send(service.key);
    const nextAttemptAt = clock.now + 30_000;
    expect(await now()).toMatchObject({ state: 'queued', trouble: { kind: 'later' }, nextAttemptAt });
    clock.now += 29_000;
    expect(await send(service.key)).toBeNull();
    expect(service.received).toHaveLength(before);
    clock.now += 1_000;
    await send(service.key);
    expect((await now()).state).toBe('accepted');
    expect(service.received).toHaveLength(before + 1);
  });

  it('a lost answer is doubt, and it is never sent again by itself', async () => {
    const before = service.received.length;
    const { send, now } = await outgoing(pendingOf('Cut off.'));
    service.cutNext();
    await send(service.key);
    expect(await now()).toMatchObject({ state: 'unknown', nextAttemptAt: null });
    expect(await send(service.key)).toBeNull();
    expect(service.received).toHaveLength(before + 1);
  });

  it('offline nothing goes', async () => {
    const asked = service.requests().length;
    const { send, now, clock } = await outgoing(pendingOf('Yes.'));
    clock.online = false;
    await send(service.key);
    expect(await now()).toMatchObject({ state: 'queued', trouble: { kind: 'offline' } });
    expect(service.requests()).toHaveLength(asked);
  });
});

const schemas = process.env.ZHUTIAO_SCHEMAS;
test.skipIf(!schemas)('the stand-in is as strict as the published description', () => {
  const yaml = readFileSync(join(schemas ?? '', 'regulationsgov-v4.openapi.yaml'), 'utf8');
  const written = yaml.slice(yaml.indexOf('BaseCommentPayload:'), yaml.indexOf('    CommentPostResponse:'));
  const limits: Record<string, number | null> = {};
  let name = '';
  for (const line of written.split('\n')) {
    name = /^\s{8,12}([a-z]\w+):(?: *#.*)?$/.exec(line)?.[1] ?? name;
    const limit = /maxLength: (\d+)/.exec(line)?.[1];
    if (limit) limits[name] = Number(limit);
  }
  expect(Object.keys(limits).length).toBeGreaterThan(8);
  expect(attributeLimits).toMatchObject(limits);
});
