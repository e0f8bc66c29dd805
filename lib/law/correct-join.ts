import { skipGaps } from './characters.ts';
import { around, behind, type Row, ranks } from './correct-rows.ts';
import { raised } from './correct-shift.ts';
import type { ClausePlace } from './correction.ts';

/** The row of the clause at this place; -1 where there is none. */
export function rowAt(rows: readonly Row[], { at, level }: ClausePlace): number {
  return rows.findIndex((row) => row.start === at && row.level === level);
}

/** The clause goes on with the one before it. Null where there is nothing that it could go on with. */
export function joinClause(text: string, rows: readonly Row[], place: ClausePlace): Row[] | null {
  const index = rowAt(rows, place);
  const row = rows[index];
  if (!row || row.level === 'preamble') return null;
  const { above, before } = around(rows, index);
  const sibling = before === null ? null : (rows[before] ?? null);
  if (row.level === 'article') return sibling && joinArticle(text, rows, { index, before, own: false });
  if (before !== null && sibling?.level === row.level) {
    const joined = without(rows, index, index + 1);
    return ranks[row.level] < ranks.article ? joined : stretched(joined, before, row.end);
  }
  const parent = above.at(-1);
  if (parent === undefined || ranks[row.level] < ranks.item || sibling?.level === 'item') return null;
  const end = behind(rows, index);
  return [...rows.slice(0, index), ...raised(rows.slice(index + 1, end)), ...rows.slice(end)];
}

interface Joining {
  readonly index: number;
  readonly before: number | null;
  /** A paragraph of its own even where it stands in the middle of a line. */
  readonly own: boolean;
}

/** The article's words become paragraphs of the one before; in the middle of a line they end its last paragraph. */
export function joinArticle(
  text: string,
  rows: readonly Row[],
  { index, before, own }: Joining,
): Row[] | null {
  const row = rows[index];
  if (!row || before === null || rows[before]?.level !== 'article') return null;
  const first = rows[index + 1];
  const hasFirst = first?.level === 'paragraph' && index + 1 < behind(rows, index);
  const end = hasFirst ? first.end : row.end;
  const joined = without(rows, index, hasFirst ? index + 2 : index + 1);
  const last = rows.findLastIndex(({ rank }, at) => at < index && at > before && rank === ranks.paragraph);
  if (!own && last >= 0 && !beginsLine(text, row.start)) {
    return stretched(stretched(joined, last, end), before, row.end);
  }
  const paragraph: Row = {
    ...row,
    level: 'paragraph',
    number: null,
    label: '',
    heading: null,
    end: Math.max(end, row.start),
    rank: ranks.paragraph,
    closes: ranks.paragraph,
  };
  return stretched([...joined.slice(0, index), paragraph, ...joined.slice(index)], before, row.end);
}

export function beginsLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return skipGaps(text, start, at) === at;
}

/** Takes the clause out, with what stands in it; of a heading above articles only the heading. */
export function dropClause(rows: readonly Row[], place: ClausePlace): Row[] | null {
  const index = rowAt(rows, place);
  const row = rows[index];
  if (!row) return null;
  const onlyItself = ranks[row.level] < ranks.article && row.level !== 'annex';
  return without(rows, index, onlyItself ? index + 1 : behind(rows, index));
}

/** Where the row had ended headings by itself, the next one of its kind ends them now. */
function without(rows: readonly Row[], from: number, to: number): Row[] {
  const row = rows[from];
  const rest = rows.slice(to);
  const next = rest.findIndex(({ rank }) => row !== undefined && rank <= row.rank);
  const heir = rest[next];
  if (row && heir && row.closes < row.rank && row.level !== 'preamble')
    rest[next] = { ...heir, closes: Math.min(heir.closes, row.closes) };
  return [...rows.slice(0, from), ...rest];
}

function stretched(rows: readonly Row[], index: number, end: number): Row[] {
  return rows.map((row, at) => (at === index && row.end < end ? { ...row, end } : row));
}
