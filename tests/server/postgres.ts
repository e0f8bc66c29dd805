import { rm } from 'node:fs/promises';
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
  project.provide('postgresUrl', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(directory, { recursive: true });
  };
}
