import { expect, it } from 'vitest';
import { runExactlyOnce } from '../soak/exactly-once/run.ts';

it('takes each of a hundred submissions once while everything is killed', { timeout: 300_000 }, async () => {
  const outcome = await runExactlyOnce({ submissions: 100, clients: 2, between: 400, seed: 7 });
  expect(outcome).toMatchObject({ accepted: 100, lost: 0, doubled: 0, logFault: null });
});
