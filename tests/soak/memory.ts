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

/** Megabytes that they hold for themselves (PSS counts shared memory once). */
export async function residentOf(data: string, server: ServerProcess): Promise<number> {
  const sizes = await Promise.all((await processesOf(data, server)).map(proportionalKilobytes));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function familyOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return [pid, ...children.trim().split(/\s+/).filter(Boolean).map(Number)];
}

async function proportionalKilobytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
}
