import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftText } from '../../demo/hearing.ts';
import { type BlockText, blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import type { Row } from '../../scripts/table.ts';

/** Bytes of UTF-8 that our own draft is repeated to. */
const sizes = [100_000, 1_000_000, 10_000_000];
/** A line that is all label: the most provisions and doubts that so few bytes can make. */
const hostile = '第一條\n';
/** The longest law of the corpus, measured where ZHUTIAO_CORPUS names one. */
const longest = 'zh/laws/jl-生态环境法典.txt';

/** Time against length, also as a ratio to only splitting the text into lines. */
export async function bench(): Promise<readonly Row[]> {
  const draft = draftText('second-reading.txt');
  const copies = sizes.map((size) => Math.ceil(size / Buffer.byteLength(draft)));
  const rows = copies.map((count, at) => rowOf(`own draft, ${sizes[at]} bytes`, `${draft}\n`.repeat(count)));
  const labels = sizes.map((size) =>
    rowOf(`labels alone, ${size} bytes`, hostile.repeat(size / Buffer.byteLength(hostile))),
  );
  const corpus = process.env.ZHUTIAO_CORPUS;
  const law = corpus ? [rowOf('longest law', readFileSync(join(corpus, longest), 'utf8'))] : [];
  return [...rows, ...labels, ...law];
}

function rowOf(name: string, text: string): Row {
  const source = blocksOfText(text);
  const rounds = text.length > 1_000_000 ? 5 : 40;
  const parse = median(rounds, () => parseLaw(source));
  const split = median(rounds, () => blocksOfText(text));
  return {
    text: name,
    articles: count(source),
    'median ms': round(parse),
    'ms per MB': round((parse * 1_000_000) / Buffer.byteLength(text)),
    'times splitting': round(parse / split),
  };
}

function count(source: BlockText): number {
  return [...articlesOf(parseLaw(source).provisions)].length;
}

function median(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

const round = (value: number) => Math.round(value * 10) / 10;
