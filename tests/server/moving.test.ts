import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { submissionBody } from '../../lib/hearing/packet.ts';
import { seedHearing } from '../../server/seed.ts';
import { type Serving, startServer } from '../../server/serve.ts';
import { submitted } from './citizens.ts';
import { temporaryDirectory } from './directory.ts';
import { libraryOpenNow } from './drafts.ts';
import { freshDatabase } from './endpoint.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

function zhutiao(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function directory(): Promise<string> {
  const made = await temporaryDirectory();
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** One POST, as any client would send it; a row of its own where none is given. */
async function send({ url }: Serving, row = submitted({ sentAt: new Date() })) {
  const answer = await fetch(`${url}/v1/hearings/library/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': row.submissionId },
    body: submissionBody(row),
  });
  return { row, status: answer.status, text: await answer.text() };
}

describe('an endpoint', () => {
  it('moves to another PostgreSQL and home again, past files of another major version, with every receipt', {
    timeout: 180_000,
  }, async () => {
    const [files, old, home] = [await directory(), await directory(), await directory()];
    const [there, back] = [join(files, 'there.gz'), join(files, 'back.gz')];
    const first = await startServer({ port: 0, dataDirectory: old });
    await seedHearing(first.db, libraryOpenNow());
    const sent = [await send(first)];
    // While it serves.
    expect(await zhutiao('backup', there, '--data', old)).toMatchObject({ code: 0 });
    await first.close();

    const elsewhere = await freshDatabase();
    expect(await zhutiao('restore', there, '--database-url', elsewhere)).toMatchObject({ code: 0 });
    const second = await startServer({ port: 0, dataDirectory: files, databaseUrl: elsewhere });
    sent.push(await send(second));
    await second.close();

    await hasOtherMajor(old, () => zhutiao('serve', '--port', '0', '--data', old));
    expect(await zhutiao('backup', back, '--database-url', elsewhere)).toMatchObject({ code: 0 });
    expect(await zhutiao('restore', back, '--data', home)).toMatchObject({ code: 0 });
    const third = await startServer({ port: 0, dataDirectory: home });
    for (const { row, text } of sent) expect(await send(third, row)).toMatchObject({ status: 201, text });
    const head = await (await fetch(`${third.url}/v1/hearings/library/log/head`)).json();
    expect(head).toMatchObject({ size: 2 });
    await third.close();
  });
});

/** The program refuses the directory, says what to do, and leaves it as it was. */
async function hasOtherMajor(data: string, start: () => ReturnType<typeof zhutiao>): Promise<void> {
  const version = join(data, 'postgres', 'PG_VERSION');
  const control = join(data, 'postgres', 'global', 'pg_control');
  const before = await readFile(control);
  await writeFile(version, '17\n');
  const { code, err } = await start();
  expect(code).toBe(1);
  expect(err).toMatch(/of PostgreSQL 17, and this version brings 18/);
  expect(err).toMatch(/zhutiao backup FILE .*\n.*zhutiao restore FILE /);
  expect(await readFile(version, 'utf8')).toBe('17\n');
  expect(await readFile(control)).toEqual(before);
}
