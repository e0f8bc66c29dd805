import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Row } from '../../scripts/table.ts';
import { startProcess } from '../server/process.ts';
import { gunAt } from './gun.ts';
import { processesOf } from './memory.ts';
import { magazine, noLimits, withOffice } from './office.ts';

/** Watches the system calls of server and database: is each receipt sent only after the disk has the commit? */
export async function soak(): Promise<readonly Row[]> {
  return [{ ...(await flushesBefore(20)) }];
}

export interface Flushes {
  readonly answers: number;
  readonly 'after a flush': number;
  readonly 'before any flush': number;
}

/** So many submissions one after the other, with strace on every process that has a part in them. */
export function flushesBefore(rounds: number): Promise<Flushes> {
  return withOffice(async (data) => {
    const server = await startProcess(data, noLimits);
    const url = `${server.url}/v1/hearings/library`;
    const gun = gunAt(url, 1);
    const draw = magazine(url);
    await gun.fire(draw());
    const trace = join(data, 'trace');
    const pids = (await processesOf(data, server)).flatMap((pid) => ['-p', String(pid)]);
    const calls = 'trace=read,write,writev,recvfrom,sendto,fsync,fdatasync';
    const strace = spawn('strace', ['-f', '-ttt', '-s', '40', '-e', calls, '-o', trace, ...pids], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(strace, 'exit');
    await attached(strace, pids.length / 2);
    for (let round = 0; round < rounds; round += 1) await gun.fire(draw());
    strace.kill('SIGINT');
    await ended;
    gun.close();
    await server.stop();
    return judged(await readFile(trace, 'utf8'));
  });
}

/** strace says each process that it holds. */
async function attached(strace: ChildProcessByStdio<null, null, Readable>, processes: number): Promise<void> {
  let held = 0;
  for await (const line of createInterface({ input: strace.stderr })) {
    if (/^strace: Process \d+ attached/.test(line)) held += 1;
    if (held >= processes) return void strace.stderr.resume();
  }
  throw new Error('strace could not watch the processes');
}

/** Between a request's coming in and its 201's going out a flush to disk must have come back. */
function judged(trace: string): Flushes {
  let flushed = false;
  const row = { answers: 0, 'after a flush': 0, 'before any flush': 0 };
  for (const line of trace.split('\n')) {
    if (line.includes('"POST /v1/')) flushed = false;
    else if (/f(data)?sync.*= 0$/.test(line)) flushed = true;
    else if (line.includes('"HTTP/1.1 201')) {
      row.answers += 1;
      row[flushed ? 'after a flush' : 'before any flush'] += 1;
    }
  }
  return row;
}
