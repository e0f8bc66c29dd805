import { type LongWork, Pace } from '../long-work.ts';
import { escapeMarkup } from '../markup.ts';
import { type ZipEntry, ZipWriter } from '../zip-writer.ts';
import { fittedRows, heightOf } from './fitted-rows.ts';
import type { Sheet } from './sheet.ts';
import { fixedParts, sheetName } from './workbook-parts.ts';

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The bytes of an .xlsx file with one sheet for each table, written row by row: progress counts rows, and the same
 * tables always give the same bytes. Every cell is text and stays text, whatever it begins with; the head stays in
 * view and is printed on every page, across, as wide as the page.
 */
export async function writeXlsx(sheets: readonly Sheet[], work: LongWork = {}): Promise<Uint8Array> {
  const pace = new Pace(
    sheets.reduce((sum, { rows }) => sum + rows.length, 1),
    work,
  );
  const zip = new ZipWriter();
  const titles = sheets.map((sheet, place) => titleRow(sheet, place)).join('');
  for (const [name, content] of fixedParts(sheets, titles)) zip.addText(name, content);
  for (const [place, sheet] of sheets.entries()) {
    const entry = zip.open(`xl/worksheets/sheet${place + 1}.xml`);
    await writeSheet(sheet, { entry, pace });
    entry.close();
  }
  const bytes = zip.finish();
  pace.finish();
  return bytes;
}

function titleRow(sheet: Sheet, place: number): string {
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${escapeMarkup(sheetName(sheet))}'!$1:$1</definedName>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Place {
  readonly entry: ZipEntry;
  readonly pace: Pace;
}

/** Order of the elements after ECMA-376 part 1, 18.3.1.99. */
async function writeSheet({ columns, rows }: Sheet, { entry, pace }: Place): Promise<void> {
  entry.write(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width * 2}" customWidth="1"/>`).join('')}</cols><sheetData>`,
  );
  let number = 1;
  entry.write(
    rowMarkup(
      columns.map(({ head }) => head),
      { number, styles: columns.map(() => look.head) },
    ),
  );
  const styles = columns.map(({ centred }) => (centred ? look.centred : look.plain));
  for (const row of rows) {
    for (const cells of fittedRows(row)) {
      number++;
      entry.write(rowMarkup(cells, { number, styles, height: heightOf(cells, columns) }));
    }
    await pace.step();
  }
  entry.write(
    '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  );
}

/** Places in the styles' `cellXfs`. */
const look = { plain: 1, centred: 2, head: 3 } as const;

interface RowLook {
  /** From 1. */
  readonly number: number;
  readonly styles: readonly number[];
  /** Points. */
  readonly height?: number;
}

function rowMarkup(cells: readonly string[], { number, styles, height }: RowLook): string {
  const inside = cells.map(
    (words, at) =>
      `<c r="${columnName(at)}${number}" s="${styles[at] ?? look.plain}" t="inlineStr"><is><t xml:space="preserve">${cellText(words)}</t></is></c>`,
  );
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${high}>${inside.join('')}</row>`;
}

/** `_x000D_` in a cell means a sign to Excel (ECMA-376 part 1, 22.9.2.19): as words it is written so that it stays. */
function cellText(words: string): string {
  return escapeMarkup(words).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A … Z, AA … */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
