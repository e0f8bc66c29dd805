import type { CitableLevel, CitedPlace } from '../../law/cited-place.ts';
import { readNumber } from '../../law/numerals.ts';
import type { Written, WrittenPlace } from './mention.ts';

/** Numbers as people write them: 十六, 16, １６, 贰拾, 廿一. */
const n = '[零〇○一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰\\d０-９]{1,9}';
const blank = '[ \\t\\u3000]{0,2}';
const sticky = (source: string) => new RegExp(source, 'iyu');

const range = sticky(
  `第?${blank}(${n})${blank}[条條]?${blank}([-－—–~～至到/])${blank}第?${blank}(${n})${blank}[条條]`,
);
const article = sticky(`(第?)${blank}(${n})${blank}[条條](?:之(${n}))?`);
const unitless = sticky(`第${blank}(${n})(?=第${blank}${n}${blank}[款项項])`);
const division = sticky(`第${blank}(${n})${blank}(章|节|節|编|編)(?![路街巷弄])`);
const english = sticky(`Art(?:icle|\\.)s?\\s*(\\d{1,4})(?:\\s*(?:and|,|&)\\s*(\\d{1,4}))?`);
const lastArticle = sticky('(?:最后一条|末条)');
const paragraphs = sticky(`第?${blank}(${n})((?:[、和]第?${n})*)${blank}款`);
const edgeParagraph = sticky('(?:(首款)|(?:最后一款|末款|后一款))');
const items = sticky(`第?${blank}[（(]?${blank}(${n})${blank}[）)]?${blank}[项項]`);
const bracketedItem = sticky(`${blank}[（(](${n})[）)]`);
const edgeItem = sticky(`(?:最后一项|末项|前(${n})项)`);
const subitem = sticky(`第?${blank}(${n})${blank}目`);

const divisionLevels: Readonly<Record<string, CitableLevel>> = {
  章: 'chapter',
  节: 'section',
  節: 'section',
  编: 'part',
  編: 'part',
};

type Draftable = { -readonly [level in CitableLevel]?: string };

