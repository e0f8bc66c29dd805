import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server as its own lock file tells (`postmaster.pid`, one fact a line, PostgreSQL's miscadmin.h). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on a cluster's directory; null where none lives, whatever the lock file says. */
export async function livePostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = await lockLines(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await isPostgres(pid))) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * PostgreSQL forgives a dead process in its lock file, but not one whose number somebody else got after a
 * reboot or in another container. It also forgives its own parent: so our number is written over it. The
 * file stays, since PostgreSQL reads from it whether an old backend still holds the shared memory.
 */
export async function disownLock(cluster: string): Promise<void> {
  const [pid, ...rest] = await lockLines(cluster);
  if (pid === undefined || pid === '') return;
  await writeFile(join(cluster, 'postmaster.pid'), [process.pid, ...rest].join('\n'));
}

async function lockLines(cluster: string): Promise<readonly string[]> {
  return (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return /^Name:\tpostgres$/m.test(status) && !/^State:\tZ/m.test(status);
  }
  if (process.platform === 'win32') return isAlive(pid);
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'comm=']).catch(() => ({ stdout: '' }));
  return stdout.trim().endsWith('postgres');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Windows knows no foreign process that exists and cannot be asked.
    return false;
  }
}
