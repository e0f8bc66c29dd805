import { findMoments, type Moment } from './moment.ts';
import { type Beginning, dayMark, type Ending, periodRules, type Shape } from './period-rules.ts';

/** A period or time limit as one sentence words it, with the words around it that tell what it is for. */
export interface Period {
  readonly from: Beginning;
  readonly to: Ending;
  readonly shape: Shape;
  /** The words that say so, and those of the clause before and behind, up to a comma or another day. */
  readonly words: string;
  readonly before: string;
  readonly behind: string;
  /** Place in the text, for order. */
  readonly start: number;
}

const tellsTime = /[日天月周年号期\-/.]/;

/** Every period and limit that the text words, in the order of the text. */
export function findPeriods(text: string): Period[] {
  if (!tellsTime.test(text)) return [];
  const { marked, moments, marksBefore } = mark(text);
  const taken = new Uint8Array(marked.length);
  const found: Period[] = [];
  for (const rule of periodRules) {
    for (const match of marked.matchAll(rule.pattern)) {
      const end = match.index + match[0].length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const read = rule.read(match, moments.slice(marksBefore[match.index], marksBefore[end]));
      if (!read) continue;
      taken.fill(1, match.index, end);
      found.push({ ...read, shape: rule.shape, words: match[0], ...surroundings(marked, match.index, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Marked {
  /** The text without blanks, each day in it one mark. */
  readonly marked: string;
  readonly moments: readonly Moment[];
  /** How many marks stand before each unit. */
  readonly marksBefore: Uint32Array;
}

function mark(text: string): Marked {
  const moments = findMoments(text);
  const parts: string[] = [];
  let here = 0;
  for (const moment of moments) {
    parts.push(text.slice(here, moment.start), dayMark);
    here = moment.end;
  }
  const marked = [...parts, text.slice(here)]
    .join('')
    .replace(/\t/g, ',')
    .replace(/[\s[\]]/g, '');
  const marksBefore = new Uint32Array(marked.length + 1);
  for (let i = 0; i < marked.length; i++)
    marksBefore[i + 1] = (marksBefore[i] ?? 0) + (marked[i] === dayMark ? 1 : 0);
  return { marked, moments, marksBefore };
}

const clauseEnds = `,;。${dayMark}`;
const reach = 80;

function surroundings(
  marked: string,
  start: number,
  end: number,
): Pick<Period, 'before' | 'behind' | 'start'> {
  let left = start;
  while (left > 0 && start - left < reach && !clauseEnds.includes(marked.charAt(left - 1))) left--;
  let right = end;
  while (right < marked.length && right - end < reach && !clauseEnds.includes(marked.charAt(right))) right++;
  return { before: marked.slice(left, start), behind: marked.slice(end, right), start };
}
