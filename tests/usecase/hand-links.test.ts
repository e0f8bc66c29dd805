import { describe, expect, test } from 'vitest';
import type { Correction } from '../../lib/revision/correction.ts';
import { withLink } from '../../lib/usecase/alignment-edit.ts';
import { forgetHand, partByHand, readLinks, writeLinks } from '../../lib/usecase/hand-links.ts';
import { clauses, law } from '../revision/notation.ts';
import { comparing } from './comparing.ts';

const [aim, police, vaccine, pact, lift] = clauses;
const old = law(aim, police, vaccine, pact);
const fresh = law(aim, police, lift, vaccine, pact);

function groupsWith(links: readonly Correction[]) {
  return comparing([old, fresh], { links: [links] }).rows.flatMap(({ steps }) =>
    steps.flatMap(({ pairs }) => pairs),
  );
}
const shown = (links: readonly Correction[]) =>
  groupsWith(links).map(({ old: a, new: b, kind }) =>
    `${a.join('+') || '-'}=${b.join('+') || '-'} ${kind}`.replaceAll('art_', ''),
  );

describe('clauses joined and parted by hand', () => {
  test('a second partner makes a split and takes nothing away', () => {
    const links = withLink([], groupsWith([]), { old: 'art_2', new: 'art_3' });
    expect(shown(links)).toContain('2=2+3 split');
    expect(shown(links)).toHaveLength(shown([]).length - 1);
  });

  test('a parted clause stands alone and the others stay as they were', () => {
    const links = partByHand([], 'art_2', { old: ['art_2'], new: ['art_2'] });
    expect(shown(links)).toEqual(expect.arrayContaining(['2=- deleted', '-=2 inserted', '1=1 same']));
  });

  test('what was joined can be parted again, and taken back altogether', () => {
    const joined = withLink([], groupsWith([]), { old: 'art_2', new: 'art_3' });
    const parted = partByHand(joined, 'art_3', { old: ['art_2'], new: ['art_2', 'art_3'] });
    expect(shown(parted)).toEqual(shown([]));
    expect(shown(forgetHand(parted, { old: ['art_2'], new: ['art_2', 'art_3'] }))).toEqual(shown([]));
    expect(forgetHand(parted, { old: ['art_2'], new: ['art_2', 'art_3'] })).toEqual([]);
  });

  test('the row says that a person had a hand in it', () => {
    const links = withLink([], groupsWith([]), { old: 'art_2', new: 'art_3' });
    const { rows } = comparing([old, fresh], { links: [links] });
    const hand = rows.filter(({ steps }) => steps.some(({ byHand }) => byHand));
    expect(hand.map(({ columns }) => columns.map((each) => each.map(({ eId }) => eId)))).toEqual([
      [['art_2'], ['art_2', 'art_3']],
    ]);
  });

  test('what is kept is read again, and anything else is as if nothing had been kept', () => {
    const links = withLink([], [], { old: 'art_2', new: 'art_3' });
    expect(readLinks(writeLinks(links))).toEqual(links);
    for (const strange of [null, '', '{', '[{"type":"glue","old":"a","new":"b"}]', '7'])
      expect(readLinks(strange)).toEqual([]);
  });
});
