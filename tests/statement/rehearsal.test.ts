import { describe, expect, it } from 'vitest';
import { composeStatement } from '../../lib/statement/compose.ts';
import { newRehearsal, readIn, spentInAll, spentOn, toggled, turned } from '../../lib/statement/rehearsal.ts';
import { rulerOf } from '../../lib/statement/ruler.ts';
import { measuredRate, spokenLength } from '../../lib/statement/spoken.ts';
import { spoken } from './spoken-comment.ts';

const statement = composeStatement({
  title: '听证会',
  speaker: '',
  questions: [],
  comments: [spoken('a', 10), spoken('b', 14)],
  limitSeconds: 180,
});

describe('a rehearsal', () => {
  it('measures each part, and no time while it stands', () => {
    const begun = toggled(newRehearsal(statement), 1_000);
    const atA = turned(begun, 1, 9_000);
    const paused = toggled(atA, 29_000);
    const on = toggled(paused, 500_000);
    expect([0, 1, 2].map((part) => spentOn(on, part, 504_000))).toEqual([8_000, 24_000, 0]);
    expect(spentInAll(on, 504_000)).toBe(32_000);
    expect(readIn(on, statement, 504_000).map(({ id, seconds }) => [id, seconds])).toEqual([
      ['opening', 8],
      ['a', 24],
    ]);
  });

  it('goes no further than the first and the last part', () => {
    const first = turned(newRehearsal(statement), -1, 0);
    expect(first.at).toBe(0);
    expect([1, 2, 3, 4, 5].reduce((now) => turned(now, 1, 0), first).at).toBe(3);
  });

  it('goes on where a part was read again', () => {
    const twice = turned(turned(toggled(newRehearsal(statement), 0), 1, 5_000), -1, 8_000);
    expect(spentOn(twice, 0, 10_000)).toBe(7_000);
  });

  it('tells how fast one speaks', () => {
    const read = readIn(toggled(newRehearsal(statement), 0), statement, 10_000);
    expect(spokenLength(read[0]?.text ?? '')).toBe(28);
    expect(measuredRate(read)).toBe(28 * 6);
  });
});

describe('the ruler', () => {
  const timing = (seconds: number) => ({ parts: [], seconds, over: 0 });

  it('is longer than the speech and than its limit', () => {
    expect(rulerOf(timing(192), 180).end).toBe(240);
    expect(rulerOf(timing(60), 180).end).toBe(240);
    expect(rulerOf(timing(1_000), null).end).toBeGreaterThan(1_000);
  });

  it('never has more ticks than can be told apart', () => {
    for (const seconds of [1, 100, 700, 4_000, 20_000])
      expect(rulerOf(timing(seconds), 180).ticks.length).toBeLessThan(17);
  });
});
