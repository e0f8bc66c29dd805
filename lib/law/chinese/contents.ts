import { endsSentence, squeeze } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';

/** Tables of contents: their lines, and the headings they list. */
export interface Contents {
  readonly lines: ReadonlySet<number>;
  readonly entries: readonly Mark[];
}

const titles = new Set(['目录', '目錄', '目次', '目录：', '目录:']);

const ranks = new Map<string, number>([
  ['part', 0],
  ['subpart', 1],
  ['chapter', 2],
  ['section', 3],
  ['article', 4],
]);

/**
 * Finds tables of contents: runs of headings with nothing between them. In the body every heading has something
 * below it, so a run of several that come again behind it (or over which 目录 stands) is a table of contents,
 * except for its end where the body begins: headings that only go deeper (编, 章, 节) and do not come again.
 */
export function findContents(text: string, lines: readonly Line[], labels: readonly Mark[]): Contents {
  const begins = new Uint8Array(lines.length);
  for (const mark of labels) begins[mark.line] = 1;
  const isListed = (mark: Mark) => mark.level !== 'article' || isBareArticle(text, lines, mark, begins);
  const headings = labels.filter(isListed);
  if (headings.length === 0) return { lines: new Set(), entries: [] };
  const barriers = new Set(labels.filter((mark) => !isListed(mark)).map((mark) => mark.line));
  const neighbours = (last: number, next: number) =>
    next - last <= mostBetween + 1 && !parted(text, lines.slice(last + 1, next), barriers);
  const inContents = new Set<number>();
  const entries: Mark[] = [];
  const lastSeen = new Map<string, number>();
  for (const heading of headings) lastSeen.set(keyOf(heading), heading.start);
  for (const run of runsOf(headings, titleLines(text, lines), neighbours)) {
    const end = run.marks.at(-1)?.start ?? 0;
    const recurs = (mark: Mark) => (lastSeen.get(keyOf(mark)) ?? 0) > end;
    const listed = run.marks.slice(0, run.marks.length - bodyStart(run, recurs));
    const known = run.marks.filter(recurs).length;
    if (run.title === null && (listed.length < 3 || known * 2 < listed.length)) continue;
    if (listed.length === 0) continue;
    const first = run.title ?? listed[0]?.line ?? 0;
    for (const mark of listed) if (mark.level !== 'article') entries.push(mark);
    for (let line = first; line <= (listed.at(-1)?.line ?? 0); line++) inContents.add(line);
  }
  return { lines: inContents, entries };
}

/** Longest line of a list that names articles, in UTF-16 units. */
const longestArticleEntry = 48;

/** An article's label and caption, no sentence, with the next label right below it: some lists name articles too. */
function isBareArticle(text: string, lines: readonly Line[], mark: Mark, begins: Uint8Array): boolean {
  const line = lines[mark.line];
  if (!line || line.start < mark.start - 1 || line.end - line.start > longestArticleEntry) return false;
  const caption = line.end > mark.start + mark.label.length;
  return caption && !endsSentence(text[line.end - 1]) && begins[mark.line + 1] === 1;
}

interface Run {
  readonly marks: Mark[];
  /** The line that says 目录. */
  readonly title: number | null;
}

function titleLines(text: string, lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (const line of lines) {
    if (text[line.start] !== '目' || line.end - line.start > 12) continue;
    if (titles.has(squeeze(text.slice(line.start, line.end)))) found.add(line.index);
  }
  return found;
}

/** Runs of headings on neighbouring lines. */
function runsOf(
  headings: readonly Mark[],
  titled: ReadonlySet<number>,
  neighbours: (last: number, next: number) => boolean,
): Run[] {
  const runs: Run[] = [];
  let current: Run | null = null;
  let last = -9;
  for (const mark of headings) {
    const title = titleBefore(titled, last, mark.line);
    if (!current || title !== null || !neighbours(last, mark.line)) {
      current = { marks: [], title };
      runs.push(current);
    }
    current.marks.push(mark);
    last = mark.line;
  }
  return runs;
}

function titleBefore(titled: ReadonlySet<number>, after: number, line: number): number | null {
  for (let at = line - 1; at > after && at >= line - 3; at--) if (titled.has(at)) return at;
  return null;
}

/** Most short lines that may stand between two entries of one list, and their longest, in UTF-16 units. */
const mostBetween = 2;
const longestBetween = 24;

/** Something stands between two headings. A short line without a label (附则, 序言, half a title) is nothing. */
function parted(text: string, between: readonly Line[], barriers: ReadonlySet<number>): boolean {
  return between.some(
    (line) =>
      barriers.has(line.index) || line.end - line.start > longestBetween || endsSentence(text[line.end - 1]),
  );
}

/**
 * How many of the run's last headings open the body: they only go deeper, they do not come again, and they
 * either stand in the list already or there is no list.
 */
function bodyStart(run: Run, recurs: (mark: Mark) => boolean): number {
  const earlier = new Set<string>();
  const repeats = run.marks.map((mark) => {
    const known = earlier.has(keyOf(mark));
    earlier.add(keyOf(mark));
    return known;
  });
  let count = 0;
  let rank = 9;
  for (let at = run.marks.length - 1; at >= 0; at--) {
    const mark = run.marks[at];
    const own = mark ? (ranks.get(mark.level) ?? 9) : 9;
    if (!mark || own >= rank || recurs(mark)) break;
    rank = own;
    count++;
  }
  const first = run.marks.length - count;
  return run.title === null || repeats[first] || count === run.marks.length ? count : 0;
}

function keyOf(mark: Mark): string {
  if (mark.level === 'article') return `article ${mark.main} ${mark.sub}`;
  return `${mark.level} ${mark.main} ${titleWords(mark.heading ?? '')}`;
}

/** A title without what a list adds to it: a link, article numbers, dots and a page number. */
function titleWords(title: string): string {
  const added = ['](', '（第', '(第'].map((mark) => title.indexOf(mark)).filter((at) => at >= 0);
  return title.slice(0, Math.min(title.length, ...added)).replace(/[.…·．\d\s]+$/, '');
}
