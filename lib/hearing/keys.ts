import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SigningKey } from './protocol/hearing.ts';

hashes.sha512 = sha512;

/** First 16 hex digits of the SHA-256 of a public key (hex). */
export function keyIdOf(publicKey: string): string {
  return bytesToHex(sha256(hexToBytes(publicKey))).slice(0, 16);
}

/** Strict RFC 8032 check; false for a malformed signature or key too. All hex. */
export function isSignedBy(publicKey: string, signature: string, message: string): boolean {
  try {
    return verify(hexToBytes(signature), utf8ToBytes(message), hexToBytes(publicKey), { zip215: false });
  } catch {
    // A point that is not on the curve throws; for the reader that is the same as a wrong signature.
    return false;
  }
}

/** What an earlier key signs to hand over to a later one. */
export function endorsementMessage(hearingId: string, publicKey: string): string {
  return `zhutiao key v1\n${hearingId}\n${publicKey}`;
}

/**
 * Of the keys an endpoint offers now, those that a person who once saw `pinned` has reason to trust: the
 * pinned ones, and each that a trusted one endorsed.
 */
export function followKeys(
  hearingId: string,
  pinned: readonly SigningKey[],
  offered: readonly SigningKey[],
): readonly SigningKey[] {
  const trusted = new Map(pinned.filter(isNamedRightly).map((key) => [key.id, key]));
  let grew = true;
  while (grew) {
    const found = offered.filter((key) => !trusted.has(key.id) && isEndorsed(hearingId, key, trusted));
    for (const key of found) trusted.set(key.id, key);
    grew = found.length > 0;
  }
  return [...trusted.values()];
}

function isEndorsed(hearingId: string, key: SigningKey, trusted: ReadonlyMap<string, SigningKey>): boolean {
  const endorser = key.endorsement && trusted.get(key.endorsement.keyId);
  if (!key.endorsement || !endorser || !isNamedRightly(key)) return false;
  const message = endorsementMessage(hearingId, key.publicKey);
  return isSignedBy(endorser.publicKey, key.endorsement.signature, message);
}

function isNamedRightly(key: SigningKey): boolean {
  return keyIdOf(key.publicKey) === key.id;
}
