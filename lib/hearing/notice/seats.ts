import { readNumber } from '../../law/numerals.ts';

/** How many may speak or listen: 12, `10-15`; null where the notice does not say. */
export type Seats = number | string | null;

const n = '[\\d零〇一二三四五六七八九十百两]{1,5}';
const amount = `(${n})(?:[人名位个]?(?:-{1,3}|~{1,2}|至|到)(${n}))?[人名位个席]`;
const speaker =
  '(?:听证陈述人|陈述人|听证代表|陈述代表|听证会代表|听证参加人|听证会参加人|公众代表|听证人|代表|参加人)';
const observer = '旁听(?:人员|代表|席位|席|人|者|群众)?';

const speakersFirst = new RegExp(`${speaker}[^\\d。;,、零〇一二三四五六七八九十百两]{0,16}${amount}`);
const speakersLast = new RegExp(`${amount}(?:左右|以内)?的?(?:市民|公众|社会)?${speaker}`);
const observersFirst = new RegExp(`${observer}[^\\d。;,、零〇一二三四五六七八九十百两]{0,16}${amount}`);
const observersLast = new RegExp(`${amount}(?:左右|以内)?的?${observer}`);

export function readSpeakers(sentence: string): Seats {
  return read(speakersFirst.exec(sentence) ?? speakersLast.exec(sentence));
}

export function readObservers(sentence: string): Seats {
  if (/不(?:设|安排|接受)(?:置)?旁听/.test(sentence)) return null;
  return read(observersFirst.exec(sentence) ?? observersLast.exec(sentence));
}

function read(found: RegExpExecArray | null): Seats {
  const low = readNumber(found?.[1] ?? '');
  if (low === null) return null;
  const high = found?.[2] === undefined ? null : readNumber(found[2]);
  return high === null ? low : `${low}-${high}`;
}
