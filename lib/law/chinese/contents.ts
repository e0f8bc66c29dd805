import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { squeeze } from './labels.ts';

/** A table of contents: its lines, and the headings it lists. */
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
]);

/**
 * Finds tables of contents: runs of headings with nothing between them in which some level comes twice. In the
 * body every heading has something below it. A run counts where 目录 stands over it, or where half of it comes
 * again behind it. The last headings of a run that only go deeper (编, 章, 节) are the body's own first ones.
 */
export function findContents(text: string, lines: readonly Line[], headings: readonly Mark[]): Contents {
  const inContents = new Set<number>();
  const entries: Mark[] = [];
  const titled = titleLines(text, lines);
  const known = new Map<string, number>();
  for (const heading of headings) known.set(keyOf(heading), heading.start);
  for (const run of runsOf(lines, headings, titled)) {
    const listed = run.marks.slice(0, run.marks.length - bodyStart(run.marks));
    if (listed.length === 0) continue;
    const end = listed.at(-1)?.start ?? 0;
    const repeated = listed.filter((mark) => (known.get(keyOf(mark)) ?? 0) > end).length;
    if (!run.titled && (listed.length < 3 || repeated * 2 < listed.length)) continue;
    if (run.titled && repeated === 0 && listed.length < 2) continue;
    entries.push(...listed);
    for (const mark of listed) inContents.add(mark.line);
    if (run.title !== null) inContents.add(run.title);
  }
  return { lines: inContents, entries };
}

interface Run {
  readonly marks: Mark[];
  readonly titled: boolean;
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

/** Runs of headings on neighbouring lines; a short line between two of them (附则, 序言, 附件) does not part them. */
function runsOf(lines: readonly Line[], headings: readonly Mark[], titled: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let current: Run | null = null;
  let last = -9;
  for (const mark of headings) {
    const title = titleBetween(titled, last, mark.line);
    if (!current || title !== null || !neighbours(lines, last, mark.line)) {
      const near = title !== null && mark.line - title <= 3;
      current = { marks: [], titled: near, title: near ? title : null };
      runs.push(current);
    }
    current.marks.push(mark);
    last = mark.line;
  }
  return runs;
}

function titleBetween(titled: ReadonlySet<number>, after: number, before: number): number | null {
  for (let line = before - 1; line > after && line >= before - 4; line--) if (titled.has(line)) return line;
  return null;
}

function neighbours(lines: readonly Line[], last: number, next: number): boolean {
  if (next - last > 3) return false;
  for (let between = last + 1; between < next; between++) {
    const line = lines[between];
    if (line && line.end - line.start > 24) return false;
  }
  return true;
}

/** How many of the run's last headings open the body: those that only go deeper. */
function bodyStart(run: readonly Mark[]): number {
  let count = 0;
  let rank = 9;
  for (const mark of [...run].reverse()) {
    const own = ranks.get(mark.level) ?? 9;
    if (own >= rank) break;
    rank = own;
    count++;
  }
  return count;
}

function keyOf(mark: Mark): string {
  return `${mark.level} ${mark.main} ${mark.heading ?? ''}`;
}
