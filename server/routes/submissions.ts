import { hash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { canonicalJson } from '../../lib/hearing/packet.ts';
import { submission } from '../../lib/hearing/protocol/packet.ts';
import { satisfaction } from '../../lib/hearing/protocol/status.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Intake } from '../intake/intake.ts';
import { signerOf } from '../keys.ts';
import { ProblemError } from '../problem.ts';
import { type Access, opened, rate, statusOf } from '../submissions.ts';
import { withdraw } from '../withdrawal.ts';
import { challengeFor, isWorked } from '../work.ts';
import { bodyBy, fresh, hearingIn, namedIn } from './read.ts';

/** Submitting, and what only the one who submitted may see. */
export function submissionRoutes(endpoint: Endpoint, intake: Intake): Hono {
  const routes = new Hono();
  const { db } = endpoint;

  routes.post('/', async (context) => {
    const hearingId = hearingIn(context);
    const key = keyOf(context);
    const { value, bytes } = await bodyBy(context, submission);
    if (value.packet.hearingId !== hearingId) throw new ProblemError('unprocessable', otherHearing);
    const outcome = await intake.submit(hearingId, {
      key,
      bytes,
      address: endpoint.addressOf(context),
      worked: await worked(context, { hearingId, key }),
      ...value,
      packetHash: hash('sha256', canonicalJson(value.packet)),
      arrivedAt: endpoint.now(),
    });
    if (outcome.kind === 'problem') throw await withChallenge(outcome.problem, { hearingId, key });
    return context.body(outcome.receipt, 201, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
  });

  routes.get('/:number', async (context) => {
    const status = await statusOf(db, await opened(db, accessIn(context)));
    return fresh(context, status, sha256OfText(JSON.stringify(status)));
  });

  routes.post('/:number/satisfaction', async (context) => {
    const row = await opened(db, accessIn(context));
    const { value } = await bodyBy(context, satisfaction);
    await rate(db, row, value.rating);
    return context.body(null, 204);
  });

  routes.post('/:number/withdrawal', async (context) => {
    const access = accessIn(context);
    await withdraw(db, await opened(db, access), endpoint.now());
    context.header('cache-control', 'no-store');
    return context.json(await statusOf(db, await opened(db, access)));
  });

  return routes;

  async function worked(context: Context, { hearingId, key }: Named): Promise<boolean> {
    const header = context.req.header('proof-of-work');
    const signer = header === undefined ? null : await signerOf(db, hearingId);
    return header !== undefined && signer !== null && isWorked(header, { secret: signer.secret, key });
  }

  async function withChallenge(problem: ProblemError, { hearingId, key }: Named): Promise<ProblemError> {
    const signer = problem.code === 'challenge' ? await signerOf(db, hearingId) : null;
    if (signer === null) return problem;
    const challenge = await challengeFor({ secret: signer.secret, key });
    return new ProblemError('challenge', problem.details, { retryAfter: 1, challenge });
  }
}

interface Named {
  readonly hearingId: string;
  readonly key: string;
}

const uuid = z.uuid();

function keyOf(context: Context): string {
  const read = uuid.safeParse(context.req.header('idempotency-key')?.replaceAll('"', ''));
  if (read.success) return read.data.toLowerCase();
  throw new ProblemError('malformed', {
    zh: '缺少 Idempotency-Key，或者它不是 UUID。',
    en: 'Idempotency-Key is missing or is no UUID.',
  });
}

/** The secret comes as a bearer token: addresses are written to logs on their way. */
function accessIn(context: Context): Access {
  const [, secret] = /^Bearer ([\x21-\x7e]{1,200})$/.exec(context.req.header('authorization') ?? '') ?? [];
  return { hearingId: hearingIn(context), number: namedIn(context, 'number'), secret: secret ?? '' };
}

const otherHearing = {
  zh: '这份内容是写给另一次征求意见的。',
  en: 'This packet was made for another hearing.',
};
