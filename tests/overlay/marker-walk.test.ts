import { describe, expect, it } from 'vitest';
import type { DraftTree, Level, Provision } from '../../lib/law/provision.ts';
import { type Move, signOf, typedDigits, walkwayOf } from '../../lib/page/marker-walk.ts';

/** `article('16', 0, 2)`: 第十六条 of two 款, the first without items, the second with two. */
const article = (number: string, ...items: number[]): Provision => {
  const eId = `art_${number}`;
  return clause(eId, 'article', {
    number,
    children: items.map((count, at) =>
      clause(`${eId}__para_${at + 1}`, 'paragraph', {
        children: Array.from({ length: count }, (_, n) =>
          clause(`${eId}__para_${at + 1}__item_${n + 1}`, 'item', { label: `（${'一二三'[n]}）` }),
        ),
      }),
    ),
  });
};
const clause = (eId: string, level: Level, over: Partial<Provision>): Provision => ({
  eId,
  level,
  number: null,
  label: '',
  heading: null,
  start: 0,
  end: 0,
  children: [],
  ...over,
});
const tree = (...provisions: Provision[]): DraftTree => ({
  title: null,
  language: 'zh-Hans',
  provisions,
  problems: [],
});
const walkway = walkwayOf(tree(article('15', 2), article('16', 0, 3), article('16-1', 0), article('160', 0)));

/** `walked('art_15', 'into', 'next')` */
const walked = (eId: string, ...moves: Move[]) => moves.reduce((at, move) => walkway.move(at, move), eId);

describe('the arrow keys', () => {
  it('go from article to article and stop at the ends', () => {
    expect(walked('art_15', 'next', 'next')).toBe('art_16-1');
    expect(walked('art_15', 'previous')).toBe('art_15');
    expect(walked('art_16', 'last')).toBe('art_160');
    expect(walked('art_16', 'first')).toBe('art_15');
  });

  it('go into the 款 of an article, on to its 项, and out again', () => {
    expect(walked('art_16', 'into')).toBe('art_16__para_1');
    expect(walked('art_16', 'into', 'next', 'into', 'last')).toBe('art_16__para_2__item_3');
    expect(walked('art_16__para_2__item_3', 'out', 'out')).toBe('art_16');
  });

  it('go straight to the 项 of an article with one 款', () => {
    expect(walked('art_15', 'into')).toBe('art_15__para_1__item_1');
    expect(walked('art_15', 'into', 'out')).toBe('art_15');
  });

  it('stay where an article has nothing inside', () => {
    expect(walked('art_160', 'into')).toBe('art_160');
  });
});

describe('digits', () => {
  it('name an article, and on the way the first that begins so', () => {
    expect(walkway.typed('1')?.eId).toBe('art_15');
    expect(walkway.typed('16')?.eId).toBe('art_16');
    expect(walkway.typed('160')?.eId).toBe('art_160');
    expect(walkway.typed('16-1')?.eId).toBe('art_16-1');
    expect(walkway.typed('7')).toBeNull();
  });

  it('belong together until a pause', () => {
    const type = typedDigits();
    expect([type('1', 1000), type('6', 1500), type('2', 4000), type('a', 4100)]).toEqual([
      '1',
      '16',
      '2',
      null,
    ]);
  });
});

describe('signs', () => {
  const names = (eId: string, inFocus: string | null = null) =>
    walkway
      .signsOf(walkway.clause(eId) as Provision, inFocus)
      .map((clause) => clause.eId.replace(`${eId}__`, ''));

  it('show the 款 and 项 of an article', () => {
    expect(names('art_16')).toEqual([
      'para_1',
      'para_2',
      'para_2__item_1',
      'para_2__item_2',
      'para_2__item_3',
    ]);
    expect(names('art_15')).toEqual(['para_1__item_1', 'para_1__item_2']);
    expect(names('art_160')).toEqual([]);
  });

  it('are ① for a 款 and 一 for a 项', () => {
    const { children } = walkway.clause('art_16') as Provision;
    expect(children.map((clause) => signOf(clause, children))).toEqual(['①', '②']);
    const items = children[1]?.children ?? [];
    expect(items.map((clause) => signOf(clause, items))).toEqual(['一', '二', '三']);
  });
});
