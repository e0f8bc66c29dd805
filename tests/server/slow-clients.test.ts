import { readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { submissionBody } from '../../lib/hearing/packet.ts';
import { submissions } from '../../server/database/schema.ts';
import { publishRevision, seedHearing } from '../../server/seed.ts';
import { type Serving, startServer } from '../../server/serve.ts';
import { submitted } from './citizens.ts';
import { temporaryDirectory } from './directory.ts';
import { libraryOpenNow, secondRevision } from './drafts.ts';
import { freshDatabase } from './endpoint.ts';

/** Only there can be seen which connections the endpoint holds. */
const linux = process.platform === 'linux';
const patience = { head: 300, request: 900, silence: 1_500 };

async function serving(): Promise<Serving> {
  const dataDirectory = await temporaryDirectory();
  onTestFinished(() => rm(dataDirectory, { recursive: true }));
  const server = await startServer({
    port: 0,
    dataDirectory,
    databaseUrl: await freshDatabase(),
    patience,
  });
  onTestFinished(() => server.close());
  await seedHearing(server.db, libraryOpenNow());
  return server;
}

interface Line {
  readonly socket: Socket;
  /** Everything that came, once the endpoint has closed the line. */
  readonly ended: Promise<string>;
}

function lineTo({ url }: Serving): Line {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  const ended = new Promise<string>((done) => {
    let came = '';
    socket.on('data', (text: string) => {
      came += text;
    });
    socket.on('error', () => undefined); // a reset is one way of being cut
    socket.on('close', () => done(came));
  });
  onTestFinished(() => void socket.destroy());
  return { socket, ended };
}

const head = (row: ReturnType<typeof submitted>, length: number) =>
  `POST /v1/hearings/library/submissions HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nIdempotency-Key: ${row.submissionId}\r\nContent-Length: ${length}\r\n\r\n`;

describe('a client that is slow', () => {
  it('to send its head is cut off, while others are answered', async () => {
    const server = await serving();
    const lines = Array.from({ length: 50 }, () => lineTo(server));
    for (const { socket } of lines) socket.write('GET /v1/hearings/library HTTP/1.1\r\nHost: he');
    expect((await fetch(`${server.url}/v1/hearings/library`)).status).toBe(200);
    const answers = await Promise.all(lines.map(({ ended }) => ended));
    expect(new Set(answers.map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
  });

  it('to send its body is cut off, and nothing of it is kept', async () => {
    const server = await serving();
    const row = submitted({ sentAt: new Date() });
    const body = submissionBody(row);
    const { socket, ended } = lineTo(server);
    socket.write(head(row, Buffer.byteLength(body)) + body.slice(0, 100));
    expect(await ended).toMatch(/^(HTTP\/1\.1 408|$)/);
    expect(await server.db.$count(submissions)).toBe(0);
  });

  it.skipIf(!linux)('to fetch its answers is cut off', async () => {
    const server = await serving();
    const text = `${secondRevision.text}${'附则说明，'.repeat(400_000)}`;
    await publishRevision(server.db, 'library', { ...secondRevision, text });
    const { revisions } = await (await fetch(`${server.url}/v1/hearings/library`)).json();
    const { socket, ended } = lineTo(server);
    const ask = `GET ${new URL(revisions.at(-1).url).pathname} HTTP/1.1\r\nHost: here\r\n\r\n`;
    socket.write(ask.repeat(20));
    socket.pause();
    await expect.poll(() => socketsOf(server), { timeout: 10_000 }).toBe(0);
    socket.resume();
    // What the kernel held may still come; the twenty answers of six megabytes each do not.
    expect((await ended).length).toBeLessThan(20 * text.length);
  });
});

/** Connections that the endpoint holds open. */
async function socketsOf({ url }: Serving): Promise<number> {
  const local = `:${Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = (await readFile('/proc/net/tcp', 'utf8')).split('\n').slice(1);
  // 01 is ESTABLISHED (include/net/tcp_states.h)
  return rows.filter((row) => row.trim().split(/\s+/)[1]?.endsWith(local) && / 01 /.test(row)).length;
}

describe('stopping', () => {
  it.skipIf(!linux)(
    'answers what was begun, takes nothing new, and says goodbye to who keeps a line',
    async () => {
      const server = await serving();
      const row = submitted({ sentAt: new Date() });
      const body = submissionBody(row);
      const idle = lineTo(server);
      const begun = lineTo(server);
      await new Promise<void>((done) => idle.socket.write('', () => done()));
      await new Promise<void>((done) =>
        begun.socket.write(head(row, Buffer.byteLength(body)) + body.slice(0, 50), () => done()),
      );
      // The endpoint has read that much.
      await expect.poll(() => socketsOf(server)).toBe(2);
      const closed = server.close();
      begun.socket.write(body.slice(50));
      expect(await begun.ended).toMatch(/^HTTP\/1\.1 201/);
      await closed;
      await expect(fetch(server.url)).rejects.toThrow();
    },
  );
});
