import type { Timing } from './timing.ts';

/** A moment that is marked on the ruler, seconds; every other one bears its time. */
export interface Tick {
  readonly at: number;
  readonly named: boolean;
}

/** 时间尺: how long a ruler the speech and its limit need, and where its ticks stand. Seconds. */
export interface Ruler {
  readonly end: number;
  readonly ticks: readonly Tick[];
}

/** Steps between ticks; the first with which no more than `most` ticks stand on the ruler. */
const steps = [30, 60, 150, 300, 600, 1_800];
const most = 12;

/** The ruler goes on to the next full mark, so that a limit never stands at its very end. */
export function rulerOf({ seconds }: Timing, limitSeconds: number | null): Ruler {
  const longest = Math.max(seconds, limitSeconds ?? 0, 1);
  const step = steps.find((each) => longest / each <= most) ?? 3_600;
  const named = step * 2;
  const end = Math.ceil((longest * 1.05) / named) * named;
  const ticks = Array.from({ length: end / step + 1 }, (_, place) => ({
    at: place * step,
    named: place % 2 === 0,
  }));
  return { end, ticks };
}
