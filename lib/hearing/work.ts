import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { type DeriveKeyFunction, solveChallenge } from 'altcha-lib';
import type { Challenge } from './protocol/problem.ts';

/** SHA-256, `cost` times over: the same on both sides, in every browser and without WebCrypto. */
export const deriveKey: DeriveKeyFunction = async ({ cost }, salt, password) => {
  let derivedKey = sha256(concatBytes(salt, password));
  for (let round = 1; round < cost; round += 1) derivedKey = sha256(derivedKey);
  return { derivedKey };
};

/** Nobody's telephone is to compute longer than this, milliseconds. */
const patience = 60_000;

/** The value of `Proof-Of-Work` for a challenge; null where it was given up. */
export async function solve(challenge: Challenge, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return null;
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal.addEventListener('abort', stop, { once: true });
  const solution = await solveChallenge({ challenge, controller, deriveKey, timeout: patience });
  signal.removeEventListener('abort', stop);
  return solution === null ? null : btoa(JSON.stringify({ challenge, solution }));
}
