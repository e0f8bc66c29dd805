import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../lib/hearing/collate/list-columns.ts';
import {
  faultsOf,
  joinItem,
  joinLetters,
  splitItem,
  splitLetter,
  withItem,
} from '../../lib/usecase/post-edit.ts';
import { lettersOfList, lettersOfText, type PostGround } from '../../lib/usecase/post-letter.ts';
import { keyOf, wireLetter, withCopies } from '../../lib/usecase/post-office.ts';
import { revisions } from '../export/dossiers.ts';

const [, second] = revisions;
if (!second) throw new Error('The example has three readings.');

const ground: PostGround = {
  draft: second,
  year: 2026,
  way: 'letter',
  day: '2026-04-03',
  batch: 'b',
  source: '',
};
const place = { office: {} as never, hearingId: 'dogs', revision: second };

function one(text: string) {
  const [letter, ...others] = lettersOfText(text, ground);
  if (!letter || others.length > 0) throw new Error('expected one letter');
  return letter;
}

const two = '第八条，登记能不能在网上办？老人不会用手机。\n第十三条一年一续太麻烦，建议两年。';

describe('a letter on the table', () => {
  it('has each opinion at its clause with its sentence, and goes out whole', () => {
    const letter = one(two);
    expect(letter.items).toMatchObject([
      { eIds: ['art_8'], stance: 'ask', evidence: '第八条，登记能不能在网上办？' },
      { eIds: ['art_13'], stance: 'amend' },
    ]);
    expect(faultsOf(letter)).toEqual([]);
    const wire = wireLetter(letter, place);
    expect(wire.comments.map(({ reason }) => reason).join('\n')).toBe(two);
    expect(wire.comments.flatMap(({ targets }) => targets.map(({ citation }) => citation))).toEqual([
      '第八条',
      '第十三条',
    ]);
  });

  it('is not filed before a person has chosen what is doubtful', () => {
    const letter = one('第六十条罚款太高。');
    expect(faultsOf(letter)).toEqual(['place']);
    const [item] = letter.items;
    if (!item) throw new Error('expected an opinion');
    expect(faultsOf(withItem(letter, item.id, { eIds: [''] }))).toEqual([]);
    expect(faultsOf(withItem(letter, item.id, { counts: false }))).toEqual(['nothing']);
    expect(faultsOf({ ...letter, day: '' })).toContain('day');
  });

  it('loses no word when opinions are joined and cut again', () => {
    const letter = joinItem(one(two), 1);
    expect(letter.items).toHaveLength(1);
    expect(letter.items[0]?.eIds).toEqual(['art_8']);
    const [whole] = letter.items;
    if (!whole) throw new Error('expected an opinion');
    const again = splitItem(letter, whole.id, { offset: whole.words.indexOf('第十三条'), draft: second });
    expect(again.items.map(({ eIds }) => eIds)).toEqual([['art_8'], ['art_13']]);
    expect(again.items.map(({ words }) => words).join('\n')).toBe(two);
  });

  it('becomes two, and two become one, with every opinion', () => {
    const parts = splitLetter(one(two), 1);
    expect(parts.map(({ words }) => words)).toEqual(two.split('\n'));
    const [first, other] = parts;
    if (!first || !other) throw new Error('expected two letters');
    expect(keyOf('dogs', first)).not.toBe(keyOf('dogs', other));
    const whole = joinLetters(first, other, ground);
    expect(whole.words).toBe(two);
    expect(keyOf('dogs', whole)).toBe(keyOf('dogs', one(two)));
  });

  it('of the same words from several people has a key for each, the same in every file', () => {
    const same = '----\n第八条太严。\n';
    const keys = () => withCopies(lettersOfText(same.repeat(3), ground)).map((each) => keyOf('dogs', each));
    expect(new Set(keys()).size).toBe(3);
    expect(keys()).toEqual(keys());
  });
});

it('a list has a letter a person, with the columns a person says', () => {
  const rows = [
    ['序号', '姓名', '电话', '条款', '修改建议', '理由'],
    ['1', '王建国', '13900000001', '第八条', '', '网上也应当能办。'],
    ['2', '王建国', '13900000001', '第十三条', '每两年一次', '一年太麻烦。'],
    ['3', '李秀英', '', '99', '', '太长。'],
  ];
  const letters = lettersOfList(rows, guessColumns(rows), ground);
  expect(letters.map(({ name, items }) => [name, items.map(({ eIds }) => eIds)])).toEqual([
    ['王建国', [['art_8'], ['art_13']]],
    ['李秀英', [null]],
  ]);
  const swapped = { head: 0, columns: { ...guessColumns(rows).columns, name: 2, contact: 1 } };
  const [first] = lettersOfList(rows, swapped, ground);
  expect(first).toMatchObject({ name: '13900000001', contact: '王建国' });
  expect(keyOf('dogs', first ?? one('a'))).toBe(keyOf('dogs', letters[0] ?? one('b')));
});

it('post of any length is read without losing a letter', () => {
  const text = readFileSync(new URL('../fixtures/letters/two.txt', import.meta.url), 'utf8');
  const letters = text.split(/^### .*$/m).map((each) => each.replace(/^= .*$/gm, '').trim());
  const many = letters.filter((each) => each !== '');
  const found = lettersOfText(many.map((each) => `第 1 封\n${each}`).join('\n'), ground);
  const flat = (words: string) => words.replace(/\s/g, '');
  const all = flat(found.map(({ words }) => words).join(''));
  for (const each of many) expect(all).toContain(flat(each).slice(0, 20));
  expect(found.length).toBeGreaterThanOrEqual(many.length);
});
