import { readNumber } from '../../../lib/law/numerals.ts';

export interface PlainSpan {
  readonly start: number;
  readonly end: number;
}

/** An article as its label tells: `art_12`, and where its words stand. */
export interface PlainArticle extends PlainSpan {
  readonly eId: string;
  /** Digits: `12`, `133-1`. */
  readonly number: string;
  /** As printed. */
  readonly label: string;
  /** Its lines, the first with the label. */
  readonly lines: readonly PlainSpan[];
}

/** A number by itself, and followed by what is no more of the same sentence: 第十二条规定的… is no label. */
const label =
  /^\s*((?:第\s*([0-9０-９〇零一二两三四五六七八九十百千]+)\s*[条條](?:之([一二三四五六七八九十\d]+))?|제\s*(\d+)\s*조(?:의\s*(\d+))?|§\s*(\d+)|(?:Article|Artículo|Artikel|Art\.)\s+(\d+)))(?=[\s【（([：:.]|$)/u;
const heading =
  /^\s*第\s*[0-9一二三四五六七八九十百]+\s*(?:分编|[编編章节節])(?:\s|$)|^\s*附\s*[件则則录錄表]/u;

/** Something on the page looks like a law, however it is written. */
export const mayHoldLaw =
  /第\s*[0-9０-９〇零一二三四五六七八九十百千]+\s*[条條]|§\s*\d|\bArt(?:icle|ículo|ikel|\.)\s+\d|제\s*\d+\s*조/u;

/**
 * The articles of a page whose labels leave no doubt: they begin lines, run from the first without a gap and stand
 * there once. Null for any other page: it takes the full reader to tell what is law there.
 */
export function plainArticles(
  text: string,
  lines: readonly PlainSpan[],
  isHeading: (line: number) => boolean,
): readonly PlainArticle[] | null {
  const found: (Labelled & { readonly lines: PlainSpan[] })[] = [];
  let open: PlainSpan[] | null = null;
  for (const [at, { start, end }] of lines.entries()) {
    const words = text.slice(start, end);
    const read = labelOf(words);
    if (read) {
      if (!follows(found.at(-1)?.number, read.number)) return null;
      open = [{ start: start + words.indexOf(read.label), end }];
      found.push({ ...read, lines: open });
    } else if (heading.test(words) || isHeading(at)) open = null;
    else open?.push({ start, end });
  }
  return found.length < 2 ? null : found.map(articleOf);
}

interface Labelled {
  readonly number: string;
  readonly label: string;
}

function articleOf(read: Labelled & { readonly lines: readonly PlainSpan[] }): PlainArticle {
  return {
    ...read,
    eId: `art_${read.number}`,
    start: read.lines[0]?.start ?? 0,
    end: read.lines.at(-1)?.end ?? 0,
  };
}

function labelOf(words: string): Labelled | null {
  const [, printed, zh, zhSub, ko, koSub, sign, word] = label.exec(words) ?? [];
  if (printed === undefined) return null;
  const main = readNumber(zh ?? ko ?? sign ?? word ?? '');
  const written = zhSub ?? koSub;
  const sub = written === undefined ? null : readNumber(written);
  return main === null ? null : { label: printed, number: sub === null ? `${main}` : `${main}-${sub}` };
}

/** 1 first; behind 12 stand 12-1 or 13, behind 12-1 stand 12-2 or 13. */
function follows(before: string | undefined, number: string): boolean {
  if (before === undefined) return number === '1';
  const [main = 0, sub = 0] = before.split('-').map(Number);
  return number === `${main + 1}` || number === `${main}-${sub + 1}`;
}
