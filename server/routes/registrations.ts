import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { noteCheck, registration, statementHandIn } from '../../lib/hearing/protocol/meeting.ts';
import type { Endpoint } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import {
  checkNote,
  handIn,
  openedRegistration,
  register,
  registrationStatusOf,
  withdrawRegistration,
} from '../registrations.ts';
import { bodyBy, hearingIn, namedIn } from './read.ts';

/** Asking to speak at a hearing or to listen, and what follows from it. */
export function registrationRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  const { db } = endpoint;

  async function openedIn(context: Context) {
    const secret = /^Bearer (\S{1,200})$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    const number = namedIn(context, 'number');
    return openedRegistration(db, { hearingId: hearingIn(context), number, secret });
  }

  routes.post('/', async (context) => {
    const key = z.uuid().safeParse(context.req.header('idempotency-key')).data;
    if (key === undefined) throw keyless();
    const { value } = await bodyBy(context, registration);
    const number = await register(db, hearingIn(context), { ...value, key, now: endpoint.now() });
    return context.json({ number }, 201);
  });

  routes.get('/:number', async (context) => {
    context.header('cache-control', 'no-store');
    return context.json(await registrationStatusOf(db, await openedIn(context)));
  });

  routes.post('/:number/statement', async (context) => {
    const row = await openedIn(context);
    const { value } = await bodyBy(context, statementHandIn);
    await handIn(db, row, { statement: value.statement, now: endpoint.now() });
    return context.body(null, 204);
  });

  routes.post('/:number/check', async (context) => {
    const row = await openedIn(context);
    const { value } = await bodyBy(context, noteCheck);
    await checkNote(db, row, { ...value, now: endpoint.now() });
    return context.body(null, 204);
  });

  routes.post('/:number/withdrawal', async (context) => {
    await withdrawRegistration(db, await openedIn(context));
    return context.body(null, 204);
  });

  return routes;
}

function keyless(): ProblemError {
  return new ProblemError('malformed', {
    zh: '缺少 Idempotency-Key。',
    en: 'The Idempotency-Key is missing.',
  });
}
