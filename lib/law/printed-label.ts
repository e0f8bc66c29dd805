import { blocksOfText } from '../blocks/block.ts';
import type { PrintedLabel } from './correction.ts';
import { linesOf } from './line.ts';
import { numberOf } from './mark.ts';
import { articlesOf, type DraftTree } from './provision.ts';
import { traditionOfLanguage } from './traditions.ts';

/** Longest label with its caption, UTF-16 units. */
const longest = 120;

/** The label of an article printed at `at`; null where none can be read there. */
export function articleLabelAt(text: string, tree: DraftTree, at: number): PrintedLabel | null {
  const line = text.slice(at, Math.min(lineEnd(text, at), at + longest));
  const source = blocksOfText(line);
  const { marks } = traditionOfLanguage(tree.language).read(source, linesOf(source));
  const mark = marks.find(({ level, start }) => level === 'article' && start === 0);
  const number = mark && numberOf(mark);
  if (!mark || number == null || mark.label === '')
    return itemLabelAt(text, tree, at) ?? damaged(text, tree, at);
  const end = mark.label.length;
  const caption = mark.heading === null ? -1 : line.slice(0, mark.body).indexOf(mark.heading, end);
  return {
    number,
    end: at + end,
    caption: caption < 0 ? null : { start: at + caption, end: at + caption + (mark.heading?.length ?? 0) },
    body: at + mark.body,
  };
}

/** （三）, 1. or ① printed at `at`; null where there is none. */
export function itemLabelAt(text: string, tree: DraftTree, at: number): PrintedLabel | null {
  const head = traditionOfLanguage(tree.language).enumerator(text, at, lineEnd(text, at));
  if (!head || head.start !== at) return null;
  const number = String(head.value);
  return {
    number,
    end: at + head.label.length,
    caption: null,
    body: Math.max(head.body, at + head.label.length),
  };
}

/** 第□条 between 第四条 and 第六条 can only be the fifth. */
function damaged(text: string, tree: DraftTree, at: number): PrintedLabel | null {
  const label = /^第[^\n条條]{0,6}[条條][\s　]*/.exec(text.slice(at, at + 16))?.[0];
  const articles = [...articlesOf(tree.provisions)];
  const before = articles.findLast(({ start }) => start < at)?.number ?? '';
  const after = articles.find(({ start }) => start > at)?.number ?? '';
  if (label === undefined || Number(after) !== Number(before) + 2) return null;
  const end = at + label.trimEnd().length;
  return { number: String(Number(before) + 1), end, caption: null, body: at + label.length };
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
