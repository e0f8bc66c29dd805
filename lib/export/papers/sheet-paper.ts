import type { LongWork } from '../long-work.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { cell, paragraph, type Section } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { titleParagraph } from './title-paragraph.ts';

/** A table as a Word paper after GB/T 9704, across the page. Progress counts rows. */
export function sheetPaper(sheet: Sheet, work: LongWork = {}): Promise<Uint8Array> {
  const { subject, name, notes, columns, rows } = sheet;
  const section: Section = {
    page: 'landscape',
    blocks: [
      titleParagraph('landscape', subject, name),
      ...notes.map((words) => paragraph('note', words)),
      {
        kind: 'table',
        columns: columns.map(({ width }) => width),
        head: columns.map(({ head }) => head),
        rows: rows.map((row) => ({
          cells: row.map((words, at) => cell(words, columns[at]?.centred ? 'cellCentre' : 'cell')),
        })),
      },
    ],
  };
  return writeWord({ title: subject + name, sections: [section] }, work);
}
