import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { applyCorrections, type Correction, correct } from '../../lib/law/correction.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { placesInside, possibleFor, splitAt } from '../../lib/law/possible-corrections.ts';
import { type DraftTree, type Provision, walk } from '../../lib/law/provision.ts';

const text = `清屿市养犬管理条例（草案）
第一章　总则
第一条　为了规范养犬行为，制定本条例。
第二条　携带犬只出户，应当遵守下列规定：
（一）佩戴犬牌；
（二）使用犬绳。
违反前款规定的，依照第九条处理。
第二章　附则
第三条　市人民政府可以调整时间。调整应当公布。
第四条　本条例自公布之日起施行。`;

const tree = parseLaw(blocksOfText(text));

/** `art_2: 第二条…` for each clause: eId and the words it begins with. */
function outline({ provisions }: DraftTree): string[] {
  return [...walk(provisions)].map(
    ({ eId, start, end }) => `${eId} ${text.slice(start, Math.min(end, start + 6))}`,
  );
}

function clause(eId: string, within = tree): Provision {
  const found = [...walk(within.provisions)].find((each) => each.eId === eId);
  if (!found) throw new Error(`expected ${eId} in the tree`);
  return found;
}

function treeWith(correction: Correction | null, from = tree): DraftTree {
  if (correction === null) throw new Error('expected a correction that makes sense');
  const { tree: corrected, leftOut } = correct(text, from, [correction]);
  expect(leftOut).toEqual([]);
  return corrected;
}

const place = (eId: string) => ({ at: clause(eId).start, level: clause(eId).level });

describe('a corrected outline', () => {
  it('lets a false article go on with the one before', () => {
    const joined = treeWith({ kind: 'join', ...place('art_4') });
    expect(outline(joined).slice(-3)).toEqual([
      'art_3 第三条　市人',
      'art_3__para_1 市人民政府可',
      'art_3__para_2 第四条　本条',
    ]);
    expect(clause('art_3', joined).end).toBe(text.length);
  });

  it('joins a paragraph with the one before, items and all', () => {
    const joined = treeWith({ kind: 'join', ...place('art_2__para_2') });
    expect(clause('art_2', joined).children).toHaveLength(1);
    expect(text.slice(clause('art_2__para_1', joined).start, clause('art_2__para_1', joined).end)).toMatch(
      /处理。$/,
    );
  });

  it('lets the first item go on with the words that announce it', () => {
    const joined = treeWith({ kind: 'join', ...place('art_2__para_1__item_1') });
    expect(clause('art_2__para_1', joined).children.map(({ number }) => number)).toEqual(['2']);
  });

  it('takes a heading away and keeps its articles', () => {
    const dropped = treeWith({ kind: 'drop', ...place('chp_2') });
    expect(clause('chp_1', dropped).children.map(({ eId }) => eId)).toEqual([
      'art_1',
      'art_2',
      'art_3',
      'art_4',
    ]);
  });

  it('takes a clause away with what stands in it, and tells the gap', () => {
    const dropped = treeWith({ kind: 'drop', ...place('art_2') });
    expect(outline(dropped).some((line) => line.includes('犬牌'))).toBe(false);
    expect(dropped.problems).toMatchObject([{ type: 'missing', number: '2' }]);
  });

  it('divides a paragraph at a sentence', () => {
    const [second = 0] = placesInside(text, clause('art_3__para_1'));
    const split = treeWith(splitAt(text, tree, second));
    expect(clause('art_3', split).children.map(({ start, end }) => text.slice(start, end))).toEqual([
      '市人民政府可以调整时间。',
      '调整应当公布。',
    ]);
  });

  it('gives back an article that was joined by mistake', () => {
    const joined = treeWith({ kind: 'join', ...place('art_4') });
    const raised = treeWith(possibleFor(text, joined, clause('art_3__para_2', joined)).raise, joined);
    expect(raised.provisions).toEqual(tree.provisions);
  });

  it('raises an item to a paragraph that holds the items behind it', () => {
    const raised = treeWith(possibleFor(text, tree, clause('art_2__para_1__item_1')).raise);
    expect(clause('art_2', raised).children.map(({ children }) => children.length)).toEqual([0, 1, 0]);
  });

  it('lowers an item below the one before', () => {
    const lowered = treeWith(possibleFor(text, tree, clause('art_2__para_1__item_2')).lower);
    expect(outline(lowered)).toContain('art_2__para_1__item_1__subitem_2 （二）使用犬');
  });

  it('makes a section of a chapter, and an article of a heading', () => {
    const section = treeWith(possibleFor(text, tree, clause('chp_2')).lower);
    expect(clause('chp_1', section).children.at(-1)?.level).toBe('section');
    const [found] = [...walk(section.provisions)].filter(({ level }) => level === 'section');
    const article = treeWith(found ? possibleFor(text, section, found).lower : null, section);
    expect(article.problems.map(({ type }) => type)).toContain('repeated');
  });
});

describe('nonsense among corrections', () => {
  const cases: readonly [string, Correction][] = [
    ['a place where no clause begins', { kind: 'join', at: 3, level: 'article' }],
    ['the first article, which has none before it', { kind: 'join', ...place('art_1') }],
    ['an offset outside the text', { kind: 'split', at: 1e9, level: 'paragraph', label: null }],
    [
      'an article without a label',
      { kind: 'split', at: clause('art_3').end - 4, level: 'article', label: null },
    ],
    [
      'a level that is not the next',
      { kind: 'level', ...place('art_2__para_1__item_1'), to: 'chapter', label: null },
    ],
    [
      'a label that runs backwards',
      {
        kind: 'split',
        at: clause('art_3').end - 4,
        level: 'article',
        label: { number: '9', end: 2, caption: null, body: 1 },
      },
    ],
  ];
  it.each(cases)('leaves out %s', (_, correction) => {
    const corrected = correct(text, tree, [correction]);
    expect(corrected.leftOut).toEqual([correction]);
    expect(corrected.tree).toBe(tree);
  });

  it('does not hold up the others', () => {
    const sensible: Correction = { kind: 'drop', ...place('art_2') };
    const nonsense: Correction = { kind: 'drop', at: 1, level: 'annex' };
    expect(applyCorrections(text, tree, [nonsense, sensible])).toEqual(
      applyCorrections(text, tree, [sensible]),
    );
  });
});
