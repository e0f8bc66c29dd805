import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { clauseAt, clauseOfRange, pathTo, provisionByEId } from '../../lib/law/locate.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { clauseHash, textHash } from '../../lib/law/text-hash.ts';

const text =
  '清屿市养犬管理条例\n第一章　总则\n第一条　养犬应当登记。\n登记不收费。\n第二条　禁止进入：\n（一）学校；\n（二）医院。';
const tree = parseLaw(blocksOfText(text));
const at = (words: string) => text.indexOf(words);

describe('clauseAt', () => {
  it('gives the deepest clause', () => {
    expect(clauseAt(tree, at('登记不收费'))?.eId).toBe('art_1__para_2');
    expect(clauseAt(tree, at('医院'))?.eId).toBe('art_2__para_1__item_2');
  });

  it('gives the article on its label', () => expect(clauseAt(tree, at('第二条'))?.eId).toBe('art_2'));

  it('gives the clause behind its last word too', () => {
    expect(clauseAt(tree, text.length)?.eId).toBe('art_2__para_1__item_2');
  });

  it('gives none on a heading and outside the draft', () => {
    expect(clauseAt(tree, at('总则'))).toBeNull();
    expect(clauseAt(tree, at('养犬管理'))).toBeNull();
    expect(clauseAt(tree, text.length + 9)).toBeNull();
  });
});

describe('clauseOfRange', () => {
  it('gives the clause that holds the whole range', () => {
    expect(clauseOfRange(tree, at('养犬应当'), at('登记不收费') + 2)?.eId).toBe('art_1');
    expect(clauseOfRange(tree, at('学校'), at('医院') + 2)?.eId).toBe('art_2__para_1');
    expect(clauseOfRange(tree, at('学校'), at('学校') + 2)?.eId).toBe('art_2__para_1__item_1');
  });

  it('gives none over two articles', () =>
    expect(clauseOfRange(tree, at('养犬应当'), at('学校'))).toBeNull());
});

describe('provisionByEId', () => {
  it('gives the provision and the way to it', () => {
    expect(provisionByEId(tree, 'art_2')?.number).toBe('2');
    expect(pathTo(tree, 'art_1__para_2').map(({ eId }) => eId)).toEqual(['chp_1', 'art_1', 'art_1__para_2']);
    expect(provisionByEId(tree, 'art_9')).toBeNull();
  });
});

describe('textHash', () => {
  it('does not change with width, blanks and invisible characters', () => {
    expect(textHash('第１条　养犬应当登记（年检）。')).toBe(textHash(' 第1条 养犬\u200b应当登记(年检)。\n'));
  });

  it('changes with a word and with a comma', () => {
    expect(textHash('养犬应当登记')).not.toBe(textHash('养犬可以登记'));
    expect(textHash('养犬，应当登记')).not.toBe(textHash('养犬应当登记'));
  });

  it('is that of the clause with its label', () => {
    const article = provisionByEId(tree, 'art_1');
    expect(article && clauseHash(text, article)).toBe(textHash('第一条养犬应当登记。登记不收费。'));
  });
});
