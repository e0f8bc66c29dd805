import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../server/postgres/cluster.ts';
import { temporaryDirectory } from './directory.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One real PostgreSQL for all files of a run; each file makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await temporaryDirectory();
  const cluster = await startCluster(directory);
  await hasten(cluster.url);
  project.provide('postgresUrl', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(directory, { recursive: true });
  };
}

/** These databases live for seconds; what durability needs is tested on clusters of their own. */
async function hasten(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}
