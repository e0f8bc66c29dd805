import { secondsOf } from './spoken.ts';
import type { QuoteManner, Statement, StatementPart } from './statement.ts';

/** A part's place on the clock. */
export interface TimedPart {
  readonly id: string;
  /** Seconds from the beginning of the speech. */
  readonly from: number;
  readonly seconds: number;
}

export interface Timing {
  readonly parts: readonly TimedPart[];
  readonly seconds: number;
  /** Seconds beyond the limit; 0 where it holds or there is none. */
  readonly over: number;
}

/** What is said of a part, in the manner chosen. */
export function wordsOfPart(part: StatementPart, manner: QuoteManner): string {
  const quote = manner === 'words' ? part.quote : '';
  return [part.heading === '' ? '' : `${part.heading}。`, quote, part.text].join('');
}

/** When each part begins and how long it takes; a question's own words are heard with its first part. */
export function timingOf({ parts, manner, rate, limitSeconds }: Statement): Timing {
  let at = 0;
  const timed = parts.map((part) => {
    const seconds = secondsOf(wordsOfPart(part, manner), rate);
    const from = at;
    at += seconds;
    return { id: part.id, from, seconds };
  });
  return { parts: timed, seconds: at, over: limitSeconds === null ? 0 : Math.max(0, at - limitSeconds) };
}

/** A way to become shorter, and by how many seconds. */
export interface Cut {
  readonly kind: 'quotes-by-number' | 'in-writing';
  /** Comments that go along in writing; empty for the quotes. */
  readonly ids: readonly string[];
  readonly saves: number;
  /** The speech then keeps its time. */
  readonly enough: boolean;
}

/**
 * Concrete ways out of too long a speech, the gentlest first: the clause's number instead of its words; the
 * shortest single part that makes up for the excess, or, where none does, the fewest of the longest.
 */
export function cutsFor(statement: Statement): Cut[] {
  const { over, parts } = timingOf(statement);
  if (over === 0) return [];
  const comments = new Set(statement.parts.filter(({ kind }) => kind === 'comment').map(({ id }) => id));
  const removable = parts.filter(({ id }) => comments.has(id)).toSorted((a, b) => a.seconds - b.seconds);
  return [...byNumber(statement, over), ...inWriting(removable, over)];
}

function byNumber(statement: Statement, over: number): Cut[] {
  if (statement.manner === 'number') return [];
  const saves = timingOf(statement).seconds - timingOf({ ...statement, manner: 'number' }).seconds;
  return saves > 0 ? [{ kind: 'quotes-by-number', ids: [], saves, enough: saves >= over }] : [];
}

function inWriting(parts: readonly TimedPart[], over: number): Cut[] {
  const single = parts.find(({ seconds }) => seconds >= over);
  if (single) return [{ kind: 'in-writing', ids: [single.id], saves: single.seconds, enough: true }];
  const ids: string[] = [];
  let saves = 0;
  for (const { id, seconds } of parts.toReversed()) {
    if (saves >= over) break;
    ids.push(id);
    saves += seconds;
  }
  return ids.length === 0 ? [] : [{ kind: 'in-writing', ids, saves, enough: saves >= over }];
}
