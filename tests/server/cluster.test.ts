import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startCluster } from '../../server/postgres/cluster.ts';
import { livePostmaster } from '../../server/postgres/postmaster.ts';
import { temporaryDirectory } from './directory.ts';

async function directory(): Promise<string> {
  const made = await temporaryDirectory();
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function pidOf(data: string): Promise<number> {
  const found = await livePostmaster(join(data, 'postgres'));
  if (found === null) throw new Error('expected a running database');
  return found.pid;
}

describe('the database brought along', () => {
  it('keeps what was committed over stop, kill -9 and a lock file that names somebody else', async () => {
    const data = await directory();
    const first = await startCluster(data);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();

    const second = await startCluster(data);
    await ask(second.url, 'INSERT INTO kept VALUES (2)');
    process.kill(await pidOf(data), 'SIGKILL');
    await second.stop();

    const third = await startCluster(data);
    await ask(third.url, 'INSERT INTO kept VALUES (3)');
    process.kill(await pidOf(data), 'SIGKILL');
    await third.stop();
    const lock = join(data, 'postgres', 'postmaster.pid');
    const [, ...rest] = (await readFile(lock, 'utf8')).split('\n');
    await writeFile(lock, [process.ppid, ...rest].join('\n'));

    const fourth = await startCluster(data);
    expect(await ask(fourth.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    await fourth.stop();
    expect(await livePostmaster(join(data, 'postgres'))).toBeNull();
  });

  it('writes to disk before it answers, and no statement to its log', async () => {
    const cluster = await startCluster(await directory());
    const [durable] = await ask(
      cluster.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('full_page_writes') AS pages, current_setting('log_min_error_statement') AS log`,
    );
    await cluster.stop();
    expect(durable).toEqual({ fsync: 'on', commit: 'on', pages: 'on', log: 'panic' });
  });

  it('belongs to one process at a time', async () => {
    const data = await directory();
    const cluster = await startCluster(data);
    await expect(startCluster(data)).rejects.toThrow(/Another process/);
    await cluster.stop();
  });

  it('listens on this machine alone, and only to its password', async () => {
    const cluster = await startCluster(await directory());
    const wrong = new URL(cluster.url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password/);
    expect(await ask(cluster.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await cluster.stop();
  });
});
