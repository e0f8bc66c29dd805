import { readBackup } from '../server/backup/read.ts';
import { withDatabase } from '../server/open-database.ts';
import { messageOf } from './batch.ts';
import { nameAndDatabase } from './whereabouts.ts';

const usage = `zhutiao restore FILE [--data DIR] [--database-url URL]

Reads a backup into an empty database, which may be another PostgreSQL, or a newer one, than it came from.
Logs are rebuilt from their entries and must come to the roots they had. Everything or nothing.
  --data          ./data: the PostgreSQL brought along
  --database-url  another PostgreSQL; also by DATABASE_URL
`;

/** Exit code. */
export async function restore(args: readonly string[]): Promise<number> {
  const options = nameAndDatabase(args);
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    return options === null ? 2 : 0;
  }
  try {
    const rows = await withDatabase(options.where, (pool) => readBackup(pool, options.name));
    process.stdout.write(`Restored ${rows.submissions ?? 0} submissions, ${rows.comments ?? 0} comments\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`Nothing was restored: ${messageOf(error)}\n`);
    return 1;
  }
}
