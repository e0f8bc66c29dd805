import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Whereabouts } from '../server/open-database.ts';

/** `NAME [--data DIR] [--database-url URL]`: null where the arguments are others, `help` where it was asked for. */
export function nameAndDatabase(
  args: readonly string[],
): { name: string; where: Whereabouts } | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data' },
        'database-url': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const [name, ...more] = positionals;
    if (values.help) return 'help';
    if (name === undefined || more.length > 0) return null;
    const databaseUrl = values['database-url'] ?? process.env.DATABASE_URL ?? null;
    return { name, where: { databaseUrl, dataDirectory: resolve(values.data) } };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}
