import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { chineseLanguage } from '../../lib/law/chinese/region.ts';
import { findCitations, resolveCitation } from '../../lib/law/citation.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { languageOf } from '../../lib/law/language.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf, type DraftTree, walk } from '../../lib/law/provision.ts';
import { casesOf } from './notation.ts';

const languages = [
  'de',
  'en',
  'fr',
  'es',
  'it',
  'no',
  'et',
  'ja',
  'ko',
  'pt',
  'zh-Hant',
  'zh-Hant-HK',
] as const;
const files: Readonly<Record<(typeof languages)[number], string>> = {
  de: 'german',
  en: 'english',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  no: 'norwegian',
  et: 'estonian',
  ja: 'japanese',
  ko: 'korean',
  pt: 'portuguese',
  'zh-Hant': 'taiwan',
  'zh-Hant-HK': 'hongkong',
};

function textOf(language: (typeof languages)[number]): string {
  const spec = readFileSync(new URL(`./spec/${files[language]}.txt`, import.meta.url), 'utf8');
  return (casesOf(spec)[0]?.lines ?? []).map((line) => line.text).join('\n');
}

function treeOf(language: (typeof languages)[number]): DraftTree {
  return parseLaw(blocksOfText(textOf(language)));
}

describe('a tradition', () => {
  it.each(languages)('is told by the words of its text: %s', (language) => {
    expect(languageOf(textOf(language)) ?? chineseLanguage(textOf(language))).toBe(language);
    expect(treeOf(language).language).toBe(language);
  });

  it.each(languages)('reads its own citation of a clause back to that clause: %s', (language) => {
    const tree = treeOf(language);
    for (const article of articlesOf(tree.provisions)) {
      for (const { eId, level, number } of walk([article])) {
        // A paragraph that is counted by its place has no form of its own in every tradition.
        if (level === 'subitem' || number === null) continue;
        const cited = citationOf(tree, eId);
        const [found] = findCitations(`${cited}${language === 'no' ? ' ' : '.'}`, language);
        expect(found && resolveCitation(tree, found, eId), `${cited} names ${eId}`).toEqual([eId]);
      }
    }
  });
});

describe('a citation', () => {
  const cites = (language: string, text: string) =>
    findCitations(text, language).map((each) =>
      each.kind === 'numbered' ? [each.law, each.from, each.to] : each.unit,
    );

  it('says whose place it names', () => {
    expect(cites('de', 'nach § 5 Absatz 2 des Hundegesetzes')).toEqual([
      ['other', { article: '5', paragraph: '2' }, null],
    ]);
    expect(cites('en', 'under section 12 of title 9')).toEqual([['other', { article: '12' }, null]]);
    expect(cites('en', 'under section 12(a) of this Act')).toEqual([
      ['this', { article: '12', paragraph: 'a' }, null],
    ]);
    expect(cites('ja', '民法第三条第二項の規定')).toEqual([
      ['other', { article: '3', paragraph: '2' }, null],
    ]);
    expect(cites('ko', '「민법」 제3조제1항')).toEqual([['other', { article: '3', paragraph: '1' }, null]]);
  });

  it('may name a range, or a place within its own article', () => {
    expect(cites('de', 'die §§ 3 bis 5')).toEqual([['unstated', { article: '3' }, { article: '5' }]]);
    expect(cites('ja', '第三条から第五条までの規定')).toEqual([
      ['unstated', { article: '3' }, { article: '5' }],
    ]);
    expect(cites('ko', '제2항제1호의 경우')).toEqual([['unstated', { paragraph: '2', item: '1' }, null]]);
    expect(cites('ja', '前二項の規定')).toEqual(['paragraph']);
    expect(cites('zh-Hant-HK', '第3至5條')).toEqual([['unstated', { article: '3' }, { article: '5' }]]);
    expect(cites('zh-Hant-HK', '第(1)(a)款')).toEqual([['unstated', { paragraph: '1', item: 'a' }, null]]);
  });

  it('names the levels as its own tradition does', () => {
    const place = { article: '4-1', paragraph: '2', item: '3', subitem: '1' };
    expect(cites('zh-Hant', '第四條之一第二項第三款第一目')).toEqual([['unstated', place, null]]);
    expect(cites('zh-Hant', '前項第一款')).toEqual(['paragraph']);
    expect(cites('zh-Hant-CN', '第四條之一第二款第（三）項第1目')).toEqual([['unstated', place, null]]);
    expect(cites('zh-Hant', '第二項、第四項及第五條第一款至第三款')).toEqual([
      ['unstated', { paragraph: '2' }, null],
      ['unstated', { paragraph: '4' }, null],
      ['unstated', { article: '5', item: '1' }, { article: '5', item: '3' }],
    ]);
  });
});
