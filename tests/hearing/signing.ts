import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { endorsementMessage, keyIdOf } from '../../lib/hearing/keys.ts';
import type { SigningKey } from '../../lib/hearing/protocol/hearing.ts';
import type { Receipt } from '../../lib/hearing/protocol/receipt.ts';
import { receiptMessage } from '../../lib/hearing/receipt.ts';

hashes.sha512 = sha512;

/** An office's key pair for tests, the same one for the same number. */
export interface Office {
  readonly key: SigningKey;
  sign(message: string): string;
}

export function office(number: number, endorser?: Office): Office {
  const secret = new Uint8Array(32).fill(number);
  const publicKey = bytesToHex(getPublicKey(secret));
  const key: SigningKey = {
    id: keyIdOf(publicKey),
    algorithm: 'Ed25519',
    publicKey,
    from: '2026-01-01T00:00:00.000Z',
    until: null,
    endorsement: endorser
      ? { keyId: endorser.key.id, signature: endorser.sign(endorsementMessage('dogs', publicKey)) }
      : null,
  };
  return { key, sign: (message) => bytesToHex(sign(utf8ToBytes(message), secret)) };
}

export function receiptBy(signer: Office, change: Partial<Receipt> = {}): Receipt {
  const unsigned = {
    protocol: 1 as const,
    hearingId: 'dogs',
    number: 'QY2026-000001',
    receivedAt: '2026-04-01T00:00:00.000Z',
    packetHash: 'a'.repeat(64),
    leafIndex: 0,
    log: { size: 1, root: 'b'.repeat(64) },
    keyId: signer.key.id,
    ...change,
  };
  return { ...unsigned, signature: signer.sign(receiptMessage(unsigned)) };
}
