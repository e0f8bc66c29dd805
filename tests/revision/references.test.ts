import { describe, expect, it } from 'vitest';
import { align } from '../../lib/revision/align.ts';
import { referencesOf } from '../../lib/revision/references.ts';
import { referenceTroubles } from '../../lib/revision/stale.ts';
import { clauses, law } from './notation.ts';

const [aim, police, vaccine, pact] = clauses;
const fine = (cited: string) => `违反${cited}规定，未接种疫苗的，处五百元罚款。`;

function troubles(old: readonly string[], fresh: readonly string[]): string[] {
  const [before, after] = [law(...old), law(...fresh)];
  return referenceTroubles(before, after, align(before, after)).map(
    ({ type, text, was, became, now }) =>
      `${type} ${text}: ${was.join()} → ${became.join()}, now ${now.join()}`,
  );
}

describe('referencesOf', () => {
  it('resolves citations of the draft and leaves those of other laws out', () => {
    const draft = law(aim, fine('第一条'), '依照《动物防疫法》第九十九条的规定处理。');
    expect(referencesOf(draft).map(({ from, targets }) => [from, targets])).toEqual([['art_2', ['art_1']]]);
  });
});

describe('referenceTroubles', () => {
  it('says nothing of citations that moved along', () => {
    expect(troubles([aim, vaccine, fine('第二条')], [aim, police, vaccine, fine('第三条')])).toEqual([]);
  });

  it('reports a citation that stayed although its article moved', () => {
    expect(troubles([aim, vaccine, fine('第二条')], [aim, police, vaccine, fine('第二条')])).toEqual([
      'stale 第二条: art_2 → art_3, now art_2',
    ]);
  });

  it('reports a citation of a deleted article', () => {
    const old = [aim, vaccine, police, pact, fine('第二条')];
    expect(troubles(old, [aim, police, pact, fine('第二条')])).toEqual(['stale 第二条: art_2 → , now art_2']);
  });

  it('reports a citation that leads nowhere', () => {
    expect(troubles([aim, vaccine, fine('第二条')], [aim, vaccine, fine('第十二条')])).toEqual([
      'broken 第十二条:  → , now ',
    ]);
  });

  it('does not mistake the members of a list for one another', () => {
    const old = [aim, vaccine, police, pact, fine('第二条、第三条、第四条')];
    const fresh = [aim, vaccine, police, pact, fine('第三条、第四条')];
    expect(troubles(old, fresh)).toEqual([]);
  });

  it('follows each member of a list by its place', () => {
    const old = [aim, vaccine, police, fine('第二条、第三条')];
    const fresh = [aim, pact, vaccine, police, fine('第三条、第三条')];
    expect(troubles(old, fresh)).toEqual(['stale 第三条: art_3 → art_4, now art_3']);
  });
});
