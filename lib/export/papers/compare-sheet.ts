import type { Sheet } from '../sheet/sheet.ts';
import { changeCell } from './change-cell.ts';
import type { ComparePaper } from './compare-paper.ts';
import { tableOfChanges } from './table-of-changes.ts';

/** 修改前后对照表 as a table of plain words: the same rows as in Word, without the marks. */
export function compareSheet({ title, revisions, names, corrections }: ComparePaper): Sheet {
  return {
    subject: title,
    name: '修改前后对照表',
    columns: names.map((head) => ({ head, width: 30 })),
    rows: tableOfChanges(revisions, corrections).map(({ columns }) =>
      columns.map((_, column) => wordsOf(changeCell(columns, column).paragraphs)),
    ),
    notes: ['“同左”为与左栏相同。'],
  };
}

function wordsOf(paragraphs: ReturnType<typeof changeCell>['paragraphs']): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}
