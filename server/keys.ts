import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { endorsementMessage, keyIdOf } from '../lib/hearing/keys.ts';
import type { SigningKey } from '../lib/hearing/protocol/hearing.ts';
import type { Database, Transaction } from './database/connect.ts';
import { signingKeys } from './database/schema.ts';

type Row = typeof signingKeys.$inferSelect;

/** What signs receipts and heads of one hearing now. */
export interface Signer {
  readonly keyId: string;
  /** What all servers of the hearing know and nobody else, for challenges and for hashes of addresses. */
  readonly secret: string;
  /** Ed25519 over the message's UTF-8, hex. */
  sign(message: string): string;
}

/** Makes a hearing's next key; the one before stops signing and endorses it. */
export async function rotateKey(tx: Transaction, hearingId: string, at: Date): Promise<SigningKey> {
  const [former] = await tx.select().from(signingKeys).where(signing(hearingId)).for('update');
  const pair = generateKeyPairSync('ed25519');
  // The last 32 bytes of the SubjectPublicKeyInfo are the key itself (RFC 8410).
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const row = {
    hearingId,
    keyId: keyIdOf(publicKey),
    publicKey,
    secretKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    fromAt: at,
    untilAt: null,
    endorsement: former === undefined ? null : endorse(former, publicKey),
  };
  await tx.update(signingKeys).set({ untilAt: at }).where(signing(hearingId));
  await tx.insert(signingKeys).values(row);
  return publicForm(row);
}

/** Null where there is no such hearing: every hearing is made with a key. */
export async function signerOf(db: Database, hearingId: string): Promise<Signer | null> {
  const [row] = await db.select().from(signingKeys).where(signing(hearingId));
  return row === undefined ? null : signerBy(row);
}

export function signerBy(row: Row): Signer {
  const secret = createHash('sha256').update(`zhutiao shared secret\n${row.secretKey}`).digest('hex');
  return { keyId: row.keyId, secret, sign: (message) => signWith(row, message) };
}

/** Every key that ever signed, oldest first. */
export async function publicKeysOf(db: Database, hearingId: string): Promise<readonly SigningKey[]> {
  const rows = await db
    .select()
    .from(signingKeys)
    .where(eq(signingKeys.hearingId, hearingId))
    .orderBy(asc(signingKeys.fromAt));
  return rows.map(publicForm);
}

/** The one key that signs now. */
const signing = (hearingId: string) => and(eq(signingKeys.hearingId, hearingId), isNull(signingKeys.untilAt));

function publicForm(row: Omit<Row, 'secretKey'>): SigningKey {
  return {
    id: row.keyId,
    algorithm: 'Ed25519',
    publicKey: row.publicKey,
    from: row.fromAt.toISOString(),
    until: row.untilAt?.toISOString() ?? null,
    endorsement: row.endorsement,
  };
}

function endorse(former: Row, publicKey: string): NonNullable<SigningKey['endorsement']> {
  const message = endorsementMessage(former.hearingId, publicKey);
  return { keyId: former.keyId, signature: signWith(former, message) };
}

const parsed = new Map<string, KeyObject>();

/** Parsing costs more than signing; a key never changes under its id. */
function signWith({ keyId, secretKey }: Row, message: string): string {
  let key = parsed.get(keyId);
  if (key === undefined) {
    key = createPrivateKey({ key: Buffer.from(secretKey, 'base64'), format: 'der', type: 'pkcs8' });
    parsed.set(keyId, key);
  }
  return sign(null, Buffer.from(message), key).toString('hex');
}
