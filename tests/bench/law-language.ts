import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftText } from '../../demo/hearing.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { traditionOf } from '../../lib/law/traditions.ts';
import type { Row } from '../../scripts/table.ts';

/** As much of a text as is looked at to tell its language, in UTF-16 units. */
const sample = 4000;
const rounds = 15;

/** What knowing all traditions costs a Chinese text: telling that it is Chinese, against reading it. */
export async function bench(): Promise<readonly Row[]> {
  const own = ['first-reading.txt', 'second-reading.txt'].map(draftText);
  const corpus = process.env.ZHUTIAO_CORPUS;
  return [rowOf('own drafts', own), ...(corpus ? [rowOf('laws of the corpus', lawsOf(corpus))] : [])];
}

function lawsOf(corpus: string): readonly string[] {
  const folder = join(corpus, 'zh/laws');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, 120)
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function rowOf(name: string, texts: readonly string[]): Row {
  const sources = texts.map(blocksOfText);
  const read = least(() => sources.map((source) => parseLaw(source)));
  const told = least(() => sources.map(({ text }) => traditionOf(text.slice(0, sample))));
  return {
    texts: name,
    'read ms': round(read),
    'of that telling ms': round(told),
    '%': round((100 * told) / read),
  };
}

/** The least of several rounds: whatever else the machine did is left out. */
function least(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

const round = (value: number) => Math.round(value * 100) / 100;
