import type { Block, BlockText } from '../blocks/block.ts';
import type { DraftTree } from './provision.ts';
import { grow, type Sprout } from './sprout.ts';

/**
 * A draft that prints no articles: every paragraph stands for one, without a label, numbered by its place. What the
 * markup calls a heading names the draft.
 */
export function paragraphsAsArticles(
  source: BlockText,
  { title, language }: Pick<DraftTree, 'title' | 'language'>,
): DraftTree {
  const filled = source.blocks.filter(({ start, end }) => source.text.slice(start, end).trim() !== '');
  const [first, ...rest] = filled;
  const named = first?.hint?.heading !== undefined && rest.length > 0;
  const passages = named ? rest : filled;
  const start = passages[0]?.start;
  return {
    title: named ? source.text.slice(first.start, first.end).trim() : title,
    language,
    provisions: grow(passages.map(passageOf)),
    problems: start === undefined ? [] : [{ type: 'no-articles', number: null, eId: null, start }],
  };
}

function passageOf({ start, end }: Block, at: number): Sprout {
  const words = { label: '', heading: null, start, end };
  const paragraph: Sprout = { ...words, level: 'paragraph', number: null, children: [] };
  return { ...words, level: 'article', number: String(at + 1), children: [paragraph] };
}
