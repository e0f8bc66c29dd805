import type { RevisionText } from '../../anchor/revision-text.ts';
import type { Correction } from '../../revision/correction.ts';
import type { LongWork } from '../long-work.ts';
import type { Cell, Section, TableRow } from '../word/document.ts';
import { paragraph } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { changeCell } from './change-cell.ts';
import { type ChangeRow, tableOfChanges } from './table-of-changes.ts';
import { titleParagraph } from './title-paragraph.ts';

/** What the 修改前后对照表 is made of. */
export interface ComparePaper {
  /** 清屿市养犬管理条例（草案） */
  readonly title: string;
  /** Two or three, in order of time. */
  readonly revisions: readonly RevisionText[];
  /** What stands over each column: 现行, 一次审议稿 … */
  readonly names: readonly string[];
  /** A person's word on each step from one revision to the next; absent where there is none. */
  readonly corrections?: readonly (readonly Correction[])[];
}

/**
 * 修改前后对照表 (立法法第五十八条) as .docx: the columns beside each other, 同左 where nothing changed, what was added
 * in 黑体, what is deleted in a box. Two columns stand upright, three across the page.
 */
export function comparePaper(paper: ComparePaper, work: LongWork = {}): Promise<Uint8Array> {
  const name = `${paper.title}修改前后对照表`;
  const rows = rowsOf(paper);
  const page = paper.revisions.length > 2 ? 'landscape' : 'portrait';
  const section: Section = {
    page,
    blocks: [
      titleParagraph(page, paper.title, '修改前后对照表'),
      paragraph('note', '注：黑体为增加或者修改的内容，加框为删去的内容，“同左”为与左栏相同。'),
      {
        kind: 'table',
        columns: paper.revisions.map(() => 1),
        head: paper.names,
        rows,
        rowCount: rows.length,
      },
    ],
  };
  return writeWord({ title: name, sections: [section] }, work);
}

function rowsOf({ revisions, corrections }: ComparePaper): TableRow[] {
  return tableOfChanges(revisions, corrections).map(({ columns }) => ({ cells: cellsOf(columns) }));
}

function cellsOf(columns: ChangeRow['columns']): Cell[] {
  return columns.map((_, column) => changeCell(columns, column));
}