/** Reads the citation that begins at an offset, in any manner of writing; null where none does. */
export function readWritten(text: string, at: number): Written | null {
  return (
    readRange(text, at) ??
    readEnglish(text, at) ??
    readLastArticle(text, at) ??
    readFull(text, at) ??
    readPartial(text, at)
  );
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function number(written: string | undefined): string | undefined {
  const value = written === undefined ? null : readNumber(written);
  return value === null ? undefined : String(value);
}

function readRange(text: string, at: number): Written | null {
  const found = match(range, text, at);
  const [from, to] = [number(found?.[1]), number(found?.[3])];
  if (!found || from === undefined || to === undefined) return null;
  const places =
    found[2] === '/'
      ? [place({ article: from }), place({ article: to })]
      : [{ from: { article: from }, to: { article: to } }];
  return { start: at, end: at + found[0].length, places };
}

function place(from: CitedPlace): WrittenPlace {
  return { from, to: null };
}

function readEnglish(text: string, at: number): Written | null {
  const found = match(english, text, at);
  if (!found) return null;
  const numbers = [found[1], found[2]].flatMap((each) => number(each) ?? []);
  return { start: at, end: at + found[0].length, places: numbers.map((each) => place({ article: each })) };
}

function readLastArticle(text: string, at: number): Written | null {
  const found = match(lastArticle, text, at);
  return found && { start: at, end: at + found[0].length, places: [{ from: {}, to: null, last: 'article' }] };
}

/** 第五章第三十七条第一款…; a bare number is an article only where it can be nothing else. */
function readFull(text: string, at: number): Written | null {
  const wide: Draftable = {};
  let end = at;
  for (let found = match(division, text, end); found; found = match(division, text, end)) {
    wide[divisionLevels[found[2] ?? ''] ?? 'chapter'] = number(found[1]) ?? '';
    end += found[0].length;
  }
  const own = match(article, text, end) ?? match(unitless, text, end);
  const value = number(own?.[2] ?? own?.[1]);
  if (!own || value === undefined) return end > at ? { start: at, end, places: [place(wide)] } : null;
  const sub = number(own[3]);
  end += own[0].length;
  const below = readBelow(text, end, true);
  if (own[1] === '' && !isArticle(text, { start: at, end, written: own[2] ?? '' }, below !== null))
    return null;
  const whole: CitedPlace = { ...wide, article: sub === undefined ? value : `${value}-${sub}` };
  if (!below) return { start: at, end, places: [place(whole)] };
  return {
    start: at,
    end: below.end,
    places: below.places.map((each) => ({ ...each, from: { ...whole, ...each.from } })),
  };
}

/** 第二款第三项 alone. */
function readPartial(text: string, at: number): Written | null {
  const below = readBelow(text, at, false);
  return below && { start: at, end: below.end, places: below.places };
}

function readBelow(text: string, at: number, behindArticle: boolean): Omit<Written, 'start'> | null {
  const gap = behindArticle ? (/^[的中]?[ \t\u3000]{0,2}/u.exec(text.slice(at, at + 3))?.[0].length ?? 0) : 0;
  const upper = readParagraphs(text, at + gap, behindArticle);
  const itemsAt = upper?.end ?? at + gap;
  const lower = readItems(text, itemsAt, behindArticle || upper !== null);
  if (!lower) return upper;
  const base = upper?.places.at(-1)?.from ?? {};
  return {
    end: lower.end,
    places: lower.places.map((each) => ({ ...each, from: { ...base, ...each.from } })),
  };
}

function readParagraphs(text: string, at: number, behindArticle: boolean): Omit<Written, 'start'> | null {
  const edge = match(edgeParagraph, text, at);
  if (edge) {
    const own: WrittenPlace = edge[1] ? place({ paragraph: '1' }) : { from: {}, to: null, last: 'paragraph' };
    return { end: at + edge[0].length, places: [own] };
  }
  const found = match(paragraphs, text, at);
  // 合成一款, 两款 count; only behind its article does a bare number name one.
  if (!found || (!found[0].startsWith('第') && (!behindArticle || /^[ \t\u3000]*两/u.test(found[0]))))
    return null;
  const others = (found[2] ?? '').split(/[、和]第?/).filter((each) => each !== '');
  const numbers = [found[1], ...others].flatMap((each) => number(each) ?? []);
  return { end: at + found[0].length, places: numbers.map((each) => place({ paragraph: each })) };
}

function readItems(text: string, at: number, behind: boolean): Omit<Written, 'start'> | null {
  const edge = match(edgeItem, text, at);
  if (edge) {
    const count = number(edge[1]);
    const own: WrittenPlace =
      count === undefined
        ? { from: {}, to: null, last: 'item' }
        : { from: {}, to: null, first: Number(count) };
    return { end: at + edge[0].length, places: [own] };
  }
  const found = match(items, text, at) ?? (behind ? match(bracketedItem, text, at) : null);
  const value = number(found?.[1]);
  if (!found || value === undefined || /^目/.test(text.slice(at + found[0].length))) return null;
  const end = at + found[0].length;
  const deeper = match(subitem, text, end);
  const sub = number(deeper?.[1]);
  if (!deeper || sub === undefined) return { end, places: [place({ item: value })] };
  return { end: end + deeper[0].length, places: [place({ item: value, subitem: sub })] };
}

/** Words behind which a number counts, and words that say what is counted. */
const counting =
  /(?:提|共|总共|写|讲|说|有|这|几|每|该|另|逐|数|此|各|某|加|增|新增|以下|下列|上述|读了|读了草案|看了草案|前|后|新|列|意见|建议|问题|看法)[了出共]?$/u;
const counted = /^[ \t]*(?:意见|建议|看法|要求|问题|理由|规定|内容|款|例|件|文|狗|犬|命|路|街|线)/u;

/** 十六条, 16条 without 第: an article, not a number of opinions. */
function isArticle(
  text: string,
  { start, end, written }: { readonly start: number; readonly end: number; readonly written: string },
  deeper: boolean,
): boolean {
  if (counted.test(text.slice(end, end + 6)) || counting.test(text.slice(Math.max(0, start - 6), start)))
    return false;
  if (/[\d０-９]/.test(written)) return !/[\d.．０-９]/.test(text[start - 1] ?? '');
  return deeper || written.length > 1;
}
