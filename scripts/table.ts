/** One line of a table: column name → words or a number. */
export type Row = Readonly<Record<string, string | number>>;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns on a terminal: East Asian characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** Rows as a Markdown table, padded so that it can be read on a terminal too; numbers to the right. */
export function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const widths = columns.map((name) =>
    Math.max(3, width(name), ...rows.map((row) => width(String(row[name] ?? '')))),
  );
  const numeric = columns.map((name) => rows.every((row) => typeof (row[name] ?? 0) === 'number'));
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, index) => {
      const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)));
      return numeric[index] ? gap + cell : cell + gap;
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((each, index) => `${'-'.repeat(each - 1)}${numeric[index] ? ':' : '-'}`);
  const body = rows.map((row) => line(columns.map((name) => String(row[name] ?? ''))));
  return [line(columns), `| ${rule.join(' | ')} |`, ...body].join('\n');
}

/** A share of a whole in percent with one decimal; `-` of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
