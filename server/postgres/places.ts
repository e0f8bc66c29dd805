import { createHash } from 'node:crypto';
import { chmod, chown, cp, lstat, mkdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, accountFor, canReach } from './account.ts';
import type { Binaries } from './binaries.ts';

/** Where PostgreSQL's programs and data lie, and whom it runs as. */
export interface Places {
  readonly account: Account | null;
  /** PostgreSQL's own data directory; its parent holds its log. */
  readonly cluster: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** For what an unprivileged account cannot reach where it is: under `/root`, say. */
const shared = '/var/lib/zhutiao';

/**
 * Started by root from a place that only root may enter, the programs are copied and the data kept under
 * /var/lib/zhutiao, with a link to them in the data directory.
 */
export async function placesFor(dataDirectory: string, binaries: Binaries): Promise<Places> {
  const inside = join(resolve(dataDirectory), 'postgres');
  const account = await accountFor(inside);
  if (account === null) return { account, cluster: inside, ...binaries };
  await openFor(account, dirname(inside));
  const native = dirname(dirname(binaries.postgres));
  const home = (await canReach(account, binaries.postgres)) ? native : await copied(native, binaries.version);
  return {
    account,
    cluster: (await canReach(account, inside)) ? inside : await linked(inside, account),
    initdb: join(home, 'bin', basename(binaries.initdb)),
    postgres: join(home, 'bin', basename(binaries.postgres)),
  };
}

/** The data directory is ours: its own lock is opened for passing through, what lies above it is left alone. */
async function openFor(account: Account, dataDirectory: string): Promise<void> {
  if (!(await canReach(account, dataDirectory))) return;
  const { mode } = await stat(dataDirectory);
  await chmod(dataDirectory, mode | 0o001);
}

async function copied(native: string, version: string): Promise<string> {
  const home = join(shared, `postgres-${version}`);
  if (await lstat(home).catch(() => null)) return home;
  const fresh = `${home}.${process.pid}`;
  await mkdir(shared, { recursive: true, mode: 0o755 });
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true }));
  return home;
}

async function linked(inside: string, account: Account): Promise<string> {
  const known = await readlink(inside).catch(() => null);
  if (known !== null) return known;
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 16);
  const cluster = join(shared, `data-${name}`, 'postgres');
  await mkdir(dirname(cluster), { recursive: true, mode: 0o755 });
  await chown(dirname(cluster), account.uid, account.gid);
  await symlink(cluster, inside);
  return cluster;
}
