import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory that PostgreSQL's own account can enter too, when the tests run as root. */
export async function temporaryDirectory(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'zhutiao-data-'));
  await chmod(made, 0o755);
  return made;
}
