import { describe, expect, it } from 'vitest';
import { align } from '../../lib/revision/align.ts';
import { alignShown, clauses, law, penalties, revision, shown } from './notation.ts';

const [aim, police, vaccine, pact, lift, shelter, , budget] = clauses;
const added = '导盲犬、扶助犬可以进入公共场所和乘坐公共交通工具，任何单位不得阻拦。';

describe('align', () => {
  it('finds every article of a revision in itself', () => {
    const draft = law(...clauses);
    expect(align(draft, draft).pairs.every((pair) => pair.kind === 'same' && pair.score === 1)).toBe(true);
  });

  it('sees through renumbering after an insertion', () => {
    expect(alignShown(law(aim, police, pact), law(aim, added, police, pact))).toEqual([
      '1=1 same',
      '-=2 inserted',
      '2=3 renumbered',
      '3=4 renumbered',
    ]);
  });

  it('keeps a deleted article where it stood', () => {
    expect(alignShown(law(aim, police, vaccine, pact), law(aim, vaccine, pact))).toEqual([
      '1=1 same',
      '2=- deleted',
      '3=2 renumbered',
      '4=3 renumbered',
    ]);
  });

  it('tells rewording from renumbering', () => {
    const [pair] = align(law(shelter), law(shelter.replace('七日', '十五日'))).pairs;
    expect(pair).toMatchObject({ kind: 'edited', textChanged: true, numberChanged: false });
  });

  it('does not count punctuation, width and line breaks as words', () => {
    const broken = law(lift.replace('，', ',').replace('高峰', '高\n峰'));
    expect(align(law(lift), broken).pairs).toMatchObject([{ kind: 'same', textChanged: false }]);
  });

  it('calls an article moved that left its neighbours', () => {
    const old = law(aim, police, vaccine, pact, lift, shelter);
    expect(alignShown(old, law(aim, shelter, police, vaccine, pact, lift))).toContain('6=2 moved');
  });

  it('splits an article whose paragraphs became articles', () => {
    const old = law(aim, `${police}\n${vaccine}`, pact);
    const split = alignShown(old, law(aim, police, vaccine, pact));
    expect(split).toEqual(['1=1 same', '2=2+3 split', '3=4 renumbered']);
  });

  it('merges articles that became one', () => {
    const fresh = law(aim, `${police}\n${vaccine}`, pact);
    expect(alignShown(law(aim, police, vaccine, pact), fresh)).toEqual([
      '1=1 same',
      '2+3=2 merged',
      '4=3 renumbered',
    ]);
  });

  it('tells a merge from a neighbour that is only alike', () => {
    const old = law(aim, penalties[0], penalties[1], penalties[2], budget);
    const fresh = law(aim, penalties[0], penalties[2].replace('一千元', '一千五百元'), budget);
    expect(alignShown(old, fresh)).toContain('3=- deleted');
  });

  it('sees paragraphs exchanged between two articles', () => {
    const old = law(aim, `${police}\n${vaccine}`, `${pact}\n${lift}`, budget);
    const fresh = law(aim, `${police}\n${lift}`, `${pact}\n${vaccine}`, budget);
    expect(alignShown(old, fresh)).toContain('2+3=2+3 split+merged');
  });

  it('does not let penalties attract one another', () => {
    const old = law(...clauses, penalties[0], penalties[1], penalties[2]);
    const fresh = law(...clauses, penalties[1], penalties[2], penalties[3]);
    expect(alignShown(old, fresh).slice(-4)).toEqual([
      '9=- deleted',
      '10=9 renumbered',
      '11=10 renumbered',
      '-=11 inserted',
    ]);
  });

  it('names an article whose citations alone changed', () => {
    const old = law(...clauses, penalties[0]);
    const fresh = law(added, ...clauses, penalties[0].replace('第三条', '第四条'));
    expect(align(old, fresh).pairs.at(-1)).toMatchObject({
      kind: 'renumbered',
      textChanged: true,
      reasons: ['only-citations-changed'],
    });
  });

  it('finds a heavily reworded article by its neighbours', () => {
    const old = law(aim, police, '携犬出户，应当束犬链，避让行人。', pact, lift);
    const fresh = law(
      aim,
      police,
      '携犬出户的，应当由成年人牵领，束一点五米以下犬链，主动避让老年人、孕妇。',
      pact,
      lift,
    );
    expect(alignShown(old, fresh)).toContain('3=3 edited');
  });

  it('takes captions that one side alone has for no change', () => {
    const old = revision(`第一条　${aim}\n第二条　${police}`);
    const fresh = revision(`第一条　【目的】${aim}\n第二条　【主管部门】${police}`);
    expect(alignShown(old, fresh)).toEqual(['1=1 same', '2=2 same']);
  });

  it('takes titles that one publisher put into a body for no change', () => {
    const fresh = law(aim, `${police}\n【免疫】${vaccine}`);
    expect(alignShown(law(aim, `${police}\n${vaccine}`), fresh)).toEqual(['1=1 same', '2=2 same']);
  });

  it('answers for revisions without articles', () => {
    const empty = revision('关于公开征求意见的公告');
    expect(align(empty, empty).pairs).toEqual([]);
    expect(alignShown(empty, law(aim))).toEqual(['-=1 inserted']);
    expect(alignShown(law(aim), empty)).toEqual(['1=- deleted']);
  });

  it('pairs repeated identical articles in their order', () => {
    const old = law(aim, '（删去）', police, '（删去）', vaccine);
    expect(alignShown(old, old)).toEqual(['1=1 same', '2=2 same', '3=3 same', '4=4 same', '5=5 same']);
  });
});

describe('corrections', () => {
  const old = law(aim, police, vaccine, pact);
  const fresh = law(aim, added, police, vaccine, pact);

  it('keeps a link by staff and solves the rest around it', () => {
    const link = { type: 'link', old: 'art_2', new: 'art_2' } as const;
    const { pairs } = align(old, fresh, [link]);
    expect(shown(pairs)).toContain('2=2 edited');
    expect(shown(pairs)).toContain('-=3 inserted');
    expect(pairs.find((pair) => pair.old.includes('art_2'))?.reasons).toContain('staff');
  });

  it('makes two links from one article a split', () => {
    const links = ['art_2', 'art_3'].map((to) => ({ type: 'link', old: 'art_2', new: to }) as const);
    expect(alignShown(old, fresh, links)).toContain('2=2+3 split');
  });

  it('separates what staff unlinked, even the same words', () => {
    const unlink = { type: 'unlink', old: 'art_3', new: 'art_4' } as const;
    expect(alignShown(old, fresh, [unlink])).toEqual(expect.arrayContaining(['3=- deleted', '-=4 inserted']));
  });

  it('lets the last word on two articles hold', () => {
    const words = [
      { type: 'unlink', old: 'art_3', new: 'art_4' },
      { type: 'link', old: 'art_3', new: 'art_4' },
    ] as const;
    expect(alignShown(old, fresh, words)).toContain('3=4 renumbered');
  });

  it('ignores clauses that are not there', () => {
    const void_ = { type: 'link', old: 'art_99', new: 'art_1' } as const;
    expect(alignShown(old, fresh, [void_])).toEqual(alignShown(old, fresh));
  });
});
