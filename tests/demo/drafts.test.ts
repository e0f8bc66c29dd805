import { expect, test } from 'vitest';
import alignment from '../../demo/drafts/alignment.json' with { type: 'json' };
import { draftText } from '../../demo/hearing.ts';
import { linesOfLaw } from '../../demo/law-text.ts';

const punctuation = /[\s，。；：、（）《》“”.]/gu;
const citation = /第[一二三四五六七八九十百]+条/gu;

function articlesOf(file: string): ReadonlyMap<string, string> {
  const articles = new Map<string, string>();
  let label = '';
  for (const line of linesOfLaw(draftText(file))) {
    if (line.kind === 'title' || line.kind === 'subtitle' || line.kind === 'toc' || line.kind === 'chapter')
      continue;
    if (line.kind === 'article') label = line.label;
    articles.set(label, `${articles.get(label) ?? ''}${line.text}\n`);
  }
  return articles;
}

const words = (text: string | undefined) => (text ?? '').replace(punctuation, '');

for (const pair of alignment.pairs) {
  const before = articlesOf(pair.old);
  const after = articlesOf(pair.new);
  const name = `${pair.old} → ${pair.new}`;

  test(`${name}: both revisions have at least forty articles`, () => {
    expect(Math.min(before.size, after.size)).toBeGreaterThanOrEqual(40);
  });

  test(`${name}: every article stands in exactly one row of the gold`, () => {
    expect(pair.mapping.flatMap((row) => row.old).toSorted()).toEqual([...before.keys()].toSorted());
    expect(pair.mapping.flatMap((row) => row.new).toSorted()).toEqual([...after.keys()].toSorted());
  });

  test(`${name}: the gold says truly whose words and numbers changed`, () => {
    for (const row of pair.mapping) {
      const [old, ...olds] = row.old;
      const [next, ...nexts] = row.new;
      if (old === undefined || next === undefined || olds.length > 0 || nexts.length > 0) continue;
      const changed = words(before.get(old)) !== words(after.get(next));
      expect(row, `${old} → ${next}`).toMatchObject({ text_changed: changed, number_changed: old !== next });
      const bare = (text: string | undefined) => words(text?.replace(citation, ''));
      const citationsOnly = changed && bare(before.get(old)) === bare(after.get(next));
      expect(Boolean(row.only_citations_changed), `${old} → ${next}`).toBe(citationsOnly);
    }
  });

  test(`${name}: every anchor is where the gold puts it and nowhere else`, () => {
    for (const { quote, old, new: next } of pair.anchors) {
      const having = (articles: ReadonlyMap<string, string>) =>
        [...articles].flatMap(([label, text]) => (text.includes(quote) ? [label] : []));
      expect(having(before), quote).toEqual([old]);
      expect(having(after), quote).toEqual(next === null ? [] : [next]);
    }
  });
}

test('the revisions differ in every way that real ones do', () => {
  const kinds = new Set(alignment.pairs.flatMap((pair) => pair.mapping.map((row) => row.kind)));
  expect([...kinds].toSorted()).toEqual([
    'deleted',
    'edited',
    'inserted',
    'merged',
    'moved',
    'renumbered',
    'same',
    'split',
    'split+merged',
  ]);
});
