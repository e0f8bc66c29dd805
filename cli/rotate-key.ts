import { drizzle } from 'drizzle-orm/node-postgres';
import { hasHearing } from '../server/hearings.ts';
import { rotateKey as rotate } from '../server/keys.ts';
import { withDatabase } from '../server/open-database.ts';
import { messageOf } from './batch.ts';
import { nameAndDatabase } from './whereabouts.ts';

const usage = `zhutiao rotate-key HEARING [--data DIR] [--database-url URL]

Makes a hearing's next signing key. The one before endorses it and signs nothing more; a server that runs
takes the new one with the next submission.
`;

/** Exit code. */
export async function rotateKey(args: readonly string[]): Promise<number> {
  const options = nameAndDatabase(args);
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    return options === null ? 2 : 0;
  }
  const { name: hearingId, where } = options;
  try {
    const { id } = await withDatabase(where, async (pool) => {
      const db = drizzle(pool);
      if (!(await hasHearing(db, hearingId))) throw new Error(`there is no hearing ${hearingId}.`);
      return db.transaction((tx) => rotate(tx, hearingId, new Date()));
    });
    process.stdout.write(`${hearingId} is signed by key ${id} from now on.\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`No key was made: ${messageOf(error)}\n`);
    return 1;
  }
}
