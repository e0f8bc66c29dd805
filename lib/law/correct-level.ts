import { skipGaps, squeeze } from './characters.ts';
import { joinArticle, rowAt } from './correct-join.ts';
import { around, behind, type Row, ranks } from './correct-rows.ts';
import { lowered, raised } from './correct-shift.ts';
import { isOneLine, isPrinted, lineEnd, paragraphFrom, roomFrom, rowFor } from './correct-split.ts';
import type { Correction } from './correction.ts';
import type { Level } from './provision.ts';

type Change = Extract<Correction, { kind: 'level' }>;

const headings: ReadonlySet<Level> = new Set<Level>(['part', 'subpart', 'chapter', 'section']);

/** Longest line that may become a heading, UTF-16 units. */
const longestHeading = 60;

/** Gives a clause another level. Null where it cannot have it. */
export function changeLevel(text: string, rows: readonly Row[], change: Change): Row[] | null {
  const index = rowAt(rows, change);
  const row = rows[index];
  if (!row) return null;
  const { level, to } = change;
  const here = { text, rows, index, row, change };
  if (headings.has(level) && headings.has(to))
    return level === to ? null : replaced(here, [asHeading(row, to)]);
  if (headings.has(level) && to === 'article') return headingToArticle(here);
  if (level === 'article' && headings.has(to)) return articleToHeading(here);
  if (level === 'article' && to === 'paragraph')
    return joinArticle(text, rows, { index, before: around(rows, index).before, own: true });
  if (level === 'paragraph' && to === 'article') return paragraphToArticle(here);
  return inside(here);
}

interface Here {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly index: number;
  readonly row: Row;
  readonly change: Change;
}

function replaced({ rows, index }: Here, by: readonly Row[], to = index + 1): Row[] {
  return [...rows.slice(0, index), ...by, ...rows.slice(to)];
}

/** Where it had ended headings by itself it still does. */
function asHeading(row: Row, to: Level): Row {
  return { ...row, level: to, rank: ranks[to], closes: row.closes < row.rank ? row.closes : ranks[to] };
}

function headingToArticle(here: Here): Row[] | null {
  const { text, rows, index, row } = here;
  if (row.number === null) return null;
  const end = Math.min(lineEnd(text, row.start), rows[index + 1]?.start ?? text.length);
  const body = Math.min(skipGaps(text, row.start + row.label.length, end), end);
  const article: Row = {
    ...row,
    level: 'article',
    heading: null,
    end,
    rank: ranks.article,
    closes: ranks.article,
  };
  return replaced(here, [article, paragraphFrom(body, end)]);
}

/** One line without items, no longer than a heading is. */
function articleToHeading(here: Here): Row[] | null {
  const { text, rows, index, row, change } = here;
  const end = behind(rows, index);
  const short = row.end - row.start <= longestHeading && isOneLine(text, row.start, row.end);
  if (!short || end > index + 2) return null;
  const words = squeeze(text.slice(row.start + row.label.length, row.end));
  return replaced(here, [{ ...asHeading(row, change.to), heading: words === '' ? null : words }], end);
}

function paragraphToArticle(here: Here): Row[] | null {
  const { text, rows, index, row, change } = here;
  const inArticle = around(rows, index).above.some((at) => rows[at]?.level === 'article');
  if (
    !inArticle ||
    change.label === null ||
    !isPrinted(change.label, row.start, roomFrom(rows, row.start, row.end))
  )
    return null;
  const article = rowFor(text, { ...change, level: 'article' }, row.end);
  return replaced(here, [article, paragraphFrom(change.label.body, row.end)]);
}

/** 款, 项 and 目, with what stands in them. */
function inside(here: Here): Row[] | null {
  const { text, rows, index, row, change } = here;
  const { above, before } = around(rows, index);
  const end = behind(rows, index);
  const inner = rows.slice(index + 1, end);
  const plain = { ...row, level: change.to, rank: ranks[change.to], closes: ranks[change.to] };
  const sibling = before === null ? null : rows[before]?.level;
  switch (`${change.level} ${change.to}`) {
    case 'paragraph item': {
      if (
        sibling !== 'paragraph' ||
        !change.label ||
        !isPrinted(change.label, row.start, roomFrom(rows, row.start, row.end))
      )
        return null;
      return replaced(here, [rowFor(text, { ...change, level: 'item' }, row.end), ...lowered(inner)], end);
    }
    case 'item paragraph':
      return replaced(here, [{ ...plain, number: null, label: '' }, ...raised(inner)], end);
    case 'item subitem':
      return sibling === 'item' ? replaced(here, [plain, ...lowered(inner)], end) : null;
    case 'subitem item':
      return above.some((at) => rows[at]?.level === 'item')
        ? replaced(here, [plain, ...raised(inner)], end)
        : null;
    default:
      return null;
  }
}
