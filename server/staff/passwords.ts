import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const settings = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** PHC string, with the settings in it so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: bytesOf(password), nonce, tagLength, ...settings });
  const { memory, passes, parallelism } = settings;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/** Takes as long for an account without a password as for one with. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, lanes, nonce = '', tag = ''] = phc.exec(stored ?? nobodys) ?? [];
  const kept = Buffer.from(tag, 'base64');
  const given = await derive('argon2id', {
    message: bytesOf(password),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: kept.byteLength,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(lanes),
  });
  return timingSafeEqual(given, kept) && stored !== null;
}

/** The same letters typed on two systems are the same password (RFC 8265, OpaqueString). */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

const nobodys = `$argon2id$v=19$m=${settings.memory},t=${settings.passes},p=1$${base64(randomBytes(16))}$${base64(randomBytes(tagLength))}`;
