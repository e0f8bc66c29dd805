import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, type StaticRoot } from './app.ts';
import { connect, type Database } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { keepHouse, keepPosting } from './housekeeping.ts';
import type { Limits } from './intake/limits.ts';
import { type Journal, silentJournal, traceOf } from './journal.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { startCluster } from './postgres/cluster.ts';
import type { Provider } from './staff/provider.ts';

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** 127.0.0.1 where it is not said: a proxy with TLS stands before it. */
  readonly hostname?: string;
  /** Holds the database that is brought along; not used with `databaseUrl`. */
  readonly dataDirectory: string;
  readonly databaseUrl?: string | null;
  readonly publicUrl?: string | null;
  readonly proxies?: number;
  readonly limits?: Limits;
  readonly statics?: readonly StaticRoot[];
  readonly journal?: Journal;
  /** OpenID Connect, for the office's signing in. */
  readonly provider?: Provider | null;
  /** Prometheus metrics on 127.0.0.1, apart from what citizens can reach; null: none. */
  readonly metricsPort?: number | null;
  /** Where letters are handed in, and in whose name; null: none are sent, and those due wait. */
  readonly mail?: { readonly url: string; readonly from: string } | null;
  readonly patience?: Patience;
}

export interface Serving {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** `http://127.0.0.1:9187/metrics`, null where there are none. */
  readonly metricsUrl: string | null;
  readonly db: Database;
  /** Answers what was begun, then closes the port, the pool and the database brought along. */
  close(): Promise<void>;
}

/** How long a client may take, milliseconds. */
export interface Patience {
  /** Until a request's head is there. */
  readonly head: number;
  /** Until all of it is: an attachment over a slow line. */
  readonly request: number;
  /** Without a byte in either direction: one that does not fetch its answer. */
  readonly silence: number;
}

const defaultPatience: Patience = { head: 10_000, request: 300_000, silence: 60_000 };
/** What is being answered may take this long when stopping. */
const farewell = 10_000;

/** Starts the endpoint: database, tables, port. Throws, with everything stopped again, where one of them fails. */
export async function startServer(options: ServeOptions): Promise<Serving> {
  const metrics = createMetrics(options.journal ?? silentJournal);
  const { journal } = metrics;
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
    journal.write({ event: 'stop', message: 'stopped' });
  };
  try {
    const url = options.databaseUrl ?? (await ownDatabase(options.dataDirectory, undo));
    const { db, pool } = connect(url, (error) =>
      journal.write({ event: 'error', id: null, error: traceOf(error) }),
    );
    undo.push(() => pool.end());
    await migrate(pool);
    undo.push(keepHouse(db, journal));
    if (options.mail) undo.push(keepPosting(db, journal, options.mail));
    const app = createApp({ ...options, db, journal });
    const metricsUrl = await metricsAt(options.metricsPort ?? null, metrics, undo);
    const server = httpServer(app.fetch, options.patience);
    undo.push(() => goodbye(server));
    const address = await listening(server, options);
    journal.write({ event: 'start', message: address });
    return { url: address, metricsUrl, db, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function metricsAt(
  port: number | null,
  metrics: Metrics,
  undo: (() => Promise<void>)[],
): Promise<string | null> {
  if (port === null) return null;
  const server = httpServer(async () => {
    return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
  });
  undo.push(() => goodbye(server));
  return `${await listening(server, { port })}/metrics`;
}

async function ownDatabase(dataDirectory: string, undo: (() => Promise<void>)[]): Promise<string> {
  const cluster = await startCluster(dataDirectory);
  undo.push(() => cluster.stop());
  return cluster.url;
}

function httpServer(
  fetch: (request: Request) => Response | Promise<Response>,
  { head, request, silence } = defaultPatience,
): Server {
  const serverOptions = {
    headersTimeout: head,
    requestTimeout: request,
    connectionsCheckingInterval: head / 2,
    maxHeaderSize: 16 * 1024,
  };
  // Without createServer or createSecureServer among the options this is node:http's.
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  return server.setTimeout(silence);
}

function listening(
  server: Server,
  { port, hostname = '127.0.0.1' }: Pick<ServeOptions, 'port' | 'hostname'>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      const host = hostname.includes(':') ? `[${hostname}]` : hostname;
      resolve(`http://${host}:${taken}`);
    });
  });
}

function goodbye(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), farewell);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
