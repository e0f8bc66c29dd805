import type { Sheet } from './sheet.ts';

/** Excel and its kin take a cell that begins so for a formula. */
const formula = /^\s*[=+\-@＝＋－＠]/;

/**
 * RFC 4180 with CRLF and a byte order mark, so that Excel reads Chinese. A cell that could become a formula gets
 * an apostrophe before it, which spreadsheets do not show.
 */
export function csvOf({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function field(words: string): string {
  const safe = formula.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
