import { setTimeout as after } from 'node:timers/promises';
import type { Row } from '../../scripts/table.ts';
import { startProcess } from '../server/process.ts';
import { bareWriter } from './bare.ts';
import { spending } from './cpu.ts';
import { gunAt, quantile } from './gun.ts';
import { residentOf } from './memory.ts';
import { magazine, noLimits, withOffice } from './office.ts';

/** Rounds of each kind, in turn: what else the machine does meets both alike. */
const rounds = Number(process.env.ZHUTIAO_SOAK_ROUNDS ?? 7);
const seconds = Number(process.env.ZHUTIAO_SOAK_SECONDS ?? 5);
const connections = 32;

/** Accepted submissions a second over HTTP, beside the same rows written by the driver alone. */
export async function soak(): Promise<readonly Row[]> {
  return withOffice(async (data) => {
    const server = await startProcess(data, noLimits);
    await after(3_000);
    const { together: idle } = await residentOf(data, server);
    const url = `${server.url}/v1/hearings/library`;
    await overHttp(url);
    const bare = await bareWriter(data);
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const spentOnFull = await spending(data, server);
      const full = await overHttp(url);
      const onFull = spentOnFull();
      const half = await steadily(url, full.rate / 2);
      const spentOnBare = await spending(data, server);
      const written = await flatOut(bare.writeOne, seconds);
      const onBare = spentOnBare();
      measured.push({
        full,
        half,
        bare: written / seconds,
        cost: (onFull.node + onFull.database) / full.times.length,
        bareCost: (onBare.here + onBare.database) / written,
      });
    }
    await bare.close();
    await server.stop();
    return [...measured.map(toldRound), summary(measured, idle)];
  });
}

interface Loaded {
  readonly rate: number;
  readonly times: readonly number[];
}

interface Round {
  readonly full: Loaded;
  /** Milliseconds, at an even pace of half the rate before. */
  readonly half: readonly number[];
  /** Transactions a second. */
  readonly bare: number;
  /** Processor milliseconds a submission: endpoint and database; driver and database. */
  readonly cost: number;
  readonly bareCost: number;
}

function toldRound({ full, half, bare, cost, bareCost }: Round, at: number): Row {
  return {
    round: String(at + 1),
    'over HTTP /s': Math.round(full.rate),
    'driver alone /s': Math.round(bare),
    'share %': Math.round((full.rate / bare) * 100),
    'p50 full ms': Math.round(quantile(full.times, 0.5)),
    'p99 full ms': Math.round(quantile(full.times, 0.99)),
    'p50 half ms': Math.round(quantile(half, 0.5)),
    'p99 half ms': Math.round(quantile(half, 0.99)),
    'CPU ms over HTTP': Math.round(cost * 100) / 100,
    'CPU ms driver alone': Math.round(bareCost * 100) / 100,
  };
}

function summary(measured: readonly Round[], idle: number): Row {
  const middle = (of: (row: Row) => number) => quantile(measured.map(toldRound).map(of), 0.5);
  const names = Object.keys(measured[0] ? toldRound(measured[0], 0) : {}).slice(1);
  const medians = names.map((name) => [name, middle((row) => Number(row[name]))] as const);
  return { round: 'median', ...Object.fromEntries(medians), 'idle MB (node + database)': Math.round(idle) };
}

/** How often it was done by 32 that begin anew as soon as they are done. */
async function flatOut(act: () => Promise<unknown>, during: number): Promise<number> {
  const until = performance.now() + during * 1000;
  let done = 0;
  const go = async () => {
    while (performance.now() < until) {
      await act();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, go));
  return done;
}

async function overHttp(url: string): Promise<Loaded> {
  const gun = gunAt(url, connections);
  const draw = magazine(url);
  const times: number[] = [];
  const done = await flatOut(async () => {
    const { status, ms } = await gun.fire(draw());
    if (status !== 201) throw new Error(`expected 201, got ${status}`);
    times.push(ms);
  }, seconds);
  gun.close();
  return { rate: done / seconds, times };
}

/** At an even pace, whether answered or not: times include any waiting for a free connection. */
async function steadily(url: string, rate: number): Promise<readonly number[]> {
  const gun = gunAt(url, connections);
  const draw = magazine(url);
  const began = performance.now();
  const hits: Promise<number>[] = [];
  for (let at = 0; at < rate * seconds; at += 1) {
    const wait = began + (at / rate) * 1000 - performance.now();
    if (wait > 1) await after(wait);
    hits.push(gun.fire(draw()).then(({ ms }) => ms));
  }
  const times = await Promise.all(hits);
  gun.close();
  return times;
}
