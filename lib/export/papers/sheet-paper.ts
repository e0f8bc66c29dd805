import type { LongWork } from '../long-work.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { paragraph, type Section } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { sheetTable } from './sheet-table.ts';
import { titleParagraph } from './title-paragraph.ts';

/** A table as a Word paper after GB/T 9704, across the page. Progress counts rows. */
export function sheetPaper(sheet: Sheet, work: LongWork = {}): Promise<Uint8Array> {
  const { subject, name, notes } = sheet;
  const section: Section = {
    page: 'landscape',
    blocks: [
      titleParagraph('landscape', subject, name),
      ...notes.map((words) => paragraph('note', words)),
      sheetTable(sheet),
    ],
  };
  return writeWord({ title: subject + name, sections: [section] }, work);
}
