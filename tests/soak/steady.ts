import { setTimeout as after } from 'node:timers/promises';
import type { Row } from '../../scripts/table.ts';
import { type ServerProcess, startProcess } from '../server/process.ts';
import { gunAt, quantile } from './gun.ts';
import { type Resident, residentOf } from './memory.ts';
import { magazine, noLimits, withOffice } from './office.ts';

const minutes = Number(process.env.ZHUTIAO_SOAK_MINUTES ?? 30);
/** Minutes from one weighing to the next. */
const every = 5;
const perSecond = 100;

/** What server and database hold under an even load for half an hour, beside what they held after five minutes. */
export async function soak(): Promise<readonly Row[]> {
  return withOffice(async (data) => {
    const server = await startProcess(data, noLimits);
    const load = evenLoad(`${server.url}/v1/hearings/library`);
    const rows: Row[] = [];
    let first: Resident | null = null;
    for (let minute = every; minute <= minutes; minute += every) {
      await after((every - 1) * 60_000);
      const now = await weighed(data, server);
      first ??= now;
      rows.push(told(now, first, { minute, taken: load.taken() }));
    }
    await load.stop();
    await server.stop();
    return rows;
  });
}

/** The middle of a minute's weighings: between two collections a heap is now this large, now that. */
async function weighed(data: string, server: ServerProcess): Promise<Resident> {
  const all: Resident[] = [];
  for (let second = 0; second < 60; second += 5) {
    all.push(await residentOf(data, server));
    await after(5_000);
  }
  const middle = (of: keyof Resident) =>
    quantile(
      all.map((each) => each[of]),
      0.5,
    );
  return { node: middle('node'), database: middle('database'), together: middle('together') };
}

function told(now: Resident, first: Resident, more: Row): Row {
  return {
    ...more,
    'node MB': Math.round(now.node),
    'database MB': Math.round(now.database),
    'together MB': Math.round(now.together),
    change: `${Math.round((now.together / first.together - 1) * 100)} %`,
  };
}

/** So many a second, whether answered or not, but never more under way than there are connections. */
function evenLoad(url: string) {
  const connections = 32;
  const gun = gunAt(url, connections);
  const draw = magazine(url);
  let taken = 0;
  let underWay = 0;
  const timer = setInterval(() => {
    if (underWay >= connections) return;
    underWay += 1;
    void gun
      .fire(draw())
      .then(({ status }) => {
        if (status === 201) taken += 1;
      })
      .finally(() => {
        underWay -= 1;
      });
  }, 1_000 / perSecond);
  return {
    taken: () => taken,
    async stop() {
      clearInterval(timer);
      while (underWay > 0) await after(20);
      gun.close();
    },
  };
}
