import { cite as citeChinese } from './chinese/cite.ts';
import { citeEnglish } from './english/cite.ts';
import { citeEstonian } from './estonian/cite.ts';
import { citeFrench } from './french/cite.ts';
import { citeGerman } from './german/cite.ts';
import { citeHongKong } from './hongkong/cite.ts';
import { citeItalian } from './italian/cite.ts';
import { citeJapanese } from './japanese/cite.ts';
import { citeKorean } from './korean/cite.ts';
import { pathTo } from './locate.ts';
import { citeNorwegian } from './norwegian/cite.ts';
import { writeNumber } from './numerals.ts';
import { citePortuguese } from './portuguese/cite.ts';
import type { DraftTree, Provision } from './provision.ts';
import { citeSpanish } from './spanish/cite.ts';
import { citeTaiwan } from './taiwan/cite.ts';

type Cite = (path: readonly Provision[], language: string) => string;

/**
 * By language. Apart from the traditions, because whoever only cites (the panel, on every opening) need not load
 * what reads.
 */
const citers: readonly { readonly languages: readonly string[]; readonly cite: Cite }[] = [
  { languages: ['zh-Hans', 'zh-Hant-CN'], cite: citeChinese },
  { languages: ['zh-Hant'], cite: citeTaiwan },
  { languages: ['zh-Hant-HK'], cite: citeHongKong },
  { languages: ['ja'], cite: citeJapanese },
  { languages: ['ko'], cite: citeKorean },
  { languages: ['en'], cite: citeEnglish },
  { languages: ['de'], cite: citeGerman },
  { languages: ['fr'], cite: citeFrench },
  { languages: ['es', 'ca'], cite: citeSpanish },
  { languages: ['pt'], cite: citePortuguese },
  { languages: ['it'], cite: citeItalian },
  { languages: ['no', 'nb', 'nn', 'da'], cite: citeNorwegian },
  { languages: ['et'], cite: citeEstonian },
];

/**
 * The citation of a provision in the form of its tradition: 第十二条第二款第（三）项, 第十四条第（三）项 where the article
 * has one paragraph, § 3 Abs. 2, 제3조제2항. Articles are cited without their chapter. Empty where the tree has no such eId.
 */
export function citationOf(tree: DraftTree, eId: string): string {
  const cite =
    citers.find(({ languages }) => languages.includes(tree.language))?.cite ?? others(tree.language);
  const path = pathTo(tree, eId);
  const [first] = path;
  const isPassage = first?.level === 'article' && first.label === '' && printsNone(tree);
  return isPassage ? passageName(first, tree.language) : cite(path, tree.language);
}

function printsNone({ problems }: DraftTree): boolean {
  return problems.some(({ type }) => type === 'no-articles');
}

/** Of a draft that prints no articles: the place in the text is all there is to cite by. */
function passageName({ number }: Provision, language: string): string {
  const place = Number(number);
  if (!language.startsWith('zh')) return `paragraph ${place}`;
  return place > 0 && place <= 9999 ? `第${writeNumber(place)}段` : `第${number}段`;
}

/** Languages without a tradition of their own are read as English where they are not Chinese. */
function others(language: string): Cite {
  return language.startsWith('zh') ? citeChinese : citeEnglish;
}
