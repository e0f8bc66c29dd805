import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from './cluster.ts';
import { livePostmaster } from './postmaster.ts';

/** A database that somebody else may be serving from at the same time. */
export interface Joined {
  readonly url: string;
  /** Stops it again if it was started for this. */
  leave(): Promise<void>;
}

/** The database of a data directory, running or not; for what may be done beside a server. */
export async function joinCluster(dataDirectory: string): Promise<Joined> {
  const running = await livePostmaster(join(dataDirectory, 'postgres'));
  if (running === null) {
    const cluster = await startCluster(dataDirectory);
    return { url: cluster.url, leave: () => cluster.stop() };
  }
  const password = (await readFile(join(dataDirectory, 'postgres.password'), 'utf8')).trim();
  const url = `postgres://zhutiao:${password}@127.0.0.1:${running.port}/zhutiao`;
  return { url, leave: async () => undefined };
}
