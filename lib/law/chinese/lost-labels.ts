import { closes, endsSentence, squeeze } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { readEnumerator } from './enumerators.ts';
import { weights } from './weights.ts';

/** Longest chapter title that is taken for one without its label, in UTF-16 units. */
const longestTitle = 30;

export interface LostLabelSource {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly aside: ReadonlySet<number>;
  /** What the table of contents lists, in order. */
  readonly entries: readonly Mark[];
  readonly headings: readonly Mark[];
  readonly articles: readonly Mark[];
}

/**
 * Headings whose 第…章 was lost in copying (known by the table of contents, else by their place over an article),
 * and a bare 附则 that ends the headings before it.
 */
export function lostHeadings(source: LostLabelSource): Mark[] {
  const titles = bareTitles(source);
  if (titles.length === 0) return [];
  const mended = source.entries.length > 0 ? fromContents(source, titles) : fromPlace(source, titles);
  const taken = new Set(mended.map((mark) => mark.line));
  const rest = titles.filter(({ line, words }) => lastTitles.has(words) && !taken.has(line.index));
  return [...mended, ...rest.map(closing)];
}

/** A 附则 that never had a number, as behind the parts of a code: it belongs to none of them. */
function closing(title: BareTitle): Mark {
  return { ...mended(title, 'part', null), damaged: false, silent: true };
}

interface BareTitle {
  readonly line: Line;
  readonly words: string;
}

/** Short lines without a label that stand over an article or a heading and are no sentence. */
function bareTitles({ text, lines, aside, headings, articles }: LostLabelSource): BareTitle[] {
  const begins = new Uint8Array(lines.length);
  for (const marks of [headings, articles]) for (const mark of marks) begins[mark.line] = 1;
  const untitled = new Set(headings.filter((mark) => mark.heading === null).map((mark) => mark.line));
  const found: BareTitle[] = [];
  for (const line of lines) {
    if (line.end - line.start > longestTitle || begins[line.index] === 1 || aside.has(line.index)) continue;
    const before = lines[line.index - 1];
    if ((before && untitled.has(before.index)) || !standsOver(line, begins) || !isBare(text, line)) continue;
    const words = squeeze(text.slice(line.start, line.end));
    const last = before ? text[before.end - 1] : undefined;
    const above = before?.index ?? -1;
    const closed = endsSentence(last) || closes(last) || aside.has(above) || begins[above] === 1;
    if (closed || firstTitles.has(words)) found.push({ line, words });
  }
  return found;
}

function standsOver(line: Line, begins: Uint8Array): boolean {
  return begins[line.index + 1] === 1 || begins[line.index + 2] === 1;
}

function isBare(text: string, line: Line): boolean {
  const first = text[line.start] ?? '';
  const last = text[line.end - 1];
  if (endsSentence(last) || closes(last) || '，,、第（(【“'.includes(first)) return false;
  return !readEnumerator(text, line.start, line.end) && !text.slice(line.start, line.end).includes('，');
}

function fromContents({ entries, headings }: LostLabelSource, titles: readonly BareTitle[]): Mark[] {
  const known = new Set(headings.map(nameOf));
  const lost = entries.filter((entry) => !known.has(nameOf(entry)));
  const places = Map.groupBy(lost.keys(), (at) => lost[at]?.heading ?? '');
  const used = new Map<string, number>();
  const marks: Mark[] = [];
  let next = 0;
  for (const title of titles) {
    const candidates = places.get(title.words) ?? [];
    let place = used.get(title.words) ?? 0;
    while ((candidates[place] ?? next) < next) place++;
    used.set(title.words, place);
    const at = candidates[place];
    const entry = at === undefined ? undefined : lost[at];
    if (at === undefined || !entry) continue;
    marks.push(mended(title, entry.level, entry.main));
    next = at + 1;
  }
  return marks;
}

function nameOf(mark: Mark): string {
  return `${mark.level} ${mark.main} ${mark.heading}`;
}

const firstTitles = new Set(['总则', '總則', '总纲', '總綱', '一般规定', '一般規定']);
const lastTitles = new Set(['附则', '附則']);

/** Without a table of contents: all chapters bare, from 总则 or to 附则; or a bare one where a number is missing. */
function fromPlace(source: LostLabelSource, titles: readonly BareTitle[]): Mark[] {
  const chapters = source.headings.filter((mark) => mark.level === 'chapter');
  if (source.headings.some((mark) => mark.level === 'part')) return [];
  if (chapters.length > 0) return fillGaps(titles, chapters);
  const whole =
    titles.length > 1 && titles.some(({ words }) => firstTitles.has(words) || lastTitles.has(words));
  if (!whole) return [];
  const from = Math.max(
    titles.findIndex(({ words }) => firstTitles.has(words)),
    0,
  );
  return titles.slice(from).map((title, at) => mended(title, 'chapter', at + 1));
}

/** Bare titles that are just as many as the numbers missing between two chapters, or the last one of all: 附则. */
function fillGaps(titles: readonly BareTitle[], chapters: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  let number = 0;
  let next = 0;
  for (const chapter of [...chapters, null]) {
    const first = next;
    while (
      next < titles.length &&
      (titles[next]?.line.start ?? 0) < (chapter?.start ?? Number.POSITIVE_INFINITY)
    )
      next++;
    const between = titles.slice(first, next);
    const missing = chapter ? (chapter.main ?? 0) - number - 1 : trailing(between, chapters);
    if (between.length === missing) {
      for (const [at, title] of between.entries()) marks.push(mended(title, 'chapter', number + at + 1));
    }
    number = chapter?.main ?? number;
  }
  return marks;
}

/** A bare 附则 closes a text whose chapters are otherwise all there. */
function trailing(titles: readonly BareTitle[], chapters: readonly Mark[]): number {
  const whole = chapters.length > 1 && chapters.every((chapter, at) => chapter.main === at + 1);
  return whole && titles.length === 1 && lastTitles.has(titles[0]?.words ?? '') ? 1 : 0;
}

function mended({ line, words }: BareTitle, level: Mark['level'], main: number | null): Mark {
  return {
    level,
    main,
    sub: 0,
    label: '',
    heading: words,
    start: line.start,
    body: line.end,
    line: line.index,
    weight: weights.lost,
    damaged: true,
  };
}
