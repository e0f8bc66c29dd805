import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { draftMap } from '../../lib/usecase/draft-map.ts';
import { byHand, holdsWords, isShown, moved, readOrder } from '../../lib/usecase/own-order.ts';
import { comment } from '../store/store.ts';
import { device, written } from './devices.ts';
import { dogs, law } from './law.ts';

const on = device('phone', '');
const all: readonly Comment[] = ['art_1', 'art_3__para_1__item_2', 'art_5'].map((eId, at) =>
  written(on, eId, { id: `id-${at}`, reason: ['太严', '绳子多长', '怎么算扰民'][at] ?? '' }),
);
const anyIds = fc.shuffledSubarray(['id-0', 'id-1', 'id-2', 'gone']);

describe('an order of one’s own', () => {
  it('keeps every comment, whatever was put in order', () => {
    fc.assert(
      fc.property(anyIds, (order) => {
        const ids = byHand(all, order).map(({ id }) => id);
        expect([...ids].sort()).toEqual(['id-0', 'id-1', 'id-2']);
        const placed = order.filter((id) => id !== 'gone');
        expect(ids.slice(0, placed.length)).toEqual(placed);
      }),
    );
  });

  it('moves one a place and back again, and stays at the ends', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (ids, at) => {
        const id = ids[at % ids.length] ?? '';
        const down = moved(ids, id, 1);
        expect(down === ids ? id : moved(down, id, -1)).toEqual(down === ids ? ids.at(-1) : ids);
        expect(moved(ids, ids[0] ?? '', -1)).toEqual(ids);
      }),
    );
  });

  it('reads only what it wrote', () => {
    expect(readOrder('["a"]')).toEqual(['a']);
    for (const other of [null, '', '{}', '[1]', 'null']) expect(readOrder(other)).toBeNull();
  });

  it('finds all the words, in what was said or in the clause', () => {
    const found = (wanted: string) => all.filter((each) => holdsWords(each, wanted)).map(({ id }) => id);
    expect(found('第三条 绳子')).toEqual(['id-1']);
    expect(found('犬')).toEqual(['id-0', 'id-1', 'id-2']);
    expect(found('没有')).toEqual([]);
  });

  it('shows those that are asked for', () => {
    expect(isShown(comment({ state: 'unfinished' }), 'todo')).toBe(true);
    expect(isShown(comment({ state: 'submitted' }), 'todo')).toBe(false);
    expect(isShown(comment({ state: 'submitted' }), 'sent')).toBe(true);
  });
});

describe('the small map', () => {
  const { tree } = law(dogs);

  it('has a cell for each article, marked where a comment is', () => {
    const cells = draftMap(tree, all, 100);
    expect(cells.map(({ mark }) => mark)).toEqual(['has', null, 'has', null, 'has']);
    expect(cells.map(({ begins }) => begins)).toEqual([false, false, true, false, false]);
  });

  it('holds every article once, however narrow it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (most) => {
        const cells = draftMap(tree, all, most);
        expect(cells.length).toBeLessThanOrEqual(most);
        expect(cells.flatMap(({ articles }) => articles)).toEqual([
          'art_1',
          'art_2',
          'art_3',
          'art_4',
          'art_5',
        ]);
      }),
    );
  });
});
