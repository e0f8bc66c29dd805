import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';

/** Fewest entries of a table of contents without a title, and most lines that may stand between two of them. */
const fewest = 3;
const mostBetween = 1;

/**
 * The marks of a table of contents: a run of labels on neighbouring lines that come again behind it with the same
 * words. What opens the body right behind the list does not come again, so it stays.
 */
export function contentsOf(text: string, lines: readonly Line[], marks: readonly Mark[]): ReadonlySet<Mark> {
  const last = new Map<string, number>();
  for (const mark of marks) last.set(keyOf(mark), mark.start);
  const listed = new Set<Mark>();
  const listable = marks.filter((mark) => !isBareArticle(mark, lines[mark.line]));
  for (const run of runsOf(listable, (line) => isProse(text, lines[line]))) {
    const end = run.at(-1)?.start ?? 0;
    const recurs = (mark: Mark) => (last.get(keyOf(mark)) ?? 0) > end;
    const upTo = run.findLastIndex(recurs);
    const entries = withoutFirstArticle(run.slice(0, upTo + 1));
    const known = entries.filter(recurs).length;
    if (entries.length >= fewest && known * 2 >= entries.length)
      for (const entry of entries) listed.add(entry);
  }
  return listed;
}

/** A lone article behind headings is the first of the body, whatever comes again elsewhere. */
function withoutFirstArticle(run: readonly Mark[]): readonly Mark[] {
  return run.filter(({ level }) => level === 'article').length === 1 && run.at(-1)?.level === 'article'
    ? run.slice(0, -1)
    : run;
}

/** A list that names articles gives their titles. */
function isBareArticle({ level, start, label }: Mark, line: Line | undefined): boolean {
  return level === 'article' && (line?.end ?? 0) <= start + label.length + 1;
}

/** Longest entry of a list, in UTF-16 units. */
const longestEntry = 160;

function isProse(text: string, line: Line | undefined): boolean {
  return !line || line.end - line.start > longestEntry || text[line.end - 1] === '。';
}

function runsOf(marks: readonly Mark[], isBody: (line: number) => boolean): Mark[][] {
  const runs: Mark[][] = [];
  let before: Mark | null = null;
  let known = new Set<string>();
  for (const mark of marks) {
    const run = runs.at(-1);
    const key = keyOf(mark);
    const near = before !== null && mark.line - before.line <= mostBetween + 1;
    const goesOn = before !== null && near && !isBody(before.line) && !isBody(mark.line - 1);
    // A list names nothing twice: what comes again right behind it opens the body.
    if (run && goesOn && !known.has(key)) run.push(mark);
    else {
      runs.push([mark]);
      known = new Set();
    }
    known.add(key);
    before = mark;
  }
  return runs;
}

/** Level and number; of a heading, whose number comes again in every part, the first words too, without what a list adds: （第一条―第三条）, dots and a page number. */
function keyOf({ level, main, sub, heading }: Mark): string {
  if (level === 'article') return `${level} ${main} ${sub}`;
  const words = (heading ?? '').split(/[（(]第|\.{2,}|…/)[0] ?? '';
  const plain = words.toLowerCase().replace(/[^\p{L}]/gu, '');
  return `${level} ${main} ${sub} ${plain.slice(0, 24)}`;
}
