import { describe, expect, it } from 'vitest';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { align } from '../../lib/revision/align.ts';
import { alignHeadings } from '../../lib/revision/align-headings.ts';
import { alignInside } from '../../lib/revision/align-inside.ts';
import { alignThree } from '../../lib/revision/three.ts';
import { clauses, law, revision } from './notation.ts';

const [aim, police, vaccine, pact, lift, shelter] = clauses;

function inside(old: RevisionText, fresh: RevisionText): string[] {
  const side = ({ text, tree }: RevisionText) => ({ text, articles: [...articlesOf(tree.provisions)] });
  return alignInside(side(old), side(fresh)).map(({ kind, old: from, new: to }) => {
    const short = (eIds: readonly string[]) =>
      eIds.map((eId) => eId.replace(/^art_1__/, '')).join('+') || '-';
    return `${short(from)}=${short(to)} ${kind}`;
  });
}

describe('alignInside', () => {
  it('pairs paragraphs by their words', () => {
    expect(inside(law(`${aim}\n${police}`), law(`${vaccine}\n${aim}\n${police}`))).toEqual([
      '-=para_1 inserted',
      'para_1=para_2 renumbered',
      'para_2=para_3 renumbered',
    ]);
  });

  it('pairs items within their paragraph', () => {
    const old = law('登记应当提交下列材料：\n（一）身份证明；\n（二）免疫证明；\n（三）犬只照片。');
    const fresh = law(
      '登记应当提交下列材料：\n（一）身份证明；\n（二）住所证明；\n（三）免疫证明；\n（四）犬只照片。',
    );
    expect(inside(old, fresh)).toEqual([
      'para_1=para_1 edited',
      'para_1__item_1=para_1__item_1 same',
      '-=para_1__item_2 inserted',
      'para_1__item_2=para_1__item_3 renumbered',
      'para_1__item_3=para_1__item_4 renumbered',
    ]);
  });

  it('pairs a paragraph that was reworded in its place', () => {
    const [pair] = inside(law('每户限养一只。'), law('重点管理区内，个人每户限养两只以下。'));
    expect(pair).toBe('para_1=para_1 edited');
  });
});

describe('alignHeadings', () => {
  const old = revision(
    `第一章　总则\n第一条　${aim}\n第二条　${police}\n第二章　免疫\n第三条　${vaccine}\n第四条　${lift}`,
  );
  const fresh = revision(
    `第一章　总则\n第一条　${aim}\n第二条　${police}\n第二章　收容\n第三条　${shelter}\n第三章　免疫与行为\n第四条　${vaccine}\n第五条　${lift}`,
  );

  it('pairs chapters by their articles, whatever their titles', () => {
    const pairs = alignHeadings(old.tree.provisions, fresh.tree.provisions, align(old, fresh));
    expect(pairs.map(({ kind, old: from, new: to, textChanged }) => [kind, from, to, textChanged])).toEqual([
      ['same', ['chp_1'], ['chp_1'], false],
      ['inserted', [], ['chp_2'], false],
      ['renumbered', ['chp_2'], ['chp_3'], true],
    ]);
  });

  it('answers deleted chapters last', () => {
    const pairs = alignHeadings(fresh.tree.provisions, old.tree.provisions, align(fresh, old));
    expect(pairs.at(-1)).toMatchObject({ kind: 'deleted', old: ['chp_2'] });
  });
});

describe('alignThree', () => {
  const show = (...drafts: [RevisionText, RevisionText, RevisionText]) =>
    alignThree(...drafts).map(({ first, second, third }) =>
      [first, second, third].map((eIds) => eIds.map((eId) => eId.slice(4)).join('+') || '-').join(' '),
    );

  it('stands three revisions beside one another', () => {
    expect(show(law(aim, police), law(aim, vaccine, police), law(aim, vaccine, pact, police))).toEqual([
      '1 1 1',
      '- 2 2',
      '- - 3',
      '2 3 4',
    ]);
  });

  it('keeps what was deleted on the way where it stood', () => {
    expect(show(law(aim, police, vaccine), law(aim, vaccine), law(aim))).toEqual(['1 1 1', '2 - -', '3 2 -']);
  });

  it('joins a split of the second step with the row of the first', () => {
    const joined = `${police}\n${vaccine}`;
    expect(show(law(aim, joined), law(aim, joined), law(aim, police, vaccine))).toEqual(['1 1 1', '2 2 2+3']);
  });

  it('recognises what the second revision left out and the third brought back', () => {
    const [, row] = alignThree(law(aim, police, pact), law(aim, pact), law(aim, police, pact));
    expect(row).toMatchObject({ first: ['art_2'], second: [], third: ['art_2'], restored: { kind: 'same' } });
  });
});
