import type { Hunk } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';
import { type ArticleLine, labelOf, linesOf } from './article-lines.ts';
import type { ComparedRevision, PairRow } from './compare-rows.ts';

/** Words of one column: new against the column before, gone in the column behind, or both; doubtful: a citation. */
export interface ColumnRun {
  readonly type: 'same' | 'ins' | 'del' | 'both';
  readonly text: string;
  readonly doubtful?: true;
}

/** An article's words for one column: its label apart, then its paragraphs as runs. */
export interface ArticleWords {
  readonly eId: string;
  readonly label: string;
  readonly lines: readonly (readonly ColumnRun[])[];
}

export interface ColumnWords {
  readonly articles: readonly ArticleWords[];
  /** The column before has nothing here. */
  readonly added: boolean;
  /** The column behind has nothing here. */
  readonly cut: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Side {
  readonly lines: readonly (readonly ArticleLine[])[];
  readonly text: string;
}

/**
 * Every column of one row with what was added and deleted. Labels stand outside: a new number is no change of words.
 * Worked out when a row is looked at, not before.
 */
export function columnWords(revisions: readonly ComparedRevision[], row: PairRow): ColumnWords[] {
  const sides = row.columns.map((articles, column): Side => {
    const lines = articles.map((article) => linesOf({ article, text: revisions[column]?.text ?? '' }));
    return {
      lines,
      text: lines
        .flat()
        .map(({ text }) => text)
        .join('\n'),
    };
  });
  const steps = sides.slice(1).map((side, step) => changesBetween(sides[step]?.text ?? '', side.text));
  return sides.map((side, column) => {
    const has = (at: number) => (row.columns[at] ?? []).length > 0;
    const inside = has(column);
    const marks = {
      ins: has(column - 1) ? (steps[column - 1]?.ins ?? []) : [],
      del: has(column + 1) ? (steps[column]?.del ?? []) : [],
      doubtful: row.troubles.filter((trouble) => trouble.column === column),
    };
    let at = 0;
    const articles = (row.columns[column] ?? []).map((article, order) => ({
      eId: article.eId,
      label: labelOf(article),
      lines: (side.lines[order] ?? []).map((line) => {
        const runs = runsOf(line, at, marks);
        at += line.text.length + 1;
        return runs;
      }),
    }));
    return {
      articles,
      added: inside && column > 0 && !has(column - 1),
      cut: inside && column + 1 < sides.length && !has(column + 1),
    };
  });
}

/** What each side has alone, as offsets into its text. */
function changesBetween(old: string, fresh: string): { readonly ins: Span[]; readonly del: Span[] } {
  if (old === fresh || old === '' || fresh === '') return { ins: [], del: [] };
  const hunks = diffWords(old, fresh);
  return { ins: spansOf(hunks, 'ins'), del: spansOf(hunks, 'del') };
}

function spansOf(hunks: readonly Hunk[], side: 'ins' | 'del'): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { type, text, mark } of hunks) {
    if (type !== 'same' && type !== side) continue;
    if (type === side && mark !== 'space') spans.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return spans;
}

interface Marks {
  readonly ins: readonly Span[];
  readonly del: readonly Span[];
  /** Offsets into the revision's text. */
  readonly doubtful: readonly Span[];
}

/** A line cut wherever a mark begins or ends; `at` is its place in the side's text. */
function runsOf({ text, start }: ArticleLine, at: number, marks: Marks): ColumnRun[] {
  const end = text.length;
  const ins = within(marks.ins, at, end);
  const del = within(marks.del, at, end);
  const doubtful = within(marks.doubtful, start, end);
  const ends = [...ins, ...del, ...doubtful].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([0, ...ends, end])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, order) => {
    const from = cuts[order] ?? 0;
    const isIn = (spans: readonly Span[]) => spans.some((span) => span.start <= from && from < span.end);
    const type = isIn(ins) ? (isIn(del) ? 'both' : 'ins') : isIn(del) ? 'del' : 'same';
    const run = { type, text: text.slice(from, to) } as const;
    return isIn(doubtful) ? { ...run, doubtful: true } : run;
  });
}

/** The spans that reach into a range, as offsets into it. */
function within(spans: readonly Span[], at: number, length: number): Span[] {
  return spans.flatMap((span) => {
    const [start, end] = [Math.max(0, span.start - at), Math.min(length, span.end - at)];
    return start < end ? [{ start, end }] : [];
  });
}
