import { foldedWords } from '../anchor/fold.ts';
import type { RevisionText } from '../anchor/revision-text.ts';
import { readNumber } from '../law/numerals.ts';
import type { Provision } from '../law/provision.ts';

/** Articles by what somebody types: 16, 第十六条, 十六, a word of the text. All of them for nothing typed. */
export function findArticles(
  law: RevisionText,
  articles: readonly Provision[],
  wanted: string,
): readonly Provision[] {
  const words = foldedWords(wanted);
  if (words === '') return articles;
  const number = numberIn(words);
  const numbered = number === null ? [] : articles.filter((article) => article.number === number);
  if (numbered.length > 0) return numbered;
  return articles.filter(({ start, end }) => foldedWords(law.text.slice(start, end)).includes(words));
}

/** Digits of an article number however it is written; null where the words are none. */
export function numberIn(words: string): string | null {
  const [, main = '', sub] =
    /^第?([0-9〇零一二三四五六七八九十百千两]+)条?(?:之([0-9一二三四五六七八九十]+))?$/.exec(words) ?? [];
  const value = main === '' ? null : readNumber(main);
  if (value === null) return null;
  const under = sub === undefined ? null : readNumber(sub);
  return under === null ? String(value) : `${value}-${under}`;
}
