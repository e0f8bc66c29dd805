import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { livePostmaster } from '../../server/postgres/postmaster.ts';
import type { ServerProcess } from '../server/process.ts';

/** Process numbers of the server, its database (a child of the server or not) and all of the database's own; each once. */
export async function processesOf(data: string, server: ServerProcess): Promise<readonly number[]> {
  const postmaster = await livePostmaster(join(data, 'postgres'));
  const roots = [server.pid, ...(postmaster === null ? [] : [postmaster.pid])];
  return [...new Set((await Promise.all(roots.map(familyOf))).flat())];
}

/** Megabytes that are resident, shared memory counted once (PSS). */
export interface Resident {
  readonly node: number;
  readonly database: number;
  readonly together: number;
}

export async function residentOf(data: string, server: ServerProcess): Promise<Resident> {
  const others = (await processesOf(data, server)).filter((pid) => pid !== server.pid);
  const node = await proportionalMegabytes(server.pid);
  const sizes = await Promise.all(others.map(proportionalMegabytes));
  const database = sizes.reduce((sum, size) => sum + size, 0);
  return { node, database, together: node + database };
}

async function familyOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return [pid, ...children.trim().split(/\s+/).filter(Boolean).map(Number)];
}

async function proportionalMegabytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
