import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endorsementMessage, followKeys, isSignedBy } from '../../lib/hearing/keys.ts';
import { receipt as receiptSchema } from '../../lib/hearing/protocol/receipt.ts';
import { checkReceipt, clockTolerance, type Expectation } from '../../lib/hearing/receipt.ts';
import { office, receiptBy } from './signing.ts';

const first = office(1);
const good = receiptBy(first);
const receivedAt = Date.parse(good.receivedAt);
const expected: Expectation = {
  hearingId: 'dogs',
  packetHash: good.packetHash,
  keys: [first.key],
  sent: { from: receivedAt - 500, to: receivedAt + 500 },
};
const faults = (change: Partial<Expectation>) =>
  checkReceipt(good, { ...expected, ...change }).map(({ fault }) => fault);

describe('a receipt', () => {
  it('holds when everything in it is as expected', () => {
    expect(faults({})).toEqual([]);
  });

  it('does not hold after any one bit of it was altered', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(good));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        const altered = Uint8Array.from(bytes);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(holds(new TextDecoder().decode(altered))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('names what is wrong: packet, hearing, key', () => {
    expect(faults({ packetHash: 'c'.repeat(64) })).toEqual(['packet']);
    expect(faults({ hearingId: 'cats' })).toEqual(['hearing']);
    expect(faults({ keys: [office(2).key] })).toEqual(['unknown-key']);
    expect(faults({ keys: [] })).toEqual(['unknown-key']);
  });

  it('does not hold where its leaf would lie outside its own log', () => {
    const outside = receiptBy(first, { leafIndex: 1 });
    expect(checkReceipt(outside, expected)).toEqual([{ fault: 'position' }]);
  });

  it('is dated within two minutes of the time in which it was sent', () => {
    const sent = (from: number, to: number) => ({ sent: { from: receivedAt + from, to: receivedAt + to } });
    expect(faults(sent(clockTolerance, clockTolerance))).toEqual([]);
    expect(faults(sent(-clockTolerance, -clockTolerance))).toEqual([]);
    expect(faults(sent(clockTolerance + 1, clockTolerance + 2))).toEqual(['time']);
    expect(faults(sent(-clockTolerance - 2, -clockTolerance - 1))).toEqual(['time']);
    expect(faults({ sent: null })).toEqual([]);
  });

  it('cannot be made of a signature over something else', () => {
    const forged = { ...good, signature: first.sign(endorsementMessage('dogs', first.key.publicKey)) };
    expect(checkReceipt(forged, expected)).toEqual([{ fault: 'signature' }]);
  });
});

function holds(text: string): boolean {
  try {
    const read = receiptSchema.safeParse(JSON.parse(text));
    return read.success && checkReceipt(read.data, expected).length === 0;
  } catch {
    // No JSON any more: certainly no receipt.
    return false;
  }
}

describe('signing keys', () => {
  const second = office(2, first);
  const third = office(3, second);
  const followed = (offered: Parameters<typeof followKeys>[2]) =>
    followKeys('dogs', [first.key], offered).map(({ id }) => id);

  it('are followed over every rotation, in whatever order they are listed', () => {
    expect(followed([third.key, first.key, second.key])).toEqual([first.key.id, second.key.id, third.key.id]);
  });

  it('are not taken without an endorsement, or with another hearing’s', () => {
    const stranger = office(4);
    const endorsement = {
      keyId: first.key.id,
      signature: first.sign(endorsementMessage('cats', stranger.key.publicKey)),
    };
    expect(followed([stranger.key])).toEqual([first.key.id]);
    expect(followed([{ ...stranger.key, endorsement }])).toEqual([first.key.id]);
  });

  it('are not taken under another key’s name', () => {
    expect(followed([{ ...second.key, id: third.key.id }])).toEqual([first.key.id]);
  });

  it('check signatures as RFC 8032 has them (test 1 of its section 7.1)', () => {
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
    expect(isSignedBy(publicKey, signature, '')).toBe(true);
    expect(isSignedBy(publicKey, signature, 'x')).toBe(false);
    expect(isSignedBy('00'.repeat(32), signature, '')).toBe(false);
    expect(isSignedBy('zz', signature, '')).toBe(false);
  });
});
