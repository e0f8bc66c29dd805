import { endsSentence, skipGaps } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import type { Enumerator } from '../tradition.ts';
import { captionOf } from './caption.ts';
import type { LabelGrammar, LabelRule } from './grammar.ts';

/** Longest line that is a heading or the title of an annex, in UTF-16 units. */
const longestHeading = 240;

/** Added up with what the sequence says: beyond doubt; going on as a citation does; going on with the line above. */
export const weights = { sure: 10, citing: -8, brokenOff: -9 } as const;

export interface Labels {
  readonly marks: readonly Mark[];
  /** Lines above a label that hold its caption. */
  readonly captions: ReadonlyMap<Mark, number>;
  /** Marks behind which the numbers count anew. */
  readonly anew: ReadonlySet<Mark>;
}

export interface LabelSource {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly grammar: LabelGrammar;
  enumerator(text: string, at: number, end: number): Enumerator | null;
}

interface Found {
  readonly rule: LabelRule;
  readonly line: Line;
  readonly written: string;
  readonly end: number;
}

/** What one way of labelling finds at the heads of the lines. */
export function labelsOf(source: LabelSource, rules: readonly LabelRule[]): Labels {
  const { text, lines, enumerator } = source;
  const found = lines.map((line) => findIn(text, line, rules));
  const labelled = (at: number) => !lines[at] || found[at] !== null;
  const begins = (at: number) => {
    const line = lines[at];
    return !line || labelled(at) || enumerator(text, line.start, line.end) !== null;
  };
  const marks: Mark[] = [];
  const captions = new Map<Mark, number>();
  const anew = new Set<Mark>();
  let hasArticle = false;
  for (const each of found) {
    if (!each) continue;
    const read = markOf(source, each, { begins, labelled });
    if (!read) continue;
    marks.push(read.mark);
    if (read.above !== null) captions.set(read.mark, read.above);
    if (each.rule.beginsAnew) anew.add(read.mark);
    hasArticle ||= read.mark.level === 'article';
    if (each.rule.whole && hasArticle) break;
  }
  return { marks, captions, anew };
}

function findIn(text: string, line: Line, rules: readonly LabelRule[]): Found | null {
  for (const rule of rules) {
    if (rule.atMargin && line.indented) continue;
    const longest = rule.longest ?? (rule.level === 'article' ? Number.POSITIVE_INFINITY : longestHeading);
    if (line.end - line.start > longest) continue;
    rule.pattern.lastIndex = line.start;
    const found = rule.pattern.exec(text);
    if (!found || rule.pattern.lastIndex > line.end) continue;
    const end = rule.pattern.lastIndex;
    return { rule, line, written: found.groups?.number ?? '', end };
  }
  return null;
}

interface Read {
  readonly mark: Mark;
  readonly above: number | null;
}

interface Beginnings {
  begins(line: number): boolean;
  labelled(line: number): boolean;
}

function markOf(source: LabelSource, found: Found, { begins, labelled }: Beginnings): Read | null {
  const { text, lines } = source;
  const { rule, line, written, end } = found;
  const counted = rule.count && written !== '' ? rule.count(written) : null;
  if (rule.count && written !== '' && !counted) return null;
  const body = skipSeparator(text, end, line.end);
  const base = {
    level: rule.level,
    main: counted?.main ?? null,
    sub: counted?.sub ?? 0,
    ...(counted ? { number: counted.number } : {}),
    label: text.slice(line.start, end).trimEnd(),
    start: line.start,
    line: line.index,
    damaged: false,
  };
  if (rule.level !== 'article') {
    if (body < line.end && /[\p{Ll},]/u.test(text[body] ?? '') && !isAnnexOf(text, line, rule)) return null;
    return { mark: { ...base, ...headingOf(source, line, body, begins), weight: weights.sure }, above: null };
  }
  const captioned = captionOf({ text, lines, line, body, begins, labelled }, rule.caption ?? []);
  const { heading } = captioned;
  const mark: Mark = {
    ...base,
    heading,
    body: captioned.body,
    weight: weightOf(source, { line, before: lines[line.index - 1], end }),
    ...(rule.titled && heading === null ? { silent: true } : {}),
  };
  return { mark, above: captioned.above };
}

/** `Appendix A to Part 1004—Commentary` is a title, `Schedule 1 to the Act applies.` none. */
function isAnnexOf(text: string, line: Line, { level }: LabelRule): boolean {
  return level === 'annex' && !endsSentence(text[line.end - 1]);
}

function headingOf(
  { text, lines, grammar }: LabelSource,
  line: Line,
  body: number,
  begins: (line: number) => boolean,
): { heading: string | null; body: number } {
  const words = tidy(text.slice(body, line.end), grammar.blank);
  if (words !== '') return { heading: words, body: line.end };
  const below = lines[line.index + 1];
  if (!below || begins(below.index) || below.end - below.start > longestHeading / 2)
    return { heading: null, body: line.end };
  const title = tidy(text.slice(below.start, below.end), grammar.blank);
  return endsSentence(title.at(-1)) || '（('.includes(title[0] ?? ' ')
    ? { heading: null, body: line.end }
    : { heading: title, body: below.end };
}

function tidy(words: string, blank: string): string {
  return words.trim().replace(/\s+/g, blank);
}

const separators = '.:-–—．：';

function skipSeparator(text: string, at: number, end: number): number {
  let here = skipGaps(text, at, end);
  while (here < end && separators.includes(text[here] ?? ' ')) here = skipGaps(text, here + 1, end);
  return here;
}

interface Setting {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly end: number;
}

/** A label that reads on as a citation does, or goes on with the line above, is hardly one. */
function weightOf(source: LabelSource, { line, before, end }: Setting): number {
  const { text, grammar } = source;
  grammar.citing.lastIndex = end;
  const cites = grammar.citing.test(text) && grammar.citing.lastIndex <= line.end;
  if (cites) return weights.citing;
  const goesOn = before && (breaksOff(text, before, line) || isNumberAlone(source, before));
  return goesOn ? weights.sure + weights.brokenOff : weights.sure;
}

/** The number of an item that stands on a line of its own: its words are the line below. */
function isNumberAlone({ text, enumerator }: LabelSource, { start, end }: Line): boolean {
  return (enumerator(text, start, end)?.body ?? start) >= end;
}

/** Shortest line that may have been broken by width, in UTF-16 units. */
const fullLine = 40;

/** No blank line stands between, and the line before stops in the middle of its sentence. */
export function breaksOff(text: string, before: Line, line: Line): boolean {
  if (before.end - before.start < fullLine || /\n\s*\n/.test(text.slice(before.end, line.start)))
    return false;
  return /[\p{Ll}\p{N},(-]/u.test(text[before.end - 1] ?? ' ');
}
