import type { Sheet } from './sheet.ts';

/** The table in GitHub's Markdown; line ends inside a cell are `<br>`, and no word becomes markup. */
export function markdownOf({ subject, name, notes, columns, rows }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${columns.map(({ centred }) => (centred ? ' :-: ' : ' --- ')).join('|')}|`;
  const table = [line(columns.map(({ head }) => head)), rule, ...rows.map(line)];
  return `${[`# ${escapeMarkdown(subject + name)}`, ...notes.map(escapeMarkdown), table.join('\n')].join('\n\n')}\n`;
}

function cell(words: string): string {
  return words
    .trim()
    .split(/\r?\n/)
    .map((line) => escapeMarkdown(line.trim()))
    .join('<br>');
}

/** Words stay words: signs that could begin markup are escaped. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');
}
