import type { Sealed } from '../usecase/own-data-ports.ts';
import { bytesOf, textOf } from './base64.ts';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const rounds = 600_000;

/** Locks a text with a passphrase: PBKDF2 with SHA-256, then AES-256-GCM (NIST SP 800-132, 800-38D). */
export async function seal(text: string, passphrase: string, iterations = rounds): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, iterations);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return {
    kdf: 'PBKDF2-SHA256',
    iterations,
    salt: textOf(salt),
    iv: textOf(iv),
    data: textOf(new Uint8Array(data)),
  };
}

/** Null where the passphrase is another, or the text was altered. */
export async function unseal(sealed: Sealed, passphrase: string): Promise<string | null> {
  const key = await keyFrom(passphrase, bytesOf(sealed.salt), sealed.iterations);
  try {
    const algorithm = { name: 'AES-GCM', iv: bytesOf(sealed.iv) };
    const bytes = await crypto.subtle.decrypt(algorithm, key, bytesOf(sealed.data));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // GCM says no more than that the two do not belong together
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  // The same passphrase typed by another input method may be composed of other code points.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const raw = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
