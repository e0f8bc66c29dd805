import { draftText } from '../../demo/hearing.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import type { Row } from '../../scripts/table.ts';

const rounds = 20;
const copies = [1, 10, 30];

/** How long a text of about 45, 450 and 1,350 articles takes to become a tree. */
export async function bench(): Promise<readonly Row[]> {
  const draft = draftText('second-reading.txt');
  return copies.map((count) => {
    const source = blocksOfText(Array.from({ length: count }, () => draft).join('\n'));
    const times = Array.from({ length: rounds }, () => timed(() => parseLaw(source))).toSorted(
      (a, b) => a - b,
    );
    return {
      characters: source.text.length,
      articles: [...articlesOf(parseLaw(source).provisions)].length,
      'median ms': round(times[rounds / 2] ?? 0),
      'slowest ms': round(times.at(-1) ?? 0),
    };
  });
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const round = (ms: number) => Math.round(ms * 10) / 10;
