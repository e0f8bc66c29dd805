import { describe, expect, test } from 'vitest';
import { draftText } from '../../demo/hearing.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import type { Comment } from '../../lib/comment/comment.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { align } from '../../lib/revision/align.ts';
import {
  comparedRevision,
  countSigns,
  foldRows,
  type PlacedComment,
  pairRows,
  type Sign,
  wordsOfRow,
} from '../../lib/usecase/compare-rows.ts';
import { linesOf } from '../../lib/usecase/side-by-side.ts';

const read = (file: string) => {
  const text = draftText(file);
  return { text, tree: parseLaw(blocksOfText(text)) };
};
const old = read('first-reading.txt');
const fresh = read('second-reading.txt');
const sides = {
  old: comparedRevision(old.text, old.tree.provisions),
  new: comparedRevision(fresh.text, fresh.tree.provisions),
};
const alignment = align(old, fresh);
const rowsWith = (comments: readonly PlacedComment[]) => pairRows(sides, alignment, comments);
const every: ReadonlySet<Sign> = new Set(['same', 'edit', 'num', 'move', 'split', 'merge', 'add', 'cut']);
const commentOn = (articleEId: string): PlacedComment => ({
  side: 'old',
  articleEId,
  comment: { id: articleEId } as Comment,
});

describe('rows of a comparison', () => {
  test('hold every article of both revisions once', () => {
    const rows = rowsWith([]);
    const eIds = (side: 'old' | 'new') => rows.flatMap((row) => row[side].map(({ eId }) => eId)).sort();
    expect(eIds('old')).toEqual(sides.old.articles.map(({ eId }) => eId).sort());
    expect(eIds('new')).toEqual(sides.new.articles.map(({ eId }) => eId).sort());
  });

  test('put each column together to the words of its revision', () => {
    for (const row of rowsWith([])) {
      const words = wordsOfRow(sides, row);
      const column = (side: 'old' | 'new') =>
        words[side].map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')));
      const wanted = (side: 'old' | 'new') =>
        row[side].map((article) => linesOf({ article, text: sides[side].text }));
      expect(column('old')).toEqual(wanted('old'));
      expect(column('new')).toEqual(wanted('new'));
    }
  });

  test('fold what needs no reading, and open it where a comment stands', () => {
    const folded = foldRows(rowsWith([]), every, sides.new);
    const opened = foldRows(rowsWith([commentOn('art_3')]), every, sides.new);
    const isShown = (rows: typeof folded) =>
      rows.some((row) => row.type === 'pair' && row.pair.old.includes('art_3'));
    expect(isShown(folded)).toBe(false);
    expect(isShown(opened)).toBe(true);
  });

  test('show only the kinds of change that were chosen, with the chapters around them', () => {
    const rows = foldRows(rowsWith([]), new Set<Sign>(['cut']), sides.new);
    const pairs = rows.filter((row) => row.type === 'pair');
    expect(pairs.length).toBe(countSigns(rowsWith([])).get('cut'));
    expect(rows.some((row) => row.type === 'chapter')).toBe(true);
    expect(rows.some((row) => row.type === 'fold')).toBe(false);
  });

  test('count each pair under one sign', () => {
    const total = [...countSigns(rowsWith([])).values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(alignment.pairs.length);
  });

  test('say between which chapters an article moved', () => {
    const moved = rowsWith([]).filter((row) => row.moved !== null);
    expect(moved.length).toBeGreaterThan(0);
    for (const row of moved) expect(row.moved?.from).not.toBe(row.moved?.to);
  });
});
