import { isGap } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import type { Occurrences } from '../occurrences.ts';
import { articleMark, isSetOff } from './article-label.ts';
import { citesBehind } from './citing.ts';
import { headingLevel, headingMark } from './heading-label.ts';
import { readOrdinal } from './ordinal.ts';
import type { QuotationCursor } from './quotation.ts';
import { weights } from './weights.ts';

export interface Inside {
  readonly lines: readonly Line[];
  readonly line: Line;
  /** The mark at the head of the line. */
  readonly first: Mark | null;
  /** Where 第 stands in the text. */
  readonly ordinals: Occurrences;
  readonly cursor: QuotationCursor;
}

/** Labels inside a line, where copying ran lines together: behind a closed sentence, a heading or a blank. */
export function* insideMarks(text: string, inside: Inside): Generator<Mark> {
  const { line, first, ordinals, cursor } = inside;
  const from = first ? first.body : line.start + 1;
  for (let at = ordinals.from(from); at < line.end; at = ordinals.from(at + 1)) {
    const before = placeOf(text, inside, at);
    const mark = before === 'sentence' ? null : insideMark(text, inside, { at, before });
    if (mark && !cursor.holds(at)) yield mark;
  }
}

/** What stands before a label: the line's heading, the end of a sentence, a blank, or the sentence goes on. */
type Place = 'heading' | 'closed' | 'blank' | 'sentence';

function placeOf(text: string, { line, first }: Inside, at: number): Place {
  const before = skipBack(text, line.start, at);
  if (first && first.level !== 'article' && before === first.body) return 'heading';
  if ('。；;！!？?”）)'.includes(text[before - 1] ?? ' ')) return 'closed';
  return before < at ? 'blank' : 'sentence';
}

/** Back over blanks and the marks of bold print. */
function skipBack(text: string, start: number, at: number): number {
  let here = at;
  while (here > start && (text[here - 1] === '*' || isGap(text.charCodeAt(here - 1)))) here--;
  return here;
}

function insideMark(
  text: string,
  inside: Inside,
  { at, before }: { at: number; before: Place },
): Mark | null {
  const { lines, line } = inside;
  const ordinal = readOrdinal(text, at, line.end);
  if (!ordinal || ordinal.main === 0) return null;
  if (headingLevel(ordinal.unit)) return before === 'blank' ? null : headingMark(text, line, at, ordinal);
  if (ordinal.unit !== '条') return null;
  const setOff = isSetOff(text, ordinal.end, line.end);
  const cites = citesBehind(text, ordinal.end, line.end);
  if (!setOff && (cites || before === 'blank')) return null;
  const weight = before === 'heading' ? weights.closeUp : weightOf(before, setOff, cites);
  return articleMark(text, lines, line, { at, ordinal, weight });
}

function weightOf(before: Place, setOff: boolean, cites: boolean): number {
  if (cites) return weights.insideCiting + (before === 'blank' ? weights.insideUnclosed : 0);
  if (before === 'blank') return weights.insideUnclosed;
  return setOff ? weights.inside : weights.insideCloseUp;
}
