import { describe, expect, test } from 'vitest';
import { inTurns } from '../../lib/page/turns.ts';

/** Keeps its thread busy for so many milliseconds a step. */
function* busy(steps: number, ms: number): Generator<void, string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('work in turns', () => {
  test('comes to its end while others have their turn', async () => {
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 0);
    expect(await inTurns(busy(40, 5), new AbortController().signal)).toBe('done');
    clearInterval(other);
    expect(turns).toBeGreaterThan(4);
  });

  test('that takes no time is done at once', async () => {
    let isDone = false;
    void inTurns(busy(3, 0), new AbortController().signal).then(() => {
      isDone = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isDone).toBe(true);
  });

  test('ends without an answer when it is given up', async () => {
    const ending = new AbortController();
    const working = inTurns(busy(1000, 5), ending.signal);
    ending.abort();
    expect(await working).toBeNull();
  });
});
