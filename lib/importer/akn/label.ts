import { readNumber } from '../../law/numerals.ts';
import type { Level } from '../../law/provision.ts';

const chinese =
  /^第([一二三四五六七八九十百千零〇○\d]+)(?:编|編|分编|章|节|節|条|條|款|项|項|目)(?:[之의]([一二三四五六七八九十百\d]+))?$/;
const korean = /^제(\d+)[편장절조항](?:의(\d+))?$/;
const digits =
  /(\d+(?:[.-]\d+)*)\s*[-–]?\s*((?:bis|ter|quater|quinquies|sexies|septies|octies)\b|[a-z]{1,2}(?![a-z]))?/;
const roman =
  /^(?:part|title|chapter|book|annex|appendix|schedule|titolo|capo|título|capítulo|titre|chapitre)?([ivxlc]+)$/;

/** An eId after the naming convention says the number; unnumbered paragraphs and what is appended are counted by place. */
const named = /(?:^|__)(?:part|subpart|chp|sec|art|para|item|subitem)_([^_~]+)(?:~\d+)?$/;

/** A provision's number: from its eId where that follows the naming convention, else from what is printed. */
export function numberOf(label: string, level: Level, eId: string): string | null {
  if (level === 'annex') return numberOfAnnex(label.normalize('NFKC').replace(/\s/g, ''));
  if (label === '' && (level === 'paragraph' || level === 'item' || level === 'subitem')) return null;
  return named.exec(eId)?.[1] ?? numberOfLabel(label);
}

/** The number in a printed label, as the tree writes it: 第一百三十三条之一 is `133-1`, `SEC. 2.` is `2`, `(a)` is `a`. */
export function numberOfLabel(label: string): string | null {
  const folded = label
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b]/g, '')
    .replace(/[—–]+$/, '')
    .toLowerCase();
  const [, main, sub] = chinese.exec(folded) ?? korean.exec(folded) ?? [];
  if (main !== undefined) return withSub(readNumber(main), sub);
  const bare = folded.replace(/^[(“"'«]+|[).,:;、．。°ºª—-]+$/g, '').replace(/^[(“"']+|[)]+$/g, '');
  const value = readNumber(bare);
  if (value !== null && bare !== '') return String(value);
  const [, number, letters] = digits.exec(folded) ?? [];
  if (number !== undefined) return letters ? `${number}${letters.length > 2 ? '-' : ''}${letters}` : number;
  const circled = /[①-⑳]/.exec(label)?.[0];
  if (circled) return String(circled.charCodeAt(0) - 0x245f);
  const [, numeral] = roman.exec(bare) ?? [];
  if (numeral !== undefined && bare !== numeral) return numeral;
  return /^[\p{L}]{1,4}$/u.test(bare) ? bare : null;
}

function withSub(main: number | null, sub: string | undefined): string | null {
  if (main === null) return null;
  return sub === undefined ? String(main) : `${main}-${readNumber(sub) ?? sub}`;
}

/** 附件一, 附表2, Annex III: what has no number is counted by its place. */
function numberOfAnnex(folded: string): string | null {
  const [, written = ''] = /([一二三四五六七八九十百\d]+)[：:.、]?$/.exec(folded) ?? [];
  const value = written === '' ? null : readNumber(written);
  return value === null ? null : String(value);
}
