import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { flushesBefore } from '../soak/fsync.ts';

/** Absent, or a machine on which no process may watch another. */
const watching = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

it.skipIf(!watching)(
  'every receipt is sent after a flush to disk that came after its request (needs strace)',
  { timeout: 120_000 },
  async () => {
    expect(await flushesBefore(5)).toEqual({ answers: 5, 'after a flush': 5, 'before any flush': 0 });
  },
);
