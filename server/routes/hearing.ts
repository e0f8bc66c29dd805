import { Hono } from 'hono';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { sha256Hex } from '../../lib/hearing/protocol/primitives.ts';
import { readCounts } from '../counts.ts';
import { addressOf, type Endpoint } from '../endpoint.ts';
import { readHearing } from '../hearings.ts';
import { publicKeysOf } from '../keys.ts';
import { countsQuery } from '../openapi/queries.ts';
import { readRevision } from '../revisions.ts';
import { fresh, hearingIn, notFound, queryBy } from './read.ts';

/** What everybody may read: the hearing, its revisions, its keys, its counts. */
export function hearingRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  const { db } = endpoint;

  routes.get('/', async (context) => {
    const hearingId = hearingIn(context);
    const url = addressOf(endpoint, context.req.url, hearingId);
    const hearing = (await readHearing(db, { hearingId, url, now: endpoint.now() })) ?? notFound();
    const { now: _, ...lasting } = hearing;
    return fresh(context, hearing, sha256OfText(JSON.stringify(lasting)));
  });

  routes.get('/revisions/:revision', async (context) => {
    const hearingId = hearingIn(context);
    const base = addressOf(endpoint, context.req.url, hearingId);
    const revisionId = sha256Hex.safeParse(context.req.param('revision')).data ?? notFound();
    const revision = (await readRevision(db, { hearingId, revisionId, base })) ?? notFound();
    return fresh(context, revision, sha256OfText(JSON.stringify(revision)));
  });

  routes.get('/keys', async (context) => {
    const keys = await publicKeysOf(db, hearingIn(context));
    return keys.length === 0 ? notFound() : fresh(context, { keys }, keys.map(({ id }) => id).join('-'));
  });

  routes.get('/counts', async (context) => {
    const hearingId = hearingIn(context);
    const { revision } = queryBy(context, countsQuery);
    const now = endpoint.now();
    const counts = (await readCounts(db, { hearingId, revisionId: revision, now })) ?? notFound();
    context.header('cache-control', 'public, max-age=5');
    return context.json(counts);
  });

  return routes;
}
