/**
 * Steps of a long command: each says what it does, how long the whole has taken and about how long is left.
 * Plain Node 20: runs before anything is installed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { clock, say } from './words.mjs';

const cacheFolder = new URL('../.cache/', import.meta.url);

/** @typedef {{ id: string, title: string, seconds: number }} Step `seconds`: typical on two cores, until measured here. */

/**
 * @param {string} name of the command; its measured durations are kept for the next run's estimate
 * @param {readonly Step[]} list
 */
export function announce(name, list) {
  const memory = new URL(`durations-${name}.json`, cacheFolder);
  const measured = recall(memory);
  const began = Date.now();
  const done = new Set();
  // A run that was cut short here must not promise too much next time.
  const expected = (step) => Math.max(measured[step.id] ?? step.seconds, step.seconds / 4);
  // What is overdue is likely to take a good part of that again.
  const rest = (step, spent) => (expected(step) > spent ? expected(step) - spent : spent * 0.3);
  const left = (current, spent) =>
    list.reduce((sum, step) => {
      if (done.has(step.id)) return sum;
      return sum + (step === current ? rest(step, spent) : expected(step));
    }, 0);
  const times = (current, spent) =>
    say(
      `已用 ${clock((Date.now() - began) / 1000)}，约还需 ${clock(left(current, spent))}`,
      `${clock((Date.now() - began) / 1000)} elapsed, about ${clock(left(current, spent))} left`,
    );

  return {
    /**
     * Runs one step. `work` gets `alive()`, to be called on every sign of life: the clock speaks only into silence.
     * @template T @param {string} id @param {(alive: () => void) => Promise<T>} work @returns {Promise<T>}
     */
    async run(id, work) {
      const step = list.find((each) => each.id === id);
      if (!step) throw new Error(`announce: no step ${id}`);
      const from = Date.now();
      console.log(`\n[${list.indexOf(step) + 1}/${list.length}] ${step.title}  (${times(step, 0)})`);
      let heard = Date.now();
      const ticker = setInterval(() => {
        if (Date.now() - heard < 15_000) return;
        heard = Date.now();
        console.log(`      … ${times(step, (Date.now() - from) / 1000)}`);
      }, 1000);
      try {
        const result = await work(() => {
          heard = Date.now();
        });
        measured[id] = Math.round((Date.now() - from) / 100) / 10;
        remember(memory, measured);
        return result;
      } finally {
        clearInterval(ticker);
        done.add(id);
      }
    },
    /** A step that is not needed this time. @param {string} id */
    leaveOut(id) {
      done.add(id);
    },
    elapsed: () => (Date.now() - began) / 1000,
  };
}

function recall(memory) {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    // The first run on this machine: the typical durations stand.
    return {};
  }
}

function remember(memory, measured) {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(memory, JSON.stringify(measured));
  } catch {
    // A read-only checkout only loses its estimates.
  }
}
