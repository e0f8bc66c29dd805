import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { submissionBody } from '../../lib/hearing/packet.ts';
import { hearing as hearingSchema } from '../../lib/hearing/protocol/hearing.ts';
import { receipt as receiptSchema } from '../../lib/hearing/protocol/receipt.ts';
import type { ReceiptFile } from '../../lib/hearing/protocol/receipt-file.ts';
import { createApp } from '../../server/app.ts';
import { seedHearing } from '../../server/seed.ts';
import { startServer } from '../../server/serve.ts';
import { submitted } from './citizens.ts';
import { temporaryDirectory } from './directory.ts';
import { library, libraryOpenNow } from './drafts.ts';
import { freshConnection, freshDatabase, midway } from './endpoint.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

function zhutiao(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** A receipt file as a person took it away, and the endpoint that gave it. */
async function takenAway() {
  const { db, pool } = await freshConnection();
  await seedHearing(db, library(), new Date('2026-03-01T00:00:00.000Z'));
  const server = createAdaptorServer({ fetch: createApp({ db, now: () => midway }).fetch });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('expected a port');
  const url = `http://127.0.0.1:${address.port}/v1/hearings/library`;
  const { keys } = hearingSchema.parse(await (await fetch(url)).json());
  const row = submitted({ hearing: { id: 'library', url, keys } });
  const answer = await fetch(`${url}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': row.submissionId },
    body: submissionBody(row),
  });
  const receipt = receiptSchema.parse(await answer.json());
  const file: ReceiptFile = { kind: 'zhutiao-receipt', hearingUrl: url, receipt, packet: row.packet, keys };
  return { file, pool, save };
}

async function save(file: unknown): Promise<string> {
  const directory = await temporaryDirectory();
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'receipt.json');
  await writeFile(path, JSON.stringify(file));
  return path;
}

describe('zhutiao verify', () => {
  it('says that a receipt holds, with or without its packet', async () => {
    const { file } = await takenAway();
    const whole = await zhutiao('verify', await save(file));
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('The packet is the one received.') });
    const bare = await zhutiao('verify', await save(file.receipt), '--endpoint', file.hearingUrl);
    expect(bare).toMatchObject({ code: 0, out: expect.stringContaining('No packet was given to compare.') });
  });

  it('says what does not hold, and ends with 1', async () => {
    const { file, pool } = await takenAway();
    const other = file.packet?.replace('晚上', '早上') ?? null;
    const altered = await zhutiao('verify', await save({ ...file, packet: other }));
    expect(altered).toMatchObject({ code: 1, out: expect.stringContaining('not the one that was received') });
    await pool.query('UPDATE logs SET size = 0, peaks = ARRAY[]::text[]');
    const shortened = await zhutiao('verify', await save(file));
    expect(shortened).toMatchObject({ code: 1, out: expect.stringContaining('shorter') });
  });

  it('says what it cannot check', async () => {
    expect(await zhutiao('verify', await save({ kind: 'other' }))).toMatchObject({ code: 1 });
    expect(await zhutiao('verify', '/nowhere/receipt.json')).toMatchObject({ code: 1 });
    expect(await zhutiao('verify')).toMatchObject({ code: 2 });
  });
});

describe('zhutiao backup, restore and rotate-key', () => {
  it('work on a database by its address, beside a server', async () => {
    const { db, url } = await freshConnection();
    await seedHearing(db, library());
    const directory = await temporaryDirectory();
    onTestFinished(() => rm(directory, { recursive: true }));
    const file = join(directory, 'backup.gz');
    const here = ['--database-url', url];
    expect(await zhutiao('rotate-key', 'library', ...here)).toMatchObject({ code: 0 });
    expect(await zhutiao('rotate-key', 'nowhere', ...here)).toMatchObject({ code: 1 });
    expect(await zhutiao('backup', file, ...here)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 submissions'),
    });
    expect(await zhutiao('restore', file, ...here)).toMatchObject({
      code: 1,
      err: expect.stringContaining('not empty'),
    });
    const elsewhere = ['--database-url', await freshDatabase()];
    expect(await zhutiao('restore', file, ...elsewhere)).toMatchObject({ code: 0 });
    expect(await zhutiao('rotate-key', 'library', ...elsewhere)).toMatchObject({ code: 0 });
    expect(await zhutiao('backup')).toMatchObject({ code: 2 });
  });
});

describe('metrics', () => {
  it('count requests by route and submissions by outcome, and name nobody', async () => {
    const directory = await temporaryDirectory();
    onTestFinished(() => rm(directory, { recursive: true }));
    const serving = await startServer({
      port: 0,
      metricsPort: 0,
      dataDirectory: directory,
      databaseUrl: await freshDatabase(),
    });
    onTestFinished(() => serving.close());
    await seedHearing(serving.db, libraryOpenNow());
    const url = `${serving.url}/v1/hearings/library`;
    const row = submitted({ hearing: { id: 'library', url, keys: [] }, sentAt: new Date() });
    const answer = await fetch(`${url}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': row.submissionId },
      body: submissionBody(row),
    });
    expect(answer.status).toBe(201);
    const figures = await (await fetch(serving.metricsUrl ?? '')).text();
    expect(figures).toContain('zhutiao_submissions_total{outcome="taken"} 1');
    expect(figures).toMatch(
      /zhutiao_request_seconds_count\{method="POST",route="\/v1\/hearings\/:hearing\/submissions",status="201"\} 1/,
    );
    expect(figures).not.toMatch(/library|127\.0\.0\.1/);
  });
});

describe('zhutiao serve', () => {
  it('explains itself, and refuses what it does not understand', async () => {
    expect(await zhutiao('serve', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--data'),
    });
    expect(await zhutiao('serve', '--port', 'eighty')).toMatchObject({ code: 2 });
    expect(await zhutiao('serve', '--no-such')).toMatchObject({ code: 2 });
  });

  it('says in a sentence that its database cannot be reached', async () => {
    const { code, err } = await zhutiao(
      'serve',
      '--port',
      '0',
      '--database-url',
      'postgres://u:secret@127.0.0.1:1/x',
    );
    expect(code).toBe(1);
    expect(err).toContain('ECONNREFUSED');
    expect(err).not.toContain('secret');
  });
});
