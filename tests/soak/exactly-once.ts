import type { Row } from '../../scripts/table.ts';
import { runExactlyOnce } from './exactly-once/run.ts';

/** 10,000 submissions (or ZHUTIAO_SOAK) over a faulty line, everything killed at random. */
export async function soak(): Promise<readonly Row[]> {
  const submissions = Number(process.env.ZHUTIAO_SOAK ?? 10_000);
  const seed = Date.now() % 1_000_000;
  const { faults, logFault, ...outcome } = await runExactlyOnce({
    submissions,
    clients: 3,
    between: 2_000,
    seed,
  });
  return [{ seed, submissions, ...outcome, log: logFault ?? 'consistent' }, { ...faults }];
}
