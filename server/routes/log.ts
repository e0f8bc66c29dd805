import { type Context, Hono } from 'hono';
import { rootOf } from '../../lib/hearing/merkle-tree.ts';
import type { LogHead } from '../../lib/hearing/protocol/receipt.ts';
import { logHeadMessage } from '../../lib/hearing/receipt.ts';
import type { Endpoint } from '../endpoint.ts';
import { signerOf } from '../keys.ts';
import { consistencyProof, entriesOf, inclusionProof, type LogRow, readLog } from '../log-store.ts';
import { consistencyQuery, entriesQuery, inclusionQuery } from '../openapi/queries.ts';
import { ProblemError } from '../problem.ts';
import { hearingIn, notFound, queryBy } from './read.ts';

/** Entries in one answer. */
const mostEntries = 1_000;

/** The log, for everybody: that a receipt is in it, and that it only ever grew. */
export function logRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  const { db } = endpoint;

  async function logIn(context: Context): Promise<LogRow> {
    return (await readLog(db, hearingIn(context))) ?? notFound();
  }

  routes.get('/head', async (context) => {
    const log = await logIn(context);
    const signer = (await signerOf(db, log.hearingId)) ?? notFound();
    const unsigned: Omit<LogHead, 'signature'> = {
      hearingId: log.hearingId,
      size: log.size,
      root: rootOf(log),
      at: endpoint.now().toISOString(),
      keyId: signer.keyId,
    };
    context.header('cache-control', 'no-store');
    return context.json({ ...unsigned, signature: signer.sign(logHeadMessage(unsigned)) });
  });

  routes.get('/inclusion', async (context) => {
    const log = await logIn(context);
    const { leaf, size } = queryBy(context, inclusionQuery);
    if (leaf >= size || size > log.size) throw outside();
    return context.json(await inclusionProof(db, log.hearingId, { leafIndex: leaf, size }));
  });

  routes.get('/consistency', async (context) => {
    const log = await logIn(context);
    const { first, size } = queryBy(context, consistencyQuery);
    if (first > size || size > log.size) throw outside();
    return context.json(await consistencyProof(db, log.hearingId, { first, size }));
  });

  routes.get('/entries', async (context) => {
    const log = await logIn(context);
    const { from, to } = queryBy(context, entriesQuery);
    if (from > to || to >= log.size) throw outside();
    const last = Math.min(to, from + mostEntries - 1);
    const entries = await entriesOf(db, log.hearingId, { from, to: last });
    return context.json({ from, entries: entries.map((entry) => JSON.parse(entry)) });
  });

  return routes;
}

function outside(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '所问的位置超出了日志现在的长度。',
    en: 'The places asked for lie outside the log as it is now.',
  });
}
