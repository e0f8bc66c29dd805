import { isElsewhere, isReplaced } from './elsewhere.ts';
import type { Found } from './email.ts';
import type { Passage } from './passage.ts';

/** Phones and faxes; a line that is both is in both. */
export interface Lines {
  readonly phones: readonly Found[];
  readonly fax: readonly Found[];
}

type Use = 'phone' | 'fax' | 'both';

const number =
  /(?:\(?(?:\+|00)86\)?[-\s]?)?(?:\(?(0\d{2,3})(\)?\s?-{0,2}\s?)(\d{3,4}[-\s]?\d{4}|\d{7,8})|(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})|(400[-\s]?\d{3,4}[-\s]?\d{3,4})|([2-9]\d{2,3}-?\d{4}))(?:\s?(?:-|转|\(转)\s?(\d{1,5})\)?)?(?![\d@A-Za-z]|\.\d)/g;
const withinWord = /[\dA-Za-z@.-]/;
const label =
  /(传真(?:电话|号码)?|fax)|(电话|手机|联系方式|联系人|座机|致电|拨|来电|咨询|热线|号码|tel|phone)/gi;
const bothLabel =
  /(?:电话|手机)[(/、和及与兼暨]{0,2}(?:兼)?传真\)?[^\u4e00-\u9fff]{0,4}$|传真[(/、和及与兼]{1,2}电话\)?[^\u4e00-\u9fff]{0,4}$|兼传真\)?[^\u4e00-\u9fff]{0,4}$/;
const alsoFax = /^\s?[(,]?(?:(?:兼|同|亦为|并作|及|可)传真|传真同号)/;
const labelBehind = /^\s?\((?:(传真)|(电话|座机|手机|办公))\)/;
const corrects = /^[^\d]{0,8}(?:更正|应|改|变更|修改|调整)为[“"':]?$/;
const joins = /^[\s、,;/或和及与(]{0,4}$/;

interface Run {
  readonly use: Use;
  readonly area: string;
  readonly elsewhere: boolean;
}

/** Every phone and fax number that serves the consultation: `0161-5550123`, `0161-5550123-802`. */
export function findLines(passages: readonly Passage[]): Lines {
  const phones: Found[] = [];
  const fax: Found[] = [];
  let run: Run | null = null;
  for (const [i, passage] of passages.entries()) {
    let behind = 0;
    if (!goesOn(passages[i - 1], passage)) run = null;
    for (const match of passage.text.matchAll(number)) {
      if (withinWord.test(passage.text.charAt(match.index - 1))) continue;
      const gap = passage.text.slice(behind, match.index);
      const end = match.index + match[0].length;
      behind = end;
      run = readRun(passage, match, gap, joins.test(gap) || corrects.test(gap) ? run : null);
      if (!run || run.elsewhere || isReplaced(passage.text, match.index, end)) continue;
      const found = { value: plain(match, run.area), start: match.index, end, passage };
      if (run.use !== 'fax') phones.push(found);
      if (run.use !== 'phone') fax.push(found);
    }
  }
  return { phones, fax };
}

/** 0161-5550123；5550124: the second sentence begins with a number, so the label of the first holds for it. */
function goesOn(previous: Passage | undefined, passage: Passage): boolean {
  return previous !== undefined && passage.span.start - previous.span.end <= 1 && /^\(?\d/.test(passage.text);
}

/** What the number is for: as the one it is joined to, else by the label before it; null where none tells. */
function readRun(
  { text, heading }: Passage,
  match: RegExpExecArray,
  gap: string,
  joined: Run | null,
): Run | null {
  if (/[$¥号第共]$/.test(gap)) return null;
  const end = match.index + match[0].length;
  const after = text.slice(end, end + 12);
  const told = labelBehind.exec(after);
  const use = told ? (told[1] === undefined ? 'phone' : 'fax') : (joined?.use ?? useOf(gap, after, heading));
  if (use === null) return null;
  return {
    use,
    area: areaOf(match) || joined?.area || '',
    elsewhere: joined?.elsewhere ?? isElsewhere(text, match.index, end),
  };
}

/** By the nearest label before it; null where nothing says that it is a phone. */
function useOf(gap: string, after: string, heading: string): Use | null {
  if (bothLabel.test(gap.slice(-30))) return 'both';
  let use: Use | null = null;
  for (const match of gap.slice(-60).matchAll(label)) use = match[1] === undefined ? 'phone' : 'fax';
  use ??= /传真/.test(heading) ? 'fax' : /电话/.test(heading) ? 'phone' : null;
  return use === 'phone' && alsoFax.test(after) ? 'both' : use;
}

/** 010 and 02x have three digits, all others four. Where a sign parts area and number, it is believed. */
function areaOf(match: RegExpMatchArray): string {
  const [, area = '', sign, rest = ''] = match;
  return sign === '' ? (area + rest).slice(0, /^0(?:10|2\d)/.test(area) ? 3 : 4) : area;
}

function plain(match: RegExpMatchArray, area: string): string {
  const [, ownArea = '', , rest = '', mobile, free, local, extension] = match;
  const whole = (mobile ?? free)?.replace(/\D/g, '');
  const digits = (local ?? (ownArea + rest).replace(/\D/g, '').slice(area.length)).replace(/\D/g, '');
  const own = whole ?? (area === '' ? digits : `${area}-${digits}`);
  return extension === undefined ? own : `${own}-${extension}`;
}
