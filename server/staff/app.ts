import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { hearingId as hearingIdSchema } from '../../lib/hearing/protocol/primitives.ts';
import { may } from '../../lib/hearing/staff/roles.ts';
import type { Transaction } from '../database/connect.ts';
import { addressOf, type Endpoint } from '../endpoint.ts';
import { hasHearing } from '../hearings.ts';
import { ProblemError } from '../problem.ts';
import { bodyBy, namedIn, notFound, queryBy } from '../routes/read.ts';
import { largestBody } from '../settings.ts';
import { roleIn } from './accounts.ts';
import { note } from './audit.ts';
import type { Answered, Call } from './call.ts';
import { calls } from './calls.ts';
import { ownPageOnly, sessionIn } from './door.ts';
import { paperStream, wantsProgress } from './paper-stream.ts';
import type { PaperFile } from './papers.ts';
import { providerRoutes } from './provider.ts';
import type { Session } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';

/** Everything under `/staff/api`: signing in, and the table of calls. */
export function staffRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  routes.use('*', secureHeaders(headersFor(endpoint)));
  routes.use('*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  routes.use('*', bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  routes.route('/', signInRoutes(endpoint));
  if (endpoint.provider !== null) routes.route('/', providerRoutes(endpoint, endpoint.provider));
  for (const each of calls) routes.on(each.method, each.path, (context) => answer(context, endpoint, each));
  return routes;
}

async function answer(context: Context, endpoint: Endpoint, called: Call): Promise<Response> {
  const session = await sessionIn(context, endpoint);
  const changes = called.method !== 'get';
  if (changes || called.audited) ownPageOnly(context, endpoint, changes ? session : null);
  const hearingId = called.path.includes(':hearing') ? namedHearing(context) : '';
  await permit(endpoint, called, { session, hearingId });
  const now = endpoint.now();
  const body = called.body === undefined ? undefined : (await bodyBy(context, called.body)).value;
  const query = called.query === undefined ? undefined : queryBy(context, called.query);
  const hearingUrl = addressOf(endpoint, context.req.url, hearingId);
  const part = (name: string) => namedIn(context, name);
  const ready = await called.prepare?.(endpoint, hearingId);
  const answered = await endpoint.db.transaction(async (tx: Transaction) => {
    const done = await called.handle({
      endpoint,
      tx,
      now,
      session,
      hearingId,
      part,
      body,
      query,
      ready,
      hearingUrl,
    });
    if (changes || called.audited) await written(tx, { called, done, session, hearingId, now });
    return done;
  });
  if (answered.paper && wantsProgress(context.req.header('accept'))) return paperStream(answered.paper);
  return answered.paper
    ? download(context, await answered.paper({}))
    : context.json(answered.body ?? {}, answered.status ?? 200);
}

function download(context: Context, { bytes, type, name }: PaperFile): Response {
  context.header('content-type', type);
  context.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return context.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
}

/** A hearing one has no part in is not there: whether it exists is nobody else's business. */
async function permit(
  { db }: Endpoint,
  { needs }: Call,
  { session, hearingId }: { readonly session: Session; readonly hearingId: string },
): Promise<void> {
  const { accountId, administers } = session.account;
  if (needs === 'signed-in') return;
  if (needs === 'administer') {
    if (!administers) throw notPermitted();
    return;
  }
  const role = await roleIn(db, hearingId, accountId);
  if (role === null || !(await hasHearing(db, hearingId))) notFound();
  if (!may(role, needs)) throw notPermitted();
}

function namedHearing(context: Context): string {
  return hearingIdSchema.safeParse(context.req.param('hearing')).data ?? notFound();
}

async function written(
  tx: Transaction,
  of: {
    readonly called: Call;
    readonly done: Answered;
    readonly session: Session;
    readonly hearingId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { accountId, login } = of.session.account;
  const act = {
    hearingId: of.hearingId,
    by: { accountId, login },
    act: of.called.name,
    subject: of.done.subject ?? '',
    ...(of.done.details === undefined ? {} : { details: of.done.details }),
  };
  await note(tx, act, of.now);
}

function headersFor({ publicUrl }: Endpoint) {
  return {
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    referrerPolicy: 'no-referrer',
  };
}

function notPermitted(): ProblemError {
  return new ProblemError('forbidden', {
    zh: '你的账号没有做这件事的权限。',
    en: 'Your account may not do this.',
  });
}

function tooLarge(): never {
  throw new ProblemError('too-large', {
    zh: '内容超过了这里能接收的大小。',
    en: 'This is larger than what can be taken here.',
  });
}
