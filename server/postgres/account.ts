import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Whom PostgreSQL runs as when we are root, which it refuses for itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/**
 * Null where we are not root and everything runs as ourselves. Else the owner of the data, the account
 * `postgres`, one made for this (`zhutiao`), or, where none can be made, `nobody`.
 */
export async function accountFor(dataDirectory: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  return (
    (await ownerOf(dataDirectory)) ??
    (await accountNamed('postgres')) ??
    (await accountNamed('zhutiao')) ??
    (await createdAccount()) ??
    (await accountNamed('nobody')) ??
    unaccountable()
  );
}

/** True if the account may walk down to this path. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null && (found.mode & searchBit(account, found)) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function searchBit(account: Account, { uid, gid }: Account): number {
  if (uid === account.uid) return 0o100;
  return gid === account.gid ? 0o010 : 0o001;
}

async function ownerOf(path: string): Promise<Account | null> {
  const found = await stat(path).catch(() => null);
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

async function accountNamed(name: string): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

async function createdAccount(): Promise<Account | null> {
  const ways = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'zhutiao'],
    ['adduser', '-S', '-D', '-H', 'zhutiao'],
  ] as const;
  for (const [command, ...args] of ways) {
    try {
      await run(command, args);
      return await accountNamed('zhutiao');
    } catch {
      // The command is missing or refuses; the next way, and `nobody` in the end, may do.
    }
  }
  return null;
}

function unaccountable(): never {
  throw new Error('PostgreSQL does not run as root, and no other account was found. Start as another user.');
}
