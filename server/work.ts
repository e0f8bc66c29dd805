import { createChallenge, verifySolution } from 'altcha-lib';
import * as z from 'zod';
import { type Challenge, challenge as challengeSchema } from '../lib/hearing/protocol/problem.ts';
import { deriveKey } from '../lib/hearing/work.ts';

/**
 * 131,072 SHA-256 on average: about half a second in a desktop browser, a few on an old telephone; a burst of
 * 75,000 costs its sender some ten hours of one core.
 */
const cost = 2;
const keyPrefix = '0000';
const lifetime = 600_000;

/** What every server of a hearing knows, and a submission's key: a solution is good for nothing else. */
export interface WorkFor {
  readonly secret: string;
  readonly key: string;
}

export async function challengeFor({ secret, key }: WorkFor): Promise<Challenge> {
  const made = await createChallenge({
    algorithm: 'SHA-256',
    cost,
    keyPrefix,
    deriveKey,
    data: { key },
    expiresAt: new Date(Date.now() + lifetime),
    hmacSignatureSecret: secret,
  });
  return challengeSchema.parse(made);
}

const payload = z.object({
  challenge: challengeSchema,
  solution: z.object({ counter: z.int().min(0).max(0xffff_ffff), derivedKey: z.string().max(128) }),
});

/** True if the header's value is a solution of a challenge of ours for this very key. */
export async function isWorked(header: string, { secret, key }: WorkFor): Promise<boolean> {
  const read = payload.safeParse(decoded(header));
  if (!read.success || read.data.challenge.parameters.data.key !== key) return false;
  const { challenge, solution } = read.data;
  const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret });
  return result.verified;
}

function decoded(header: string): unknown {
  try {
    return JSON.parse(atob(header));
  } catch {
    // Neither base64 nor JSON: no solution, whatever it was.
    return null;
  }
}
