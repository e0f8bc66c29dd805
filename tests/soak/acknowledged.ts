import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { extendsTree } from '../../lib/hearing/merkle.ts';
import { consistencyProof, logHead, type Receipt, receipt } from '../../lib/hearing/protocol/receipt.ts';
import type { Row } from '../../scripts/table.ts';
import { logFault } from '../../server/backup/log-check.ts';
import { withDatabase } from '../../server/open-database.ts';
import { livePostmaster } from '../../server/postgres/postmaster.ts';
import { startProcess } from '../server/process.ts';
import { chance } from './chance.ts';
import { gunAt, quantile } from './gun.ts';
import { magazine, noLimits, withOffice } from './office.ts';

const kills = Number(process.env.ZHUTIAO_SOAK_KILLS ?? 50);
const connections = 8;

/** Server and database killed with -9 under load, again and again: is anything missing that was acknowledged? */
export async function soak(): Promise<readonly Row[]> {
  const seed = Date.now() % 1_000_000;
  return withOffice(async (data) => {
    const receipts: Receipt[] = [];
    const starts: number[] = [];
    const forks: number[] = [];
    const random = chance(seed);
    for (let round = 0; round < kills; round += 1) {
      const began = performance.now();
      const server = await startProcess(data, noLimits);
      const url = `${server.url}/v1/hearings/library`;
      const head = logHead.parse(await (await fetch(`${url}/log/head`)).json());
      starts.push(performance.now() - began);
      forks.push(await forked(url, receipts.at(-1), head));
      const gun = gunAt(url, connections);
      const draw = magazine(url);
      const shooting = Promise.all(Array.from({ length: connections }, () => shootUntilDead()));
      await after(300 + random() * 700);
      const postmaster = await livePostmaster(join(data, 'postgres'));
      if (postmaster !== null) process.kill(postmaster.pid, 'SIGKILL');
      await server.kill();
      await shooting;
      gun.close();

      async function shootUntilDead(): Promise<void> {
        for (;;) {
          const hit = await gun.fire(draw()).catch(() => null);
          if (hit === null) return;
          if (hit.status === 201) receipts.push(receipt.parse(JSON.parse(hit.body)));
        }
      }
    }
    const held = await heldBy(data);
    const missing = receipts.filter(
      ({ number, packetHash }) => held.hashes.get(number) !== packetHash,
    ).length;
    return [
      {
        seed,
        kills,
        acknowledged: receipts.length,
        missing,
        held: held.hashes.size,
        'heads that fork': forks.reduce((sum, fork) => sum + fork, 0),
        log: held.fault ?? 'consistent',
        'start-up median ms': Math.round(quantile(starts, 0.5)),
        'start-up slowest ms': Math.round(Math.max(...starts)),
      },
    ];
  });
}

/** 1 if the log of now does not begin with the log of the last receipt before the kill. */
async function forked(
  url: string,
  last: Receipt | undefined,
  head: { size: number; root: string },
): Promise<number> {
  if (last === undefined) return 0;
  if (head.size < last.log.size) return 1;
  const answer = await fetch(`${url}/log/consistency?first=${last.log.size}&size=${head.size}`);
  const { path } = consistencyProof.parse(await answer.json());
  return extendsTree(last.log, head, path) ? 0 : 1;
}

async function heldBy(data: string) {
  return withDatabase({ databaseUrl: null, dataDirectory: data }, async (pool) => {
    const { rows } = await pool.query<{ number: string; hash: string }>(
      'SELECT number, packet_hash AS hash FROM submissions',
    );
    const client = await pool.connect();
    const fault = await logFault(client);
    client.release();
    return { hashes: new Map(rows.map(({ number, hash }) => [number, hash])), fault };
  });
}
