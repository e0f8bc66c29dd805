import { existsSync } from 'node:fs';
import { changePeriod, readHearing } from '../server/hearings.ts';
import { seedHearing } from '../server/seed.ts';
import { type Serving, startServer } from '../server/serve.ts';
import { demoPeriod, demoRecord, demoSeed } from './hearing.ts';
import { type DemoOffice, openOffice } from './office.ts';
import { demoPages } from './pages.ts';
import { serveSite } from './site.ts';

export interface DemoOptions {
  /** The endpoint's; 0 takes any free one. */
  readonly port: number;
  /** The official site's, another origin as in life; 0 takes any free one. */
  readonly sitePort: number;
  /** Where the endpoint's PostgreSQL keeps its data. */
  readonly dataDirectory: string;
  /** Served under `/widget` and `/staff` by the endpoint, where they are wanted and built. */
  readonly widgetDirectory: string;
  readonly staffDirectory?: string;
}

export interface Demo {
  /** `http://127.0.0.1:4180`: the column, and `/one.html`, `/two.html`, `/three.html`. */
  readonly site: string;
  readonly hearingUrl: string;
  readonly office: DemoOffice & { readonly url: string };
  readonly serving: Serving;
  /** False where an earlier run had seeded it: everything in it still stands. */
  readonly seeded: boolean;
  /** Last day of the period, ISO instant. */
  readonly closesAt: string;
  close(): Promise<void>;
}

/** The endpoint with the invented hearing, and the town's ugly site. @throws the listen error where a port is taken */
export async function startDemo(options: DemoOptions, now = new Date()): Promise<Demo> {
  const { port, dataDirectory, widgetDirectory, staffDirectory } = options;
  const statics = [
    { path: '/widget', directory: widgetDirectory },
    { path: '/staff', directory: staffDirectory ?? '', index: 'office.html' },
  ].filter(({ directory }) => existsSync(directory));
  const serving = await startServer({ port, dataDirectory, statics });
  try {
    const seeded = await seedHearing(serving.db, demoSeed(now), now);
    const office = { url: `${serving.url}/staff/`, ...(await openOffice(serving.db, now)) };
    const hearingUrl = `${serving.url}/v1/hearings/${demoRecord.id}`;
    const period = await openPeriod(serving, hearingUrl, now);
    const pages = demoPages({ hearingUrl, period });
    // Another origin than the endpoint's, but the same site: browsers that refuse third-party storage
    // (Debian's Chromium does) let the widget's frame keep its own.
    const site = await serveSite(options.sitePort, async (path) => pages.get(path) ?? null, '127.0.0.1');
    const close = async () => {
      await site.close();
      await serving.close();
    };
    const closesAt = period.closesAt.toISOString();
    return { site: site.origin, hearingUrl, office, serving, seeded, closesAt, close };
  } catch (error) {
    await serving.close();
    throw error;
  }
}

/** As it was seeded; one that has run out meanwhile is opened again, so that the demo can be walked. */
async function openPeriod({ db }: Serving, url: string, now: Date) {
  const hearingId = demoRecord.id;
  const found = await readHearing(db, { hearingId, url, now });
  const closesAt = new Date(found?.period.closesAt ?? 0);
  if (found && closesAt > now) return { opensAt: new Date(found.period.opensAt), closesAt };
  const period = demoPeriod(now);
  await changePeriod(db, hearingId, { ...period, now });
  return period;
}
