import { serveStatic } from '@hono/node-server/serve-static';
import { sql } from 'drizzle-orm';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { routePath } from 'hono/route';
import { clientAddress } from './client-address.ts';
import type { Database } from './database/connect.ts';
import type { Endpoint } from './endpoint.ts';
import { widgetEntry } from './hosted/widget-entry.ts';
import { createIntake } from './intake/intake.ts';
import { defaultLimits, type Limits } from './intake/limits.ts';
import { codeOf, type Journal, silentJournal, traceOf } from './journal.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { descriptionRoutes } from './routes/description.ts';
import { hearingRoutes } from './routes/hearing.ts';
import { hostedRoutes } from './routes/hosted.ts';
import { logRoutes } from './routes/log.ts';
import { notFound } from './routes/read.ts';
import { registrationRoutes } from './routes/registrations.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { largestBody } from './settings.ts';
import { staffRoutes } from './staff/app.ts';
import { staffPageHeaders } from './staff/page-headers.ts';
import type { Provider } from './staff/provider.ts';

/** A directory served as it is: `/widget` from `dist/widget`, say. */
export interface StaticRoot {
  /** Begins with a slash, does not end with one. */
  readonly path: string;
  /** Absolute. */
  readonly directory: string;
  /** What stands at the path itself. */
  readonly index?: string;
}

export interface AppOptions {
  readonly db: Database;
  readonly now?: () => Date;
  readonly journal?: Journal;
  readonly publicUrl?: string | null;
  /** Proxies of one's own before the endpoint; 0 where clients connect directly. */
  readonly proxies?: number;
  readonly addressOf?: Endpoint['addressOf'];
  readonly limits?: Limits;
  readonly statics?: readonly StaticRoot[];
  readonly provider?: Provider | null;
}

type Env = { Variables: { id: string } };

/** The endpoint as a function of `Request`. Keeps nothing that another process could not keep as well. */
export function createApp(options: AppOptions): Hono<Env> {
  const endpoint: Endpoint = {
    db: options.db,
    now: options.now ?? (() => new Date()),
    journal: options.journal ?? silentJournal,
    publicUrl: options.publicUrl ?? null,
    addressOf: options.addressOf ?? ((context) => clientAddress(context, options.proxies ?? 0)),
    limits: options.limits ?? defaultLimits,
    provider: options.provider ?? null,
  };
  const app = new Hono<Env>();
  journalled(app, endpoint);
  app.use('*', async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });
  protocol(app, endpoint);
  app.route('/staff/api', staffRoutes(endpoint));
  health(app, endpoint);
  const widget = options.statics?.find(({ path }) => path === '/widget');
  app.route('/h', hostedRoutes(endpoint, widget ? widgetEntry(widget.path, widget.directory) : null));
  app.use('/staff/*', staffPageHeaders());
  app.get('/staff', (context) => context.redirect('/staff/'));
  for (const { path, directory, index } of options.statics ?? []) {
    const rewriteRequestPath = (requested: string) =>
      requested === `${path}/` && index !== undefined ? `/${index}` : requested.slice(path.length);
    app.use(`${path}/*`, serveStatic({ root: directory, rewriteRequestPath }));
  }
  return app;
}

function protocol(app: Hono<Env>, endpoint: Endpoint): void {
  const { db, limits, journal } = endpoint;
  const intake = createIntake(db, { limits, journal });
  // Without cookies every origin may ask: the extension's, and whichever site embeds the widget.
  const exposeHeaders = ['etag', 'retry-after'];
  app.use('/v1/*', cors({ origin: '*', exposeHeaders, maxAge: 86_400 }));
  app.use('/v1/*', bounded);
  app.route('/v1', descriptionRoutes(endpoint));
  app.route('/v1/hearings/:hearing', hearingRoutes(endpoint));
  app.route('/v1/hearings/:hearing/submissions', submissionRoutes(endpoint, intake));
  app.route('/v1/hearings/:hearing/attachments', attachmentRoutes(endpoint));
  app.route('/v1/hearings/:hearing/log', logRoutes(endpoint));
  app.route('/v1/hearings/:hearing/registrations', registrationRoutes(endpoint));
}

const counted = bodyLimit({ maxSize: largestBody, onError: tooLarge });

/**
 * An announced length is enough to judge by, since no more is read than was announced; only a body without one is
 * counted as it comes, which costs a stream. Attachments are counted by the hearing's own limit.
 */
const bounded: MiddlewareHandler = async (context, next) => {
  const { method, path } = context.req;
  if (method !== 'POST' || /^\/v1\/hearings\/[^/]+\/attachments$/.test(path)) return next();
  const length = context.req.header('content-length');
  const announced = length !== undefined && context.req.header('transfer-encoding') === undefined;
  if (!announced) return counted(context, next);
  return Number(length) > largestBody ? tooLarge() : next();
};

function tooLarge(): never {
  throw new ProblemError('too-large', {
    zh: '内容超过了这里能接收的大小。',
    en: 'This is larger than what can be taken here.',
  });
}

/** Healthy is what can write: a database that only reads would refuse every submission. */
function health(app: Hono<Env>, { db }: Endpoint): void {
  app.get('/healthz', async (context) => {
    const { rows } = await db.execute<{ replica: boolean }>(sql`SELECT pg_is_in_recovery() AS replica`);
    const well = rows[0]?.replica === false;
    return context.json({ status: well ? 'ok' : 'read-only' }, well ? 200 : 503);
  });
}

function journalled(app: Hono<Env>, { journal }: Endpoint): void {
  app.use('*', async (context, next) => {
    const began = performance.now();
    const id = crypto.randomUUID();
    context.set('id', id);
    await next();
    journal.write({
      event: 'request',
      id,
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(performance.now() - began),
    });
  });
  app.onError((error, context) => {
    const id = context.get('id');
    const problem = error instanceof ProblemError ? error : unforeseen(error);
    if (problem !== error) journal.write({ event: 'error', id, error: traceOf(error) });
    return problemResponse(problem, context.req.header('accept-language'), `urn:uuid:${id}`);
  });
  app.notFound(() => notFound());
}

/** A lost database is nobody's mistake and passes; anything else is ours. */
function unforeseen(error: Error): ProblemError {
  const code = codeOf(error);
  const passing =
    code === null ? /timeout|terminated/i.test(error.message) : /^(08|57|53|E[A-Z]+$)/.test(code);
  if (!passing) return new ProblemError('internal', ours, { cause: error });
  return new ProblemError('unavailable', passes, { retryAfter: 5, cause: error });
}

const ours = {
  zh: '服务器出了错，已经记录。请稍后再试。',
  en: 'Something went wrong here and was noted. Please try again later.',
};

const passes = {
  zh: '数据库暂时连不上，请稍后再试。',
  en: 'The database cannot be reached just now; please try again later.',
};
