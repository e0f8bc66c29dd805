import { type Context, Hono } from 'hono';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { eId as eIdSchema } from '../../lib/hearing/protocol/primitives.ts';
import { addressOf, type Endpoint } from '../endpoint.ts';
import { readHearing } from '../hearings.ts';
import { hostedPolicy } from '../hosted/document.ts';
import { draftPage } from '../hosted/draft-page.ts';
import { pageStyle } from '../hosted/page-style.ts';
import { posterPage } from '../hosted/poster-page.ts';
import type { WidgetEntry } from '../hosted/widget-entry.ts';
import { languageOf } from '../hosted/words.ts';
import { readRevision } from '../revisions.ts';
import { hearingIn, notFound } from './read.ts';

/** `/h/ID`: a hearing's draft as a page of its own, and its posters. `entry` null: pages without scripts. */
export function hostedRoutes(endpoint: Endpoint, entry: WidgetEntry | null): Hono {
  const routes = new Hono();
  routes.use('*', async (context, next) => {
    await next();
    context.header('content-security-policy', hostedPolicy);
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-cache');
  });

  routes.get('/page.css', (context) => {
    context.header('cache-control', 'public, max-age=300');
    return context.body(pageStyle, 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  routes.get('/sw.js', (context) =>
    entry === null
      ? notFound()
      : context.body(entry.worker, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );

  routes.get('/:hearing', async (context) => {
    const { hearing, revision } = await shown(endpoint, context);
    return context.html(draftPage({ hearing, revision, entry, language: languageIn(context) }));
  });

  const poster = async (context: Context) => {
    const { hearing, revision } = await shown(endpoint, context);
    const asked = context.req.param('eId');
    const eId = asked === undefined ? null : (eIdSchema.safeParse(asked).data ?? notFound());
    const address = hearing.url.replace('/v1/hearings/', '/h/');
    const page = posterPage({ hearing, revision, eId, address, language: languageIn(context) });
    return context.html(page ?? notFound());
  };
  routes.get('/:hearing/poster', poster);
  routes.get('/:hearing/poster/:eId', poster);
  return routes;
}

function languageIn(context: Context) {
  return languageOf(context.req.query('lang'), context.req.header('accept-language'));
}

/** The hearing and its revision in force; not found where either is missing. */
async function shown(
  endpoint: Endpoint,
  context: Context,
): Promise<{ hearing: Hearing; revision: HearingRevision }> {
  const hearingId = hearingIn(context);
  const base = addressOf(endpoint, context.req.url, hearingId);
  const hearing = await readHearing(endpoint.db, { hearingId, url: base, now: endpoint.now() });
  const revisionId = hearing?.revisions.at(-1)?.id;
  if (!hearing || revisionId === undefined) return notFound();
  const revision = await readRevision(endpoint.db, { hearingId, revisionId, base });
  return revision === null ? notFound() : { hearing, revision };
}
