import { blocksOfText } from '../../lib/blocks/block.ts';
import { findCitations } from '../../lib/law/citation.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { Row } from '../../scripts/table.ts';
import { flawOf, hostileText, repeatedTokens } from '../law/hostile.ts';

const short = { texts: 1_000_000, length: 240 };
const long = { texts: 1000, bytes: 100_000 };

/** A million short hostile texts for wholeness, a thousand long ones for time. */
export async function soak(): Promise<readonly Row[]> {
  return [
    manyShort(),
    timed('generated, 100 kB each', longTexts()),
    timed('one token repeated', tokenTexts()),
  ];
}

function manyShort(): Row {
  let flawed = 0;
  let thrown = 0;
  for (let seed = 0; seed < short.texts; seed++) {
    const text = hostileText(seed, short.length);
    try {
      if (flawOf(text, parseLaw(blocksOfText(text))) !== null) flawed++;
      findCitations(text);
    } catch {
      // Counted: a parser of hostile text must not throw.
      thrown++;
    }
  }
  return { texts: `generated, ${short.length} units each`, count: short.texts, flawed, thrown };
}

function* longTexts(): Generator<string> {
  for (let seed = 0; seed < long.texts; seed++) yield hostileText(seed, long.bytes / 2);
}

function* tokenTexts(): Generator<string> {
  yield* repeatedTokens(long.bytes / 2);
}

/** Runs of one text; the least counts, so that the time is the text's and not the machine's. */
const runs = 3;

/** The slowest per 100 kB of UTF-8. */
function timed(name: string, texts: Iterable<string>): Row {
  let count = 0;
  let slowest = 0;
  let which = '';
  for (const text of texts) {
    count++;
    const source = blocksOfText(text);
    const times = Array.from({ length: runs }, () => spent(() => parseLaw(source)));
    const scaled = (Math.min(...times) * long.bytes) / Buffer.byteLength(text);
    if (scaled <= slowest) continue;
    slowest = scaled;
    which = JSON.stringify(text.slice(0, 8));
  }
  return { texts: name, count, flawed: 0, thrown: 0, 'slowest CPU ms per 100 kB': round(slowest), which };
}

/** Milliseconds of processor time: what other programs take meanwhile does not count. */
function spent(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const round = (ms: number) => Math.round(ms * 10) / 10;
