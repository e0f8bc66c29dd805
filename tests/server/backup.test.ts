import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readBackup } from '../../server/backup/read.ts';
import { writeBackup } from '../../server/backup/write.ts';
import { connect } from '../../server/database/connect.ts';
import { logs, revisions, submissions } from '../../server/database/schema.ts';
import { publishRevision } from '../../server/seed.ts';
import { opened, statusOf } from '../../server/submissions.ts';
import { accepted, send, submitted } from './citizens.ts';
import { temporaryDirectory } from './directory.ts';
import { secondRevision } from './drafts.ts';
import { freshDatabase, midway, openEndpoint } from './endpoint.ts';

async function fileIn(): Promise<string> {
  const directory = await temporaryDirectory();
  onTestFinished(() => rm(directory, { recursive: true }));
  return join(directory, 'backup.gz');
}

async function emptyPool(): Promise<pg.Pool> {
  const { pool } = connect(await freshDatabase());
  onTestFinished(() => pool.end());
  return pool;
}

/** An endpoint with a few submissions, and its backup. */
async function backedUp() {
  const endpoint = await openEndpoint();
  // Everything that could be taken for the end of a line or of the rows.
  const text = `${secondRevision.text}\\.\n\\\\.\t\u2028\u2029\r`;
  await publishRevision(endpoint.db, 'library', { ...secondRevision, text });
  const taken = [await accepted(endpoint), await accepted(endpoint), await accepted(endpoint)];
  const path = await fileIn();
  const rows = await writeBackup(endpoint.pool, path, midway);
  return { endpoint, taken, path, rows };
}

describe('a backup', () => {
  it('brings an endpoint back with receipts, secrets and log, in another database', async () => {
    const { endpoint, taken, path, rows } = await backedUp();
    const pool = await emptyPool();
    expect(await readBackup(pool, path)).toEqual(rows);
    const { db } = { db: (await import('drizzle-orm/node-postgres')).drizzle(pool) };
    for (const table of [revisions, submissions, logs]) {
      expect(await db.select().from(table)).toEqual(await endpoint.db.select().from(table));
    }
    const [first] = taken;
    if (first === undefined) throw new Error('expected a submission');
    const access = { hearingId: 'library', number: first.receipt.number, secret: first.row.statusSecret };
    expect(await statusOf(db, await opened(db, access))).toMatchObject({ state: 'received' });
    const app = createApp({ db, now: () => midway });
    const moved = {
      ...endpoint,
      fetch: async (address: string, init?: RequestInit) => app.request(address, init),
    };
    expect(await (await send(moved, first.row)).json()).toEqual(first.receipt);
    expect((await accepted(moved)).receipt).toMatchObject({ leafIndex: 3, log: { size: 4 } });
  });

  it('is of one instant while submissions go on', async () => {
    const endpoint = await openEndpoint();
    const path = await fileIn();
    let on = true;
    const going = (async () => {
      while (on) await send(endpoint, submitted());
    })();
    for (let round = 0; round < 5; round += 1) {
      const rows = await writeBackup(endpoint.pool, path, midway);
      expect(rows.submissions).toBe(rows.log_leaves);
      expect(rows.submissions).toBe(rows.comments);
    }
    on = false;
    await going;
    await readBackup(await emptyPool(), path);
  });

  it('is refused whole where it was cut short or altered, or the database is not empty', async () => {
    const { endpoint, path } = await backedUp();
    const whole = gunzipSync(await readFile(path)).toString('utf8');
    const written = async (text: string) => {
      const other = await fileIn();
      await writeFile(other, gzipSync(text));
      return other;
    };
    const restored = async (from: string) => readBackup(await emptyPool(), from);
    await expect(restored(await written(whole.slice(0, -20)))).rejects.toThrow(/cut short/);
    await expect(restored(await written('{"kind":"other"}\n'))).rejects.toThrow(/not a backup/);
    await expect(
      restored(await written(whole.replace(/"packetHash":"./, '"packetHash":"_'))),
    ).rejects.toThrow(/does not come to its own root/);
    await writeFile(path, (await readFile(path)).subarray(0, 500));
    await expect(restored(path)).rejects.toThrow(/end of file|cut short/);
    await expect(readBackup(endpoint.pool, await written(whole))).rejects.toThrow(/not empty/);
    expect(await endpoint.db.$count(submissions)).toBe(3);
  });

  it('of a newer version is not read in by an older one', async () => {
    const { path } = await backedUp();
    const text = gunzipSync(await readFile(path)).toString('utf8');
    await writeFile(path, gzipSync(text.replace('"0002-rates.sql"', '"0002-rates.sql","9999-later.sql"')));
    await expect(readBackup(await emptyPool(), path)).rejects.toThrow(/newer version/);
  });
});
