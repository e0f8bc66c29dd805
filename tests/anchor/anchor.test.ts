import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../lib/anchor/anchor-of.ts';
import { fold, foldedWords } from '../../lib/anchor/fold.ts';
import { type Resolution, resolve } from '../../lib/anchor/resolve.ts';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import type { Selector } from '../../lib/anchor/selector.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { clauses, law, penalties } from '../revision/notation.ts';

const [aim, police, vaccine, , , shelter] = clauses;
const draft = law(aim, `${police}\n${vaccine}`, shelter);

function anchor(revision: RevisionText, words: string): Selector {
  const start = revision.text.indexOf(words);
  const selector = anchorOf(revision, start, start + words.length);
  if (!selector) throw new Error(`no clause holds ${words}`);
  return selector;
}

function words(resolution: Resolution, { text }: RevisionText): string {
  const place = 'place' in resolution ? resolution.place : null;
  return place
    ? `${resolution.outcome} ${place.eId} ${text.slice(place.start, place.end)}`
    : resolution.outcome;
}

describe('anchorOf', () => {
  it('holds words by their clause, themselves and their surroundings', () => {
    expect(anchor(draft, '负责犬只登记')).toMatchObject({
      eId: 'art_2__para_1',
      quote: { exact: '负责犬只登记', suffix: expect.stringMatching(/^和查处/) },
    });
  });

  it('needs no quote for a whole clause', () => {
    expect(anchor(draft, vaccine)).toMatchObject({ eId: 'art_2__para_2', quote: null });
  });

  it('leaves blanks at the ends out', () => {
    const wide = law(aim, '公安机关　负责犬只登记　和查处。');
    const start = wide.text.indexOf('　负责');
    expect(anchorOf(wide, start, start + 8)?.quote?.exact).toBe('负责犬只登记');
  });

  it('answers null where there are no words or no single clause', () => {
    expect(anchorOf(draft, 5, 5)).toBeNull();
    expect(anchorOf(draft, 0, draft.text.length)).toBeNull();
    expect(anchorOf(draft, draft.text.length + 5, draft.text.length + 9)).toBeNull();
  });

  it('cuts no surrogate pair in the surroundings', () => {
    const dogs = law(`${'🐕'.repeat(20)}应当登记${'🐕'.repeat(20)}。`);
    const { quote } = anchor(dogs, '应当登记');
    expect(quote?.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
  });
});

describe('resolve', () => {
  it('finds words where they were', () => {
    expect(words(resolve(anchor(draft, '负责犬只登记'), draft), draft)).toBe(
      'found art_2__para_1 负责犬只登记',
    );
  });

  it('finds a clause under another number by its words', () => {
    const later = law(aim, shelter, `${police}\n${vaccine}`);
    expect(words(resolve(anchor(draft, vaccine), later), later)).toBe(`found art_3__para_2 ${vaccine}`);
  });

  it('does not take the clause with the same number for it', () => {
    const later = law(aim, shelter, penalties[0]);
    expect(resolve(anchor(draft, vaccine), later)).toEqual({ outcome: 'gone', reason: 'clause' });
  });

  it('finds the quote in a clause that changed otherwise', () => {
    const later = law(aim, `${police.replace('主管部门', '主管机关')}\n${vaccine}`, shelter);
    expect(words(resolve(anchor(draft, '负责犬只登记'), later), later)).toBe(
      'reworded art_2__para_1 负责犬只登记',
    );
  });

  it('tells twins apart by the words around them', () => {
    const twins = law('登记不收费，年检应当收费。补证不收费，注销应当收费。');
    const start = twins.text.lastIndexOf('应当收费');
    const selector = anchorOf(twins, start, start + 4);
    const later = law(aim, '登记不收费，年检应当收费。补证不收费，注销应当收费。');
    expect(selector && words(resolve(selector, later), later)).toMatch(/^found art_2__para_1 应当收费$/);
    expect(selector && 'place' in resolve(selector, twins) && resolve(selector, twins)).toMatchObject({
      place: { start },
    });
  });

  it('says that twins are twins where nothing tells them apart', () => {
    const twin = '收容所应当登记犬只。';
    const twins = law(aim, twin, twin);
    const other = law(aim, shelter, twin, twin);
    expect(resolve(anchor(twins, twin), other).outcome).toBe('ambiguous');
  });

  it('is gone when the words are', () => {
    const later = law(aim, police.replace('负责犬只登记', '负责犬只管理'), shelter);
    expect(resolve(anchor(draft, '负责犬只登记'), later).outcome).toBe('gone');
  });
});

describe('fold', () => {
  it.each([
    ['第１０条，（一） 甲。', '第10条一甲'],
    ['处１．５倍罚款', '处1.5倍罚款'],
    ['百分之十以上%', '百分之十以上%'],
    ['A B\u200b\ue000\n', 'ab'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
  });

  it('remembers where each unit stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        for (let unit = 0; unit < folded.text.length; unit++) {
          expect(foldedWords(text[folded.at[unit] ?? 0] ?? '')).not.toBe('');
        }
      }),
    );
  });

  it('is the same folded twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
      }),
    );
  });
});

it('finds every place of a draft in that draft', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      const articles = [...articlesOf(draft.tree.provisions)];
      const article = articles[a % articles.length];
      if (!article) throw new Error('the draft has articles');
      const start = article.start + 4 + (b % (article.end - article.start - 6));
      const selector = anchorOf(draft, start, start + 2);
      if (!selector) return;
      const resolution = resolve(selector, draft);
      expect(resolution).toMatchObject({ outcome: 'found', place: selector.position });
    }),
  );
});
