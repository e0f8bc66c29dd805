import { endsSentence, isGap, squeeze, trimEnd } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import type { Level } from '../provision.ts';
import { behindBracket, skipSeparator } from './caption.ts';
import { citesBehind } from './citing.ts';
import { type Ordinal, readOrdinal } from './ordinal.ts';
import { weights } from './weights.ts';

const levels = new Map<string, Level>([
  ['编', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['节', 'section'],
]);

/** The level that a unit heads; null for 条, 款, 项. */
export function headingLevel(unit: string): Level | null {
  return levels.get(unit) ?? null;
}

/** Longest heading, in UTF-16 units with its label. */
const longest = 60;

/** A heading at `at`: label and title, no sentence, nothing that reads on as a citation. Null otherwise. */
export function headingMark(text: string, line: Line, at: number, ordinal: Ordinal): Mark | null {
  const level = headingLevel(ordinal.unit);
  const behind = behindBracket(text, at, ordinal.end);
  const end = headingEnd(text, behind, line.end);
  if (!level || end - at > longest || endsSentence(text[end - 1])) return null;
  const setOff = behind > ordinal.end || behind >= line.end || isGap(text.charCodeAt(behind));
  // 第一篇文章 is no part.
  if (!setOff && (text[ordinal.end - 1] === '篇' || citesBehind(text, behind, line.end))) return null;
  const title = squeeze(text.slice(skipSeparator(text, behind, end), end));
  return {
    level,
    main: ordinal.main,
    sub: ordinal.sub,
    label: text.slice(at, ordinal.end),
    heading: title === '' ? null : title,
    start: at,
    body: end,
    line: line.index,
    weight: setOff ? weights.setOff : weights.closeUp,
    damaged: false,
  };
}

/** A heading ends with its line, or where an article follows in it: `第一章 总则 第一条 为了…`. */
function headingEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + longest);
  for (let here = at + 1; here < limit; here++) {
    if (text[here] !== '第' || !isGap(text.charCodeAt(here - 1))) continue;
    const ordinal = readOrdinal(text, here, end);
    if (ordinal?.unit === '条' && !citesBehind(text, ordinal.end, end)) return trimEnd(text, at, here);
  }
  return end;
}
