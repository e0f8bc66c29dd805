import { setTimeout as after } from 'node:timers/promises';
import type { Row } from '../../scripts/table.ts';
import { startProcess } from '../server/process.ts';
import { gunAt } from './gun.ts';
import { residentOf } from './memory.ts';
import { magazine, noLimits, withOffice } from './office.ts';

const minutes = Number(process.env.ZHUTIAO_SOAK_MINUTES ?? 30);
const settled = minutes / 6;
const perSecond = 40;

/** What server and database hold after half an hour under an even load, beside what they held after five minutes. */
export async function soak(): Promise<readonly Row[]> {
  return withOffice(async (data) => {
    const server = await startProcess(data, noLimits);
    const url = `${server.url}/v1/hearings/library`;
    const stop = new AbortController();
    const shooting = shootEvenly(url, stop.signal);
    await after(settled * 60_000);
    const early = await residentOf(data, server);
    await after((minutes - settled) * 60_000);
    const late = await residentOf(data, server);
    stop.abort();
    const taken = await shooting;
    await server.stop();
    return [
      {
        minutes,
        taken,
        'early MB': Math.round(early),
        'late MB': Math.round(late),
        change: `${Math.round((late / early - 1) * 100)} %`,
      },
    ];
  });
}

async function shootEvenly(url: string, signal: AbortSignal): Promise<number> {
  const gun = gunAt(url, 8);
  const draw = magazine(url);
  let taken = 0;
  while (!signal.aborted) {
    const hits = await Promise.all([gun.fire(draw()), gun.fire(draw()), after(2_000 / perSecond)]);
    taken += hits.filter((hit) => hit?.status === 201).length;
  }
  gun.close();
  return taken;
}
