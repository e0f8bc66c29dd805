import { writeBackup } from '../server/backup/write.ts';
import { withDatabase } from '../server/open-database.ts';
import { messageOf } from './batch.ts';
import { nameAndDatabase } from './whereabouts.ts';

const usage = `zhutiao backup FILE [--data DIR] [--database-url URL]

Writes everything of the endpoint into one file, as it stands at one instant, while it goes on serving. The
file holds personal data and signing keys: it is readable for its owner alone; keep it so.
  --data          ./data: the PostgreSQL brought along
  --database-url  another PostgreSQL; also by DATABASE_URL
`;

/** Exit code. */
export async function backup(args: readonly string[]): Promise<number> {
  const options = nameAndDatabase(args);
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    return options === null ? 2 : 0;
  }
  try {
    const rows = await withDatabase(options.where, (pool) => writeBackup(pool, options.name, new Date()));
    process.stdout.write(
      `${options.name}: ${rows.submissions ?? 0} submissions, ${rows.comments ?? 0} comments\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`No backup was made: ${messageOf(error)}\n`);
    return 1;
  }
}
