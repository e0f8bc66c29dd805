import {
  array,
  assert,
  constant,
  constantFrom,
  nat,
  oneof,
  option,
  property,
  record,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { rowsOf, sproutsOf } from '../../lib/law/correct-rows.ts';
import { applyCorrections, type Correction, correct } from '../../lib/law/correction.ts';
import { correctionList } from '../../lib/law/correction-shape.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { possibleFor, splitAt } from '../../lib/law/possible-corrections.ts';
import { type DraftTree, type Level, walk } from '../../lib/law/provision.ts';
import { grow } from '../../lib/law/sprout.ts';
import { drafts, looks, print } from './drafts.ts';
import { flawOf } from './hostile.ts';

const runs = { numRuns: 150 };
const levels: readonly Level[] = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'preamble',
  'annex',
];

const texts = tuple(drafts, looks).map(([draft, look]) => print(draft, look));
const level = constantFrom(...levels);
const label = option(
  record({ number: constantFrom('1', '2-1', 'x'), end: nat(600), caption: constant(null), body: nat(600) }),
);
const anything = oneof(
  record({ kind: constantFrom('join', 'drop'), at: nat(600), level }),
  record({ kind: constant('split' as const), at: nat(600), level, label }),
  record({ kind: constant('level' as const), at: nat(600), level, to: level, label }),
);

/** Presses as a person makes them: the nth clause of the tree as it stands, and what to do with it. */
const presses = array(
  record({ clause: nat(60), act: constantFrom('join', 'raise', 'lower', 'drop', 'split'), at: nat(40) }),
  {
    maxLength: 8,
  },
);

function made(
  text: string,
  tree: DraftTree,
  pressed: readonly { clause: number; act: string; at: number }[],
): Correction[] {
  const corrections: Correction[] = [];
  for (const { clause, act, at } of pressed) {
    const now = applyCorrections(text, tree, corrections);
    const all = [...walk(now.provisions)];
    const chosen = all[clause % Math.max(1, all.length)];
    if (!chosen) continue;
    const possible = possibleFor(text, now, chosen);
    const next =
      act === 'split'
        ? splitAt(text, now, chosen.start + at)
        : (possible[act as keyof typeof possible] ?? null);
    if (next) corrections.push(next);
  }
  return corrections;
}

describe('corrections by hand', () => {
  it('leave a tree as it is where there are none', () => {
    assert(
      property(texts, (text) => {
        const tree = parseLaw(blocksOfText(text));
        expect(grow(sproutsOf(text, rowsOf(tree.provisions)))).toEqual(tree.provisions);
        expect(applyCorrections(text, tree, [])).toBe(tree);
      }),
      runs,
    );
  });

  it('keep every offset in the text and every clause in its order, whatever they say', () => {
    assert(
      property(texts, array(anything, { maxLength: 6 }), (text, corrections) => {
        const tree = applyCorrections(text, parseLaw(blocksOfText(text)), corrections as Correction[]);
        expect(flawOf(text, tree)).toBeNull();
      }),
      runs,
    );
  });

  it('refuse a label that reaches into a clause inside', () => {
    const text = '第一条　有下列情形之一的，不予登记：\n（一）未免疫的；';
    const tree = parseLaw(blocksOfText(text));
    const at = text.indexOf('不予');
    const label = { number: '2', end: at + 1, caption: null, body: text.indexOf('未免疫') };
    const { leftOut } = correct(text, tree, [{ kind: 'split', at, level: 'article', label }]);
    expect(leftOut).toHaveLength(1);
  });

  it('all take when they are made one after the other', () => {
    assert(
      property(texts, presses, (text, pressed) => {
        const tree = parseLaw(blocksOfText(text));
        const corrections = made(text, tree, pressed);
        const corrected = correct(text, tree, corrections);
        expect(corrected.leftOut).toEqual([]);
        expect(flawOf(text, corrected.tree)).toBeNull();
        expect(correctionList.safeParse(JSON.parse(JSON.stringify(corrections)))).toEqual({
          success: true,
          data: corrections,
        });
      }),
      runs,
    );
  });

  it('make the same tree one by one as all at once, so that leaving out the last undoes it', () => {
    assert(
      property(texts, presses, (text, pressed) => {
        const tree = parseLaw(blocksOfText(text));
        const corrections = made(text, tree, pressed);
        let stepwise = tree;
        for (const correction of corrections) stepwise = applyCorrections(text, stepwise, [correction]);
        expect(applyCorrections(text, tree, corrections).provisions).toEqual(stepwise.provisions);
      }),
      runs,
    );
  });

  it('change nothing when the same one comes again', () => {
    assert(
      property(texts, presses, (text, pressed) => {
        const tree = parseLaw(blocksOfText(text));
        for (const correction of made(text, tree, pressed).slice(0, 1)) {
          const once = applyCorrections(text, tree, [correction]);
          expect(applyCorrections(text, tree, [correction, correction])).toEqual(once);
        }
      }),
      runs,
    );
  });
});
