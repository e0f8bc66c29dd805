import { randomBytes } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import { login as loginSchema } from '../lib/hearing/staff/account.ts';
import { migrate } from '../server/database/migrate.ts';
import { withDatabase } from '../server/open-database.ts';
import { createAccount } from '../server/staff/accounts.ts';
import { messageOf } from './batch.ts';
import { nameAndDatabase } from './whereabouts.ts';

const usage = `zhutiao make-admin LOGIN [--data DIR] [--database-url URL]

Makes an account that may make hearings and other accounts, and prints its password, once. Sign in at /staff and
change it there.
`;

/** Exit code. */
export async function makeAdmin(args: readonly string[]): Promise<number> {
  const options = nameAndDatabase(args);
  if (options === null || options === 'help') {
    (options === null ? process.stderr : process.stdout).write(usage);
    return options === null ? 2 : 0;
  }
  const { name: login, where } = options;
  if (!loginSchema.safeParse(login).success) {
    process.stderr.write(
      'A login has 2 to 100 of a-z, 0-9 and . _ @ -, and begins with a letter or a digit.\n',
    );
    return 1;
  }
  // 96 bits: nobody guesses it, and it can be typed.
  const password = randomBytes(12).toString('base64url');
  try {
    await withDatabase(where, async (pool) => {
      await migrate(pool);
      const account = { login, name: login, password, subject: null, administers: true };
      await createAccount(drizzle(pool), account, new Date());
    });
    process.stdout.write(`${login}\n${password}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`No account was made: ${messageOf(error)}\n`);
    return 1;
  }
}
