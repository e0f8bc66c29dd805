import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../server/postgres/cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One real PostgreSQL for all files of a run; each file makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'zhutiao-test-'));
  const cluster = await startCluster(directory);
  project.provide('postgresUrl', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(directory, { recursive: true });
  };
}
