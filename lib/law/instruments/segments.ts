import { numberedMarks } from '../chinese/numbered.ts';
import type { Mark } from '../mark.ts';
import { bestSequence } from '../sequence.ts';
import { type CutKind, cutAt } from './cuts.ts';
import { endsLaw } from './edges.ts';
import { type SourceReading, wordsAt } from './reading.ts';

/** A stretch of lines between two cuts. */
export interface Segment {
  readonly kind: CutKind | 'opening';
  /** Indexes of lines, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** Its articles in the order of their numbers. */
  readonly articles: readonly Mark[];
  /** The line that labels begin at which only go back (comments, an older edition): none of the articles. */
  readonly tail: number;
  /** How much law it holds: words of articles that follow one another, in UTF-16 units. */
  readonly worth: number;
}

/** A label this sure is an article wherever it stands. */
const sure = 5;
/** More words of an article than these do not make it more of an article, in UTF-16 units. */
const enoughWords = 60;
/** Headings of one word (总则) stand alone on lines as short as this. */
const shortLine = 24;
/** Longest note on a law's adoption, in UTF-16 units: those on many amendments are long. */
const longestNote = 400;

/** Cuts the lines wherever another instrument, an explanation, an annex or a notice begins. */
export function segmentsOf(reading: SourceReading): Segment[] {
  return segmentsBy(reading, reading.marks);
}

/** The same with 一、二、 as the articles, where no 条 are to be found. */
export function numberedSegmentsOf(reading: SourceReading): Segment[] {
  return segmentsBy(reading, numberedMarks(reading.source.text, reading.lines, '一、'));
}

function segmentsBy(reading: SourceReading, marks: readonly Mark[]): Segment[] {
  const articles = marks.filter((mark) => mark.level === 'article');
  const cuts = cutsOf(reading, articles);
  const segments: Segment[] = [];
  for (const [at, cut] of cuts.entries()) {
    const to = cuts[at + 1]?.line ?? reading.lines.length;
    if (cut.line < to) segments.push(segmentOf(reading, articles, { kind: cut.kind, from: cut.line, to }));
  }
  return joinBroken(reading, articles, segments);
}

interface Cut {
  readonly kind: Segment['kind'];
  readonly line: number;
}

function cutsOf(reading: SourceReading, articles: readonly Mark[]): Cut[] {
  const cuts: Cut[] = [{ kind: 'opening', line: 0 }];
  const again = restarts(articles);
  let before = '';
  for (const line of reading.lines) {
    const kind = cutAt(reading.source.text, line, {
      before,
      below: shortWordsAt(reading, line.index + 1, longestNote),
    });
    const start = again.has(line.index) ? aboveHeadings(reading, line.index, cuts.at(-1)?.line ?? 0) : null;
    if (kind) cuts.push({ kind, line: line.index });
    else if (start !== null) cuts.push({ kind: 'restart', line: start });
    before = shortWordsAt(reading, line.index, shortLine);
  }
  return cuts;
}

function shortWordsAt(reading: SourceReading, at: number, limit: number): string {
  const line = reading.lines[at];
  return line && line.end - line.start < limit ? wordsAt(reading, at) : '';
}

/** Lines with a first article although one with another number came before. */
function restarts(articles: readonly Mark[]): Set<number> {
  const lines = new Set<number>();
  let seen = false;
  for (const mark of articles) {
    if (mark.weight < sure) continue;
    if (mark.main === 1 && mark.sub === 0 && seen) lines.add(mark.line);
    seen = mark.main !== 1;
  }
  return lines;
}

/** The first of the headings right above an article; null where a cut stands there already. */
function aboveHeadings(reading: SourceReading, article: number, lastCut: number): number | null {
  let line = article;
  while (reading.headings.has(line - 1) && line - 1 > lastCut) line--;
  return lastCut > 0 && line - lastCut <= 3 ? null : line;
}

type Stretch = Pick<Segment, 'kind' | 'from' | 'to'>;

function segmentOf(reading: SourceReading, marks: readonly Mark[], stretch: Stretch): Segment {
  const { kind, from, to } = stretch;
  const sequence = bestSequence(marks.slice(firstFrom(marks, from), firstFrom(marks, to)));
  const articles = sequence.slice(0, lengthWithoutTail(reading, sequence));
  const tail = sequence[articles.length]?.line ?? to;
  const end = reading.lines[tail - 1]?.end ?? reading.source.text.length;
  return { kind, from, to, articles, tail, worth: worthOf(articles, end) };
}

/** Index of the first mark at or behind a line; marks stand in the order of the text. */
function firstFrom(marks: readonly Mark[], line: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind the highest number labels only go back: citing comments, not articles; unless one ends the law. */
function lengthWithoutTail(reading: SourceReading, sequence: readonly Mark[]): number {
  const highest = sequence.reduce((most, { main }) => Math.max(most, main ?? 0), 0);
  let length = sequence.length;
  for (let mark = sequence[length - 1]; mark && (mark.main ?? 0) < highest; mark = sequence[length - 1]) {
    if (endsLaw(wordsAt(reading, mark.line))) return sequence.length;
    length--;
  }
  return length;
}

function worthOf(articles: readonly Mark[], end: number): number {
  let worth = 0;
  for (const [at, mark] of articles.entries()) {
    const next = articles[at + 1];
    if (!follow(articles[at - 1], mark) && !follow(mark, next)) continue;
    worth += Math.min((next?.start ?? end) - mark.body, enoughWords);
  }
  return worth;
}

function follow(a: Mark | undefined, b: Mark | undefined): boolean {
  if (!a || !b || a.main === null || b.main === null) return false;
  return b.main === a.main + 1 || (b.main === a.main && b.sub === a.sub + 1);
}

/** Segments from `first` to `last`, of which `lawful` is the last one with articles. */
interface Group {
  readonly first: number;
  last: number;
  lawful: number;
}

/** Puts together again what was cut in the middle: the numbers go on behind the cut. */
function joinBroken(reading: SourceReading, marks: readonly Mark[], segments: readonly Segment[]): Segment[] {
  const groups: Group[] = [];
  let owner = -1;
  for (const [at, segment] of segments.entries()) {
    const open = groups[owner];
    const before = open && segments[open.lawful];
    if (open && before && goesOn(before, segment)) {
      groups.length = owner + 1;
      open.last = at;
      open.lawful = at;
      continue;
    }
    groups.push({ first: at, last: at, lawful: at });
    if (segment.articles.length > 0) owner = groups.length - 1;
  }
  return groups.flatMap(({ first, last }) => {
    const [begin, end] = [segments[first], segments[last]];
    if (!begin || !end || first === last) return begin ?? [];
    return segmentOf(reading, marks, { kind: begin.kind, from: begin.from, to: end.to });
  });
}

function goesOn(before: Segment, segment: Segment): boolean {
  if (segment.kind === 'explanation' && segment.articles.length < 3) return false;
  return follow(before.articles.at(-1), segment.articles[0]);
}
