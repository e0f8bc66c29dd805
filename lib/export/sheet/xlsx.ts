import writeExcel, { type Feature, type SheetData } from 'write-excel-file/universal';
import { type LongWork, Pace } from '../long-work.ts';
import { escapeMarkup } from '../markup.ts';
import type { Sheet } from './sheet.ts';

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a cell of Excel can hold, UTF-16 units; longer words go on in the row below. */
const FULLEST_CELL = 32_000;

/** Size of the letters in a cell, points, and what is written in them. */
const look = { fontSize: 11, fontFamily: '仿宋' };

/**
 * The bytes of an .xlsx file with one sheet for each table. Every cell is text and stays text, whatever it begins
 * with; the head stays in view and is printed on every page, across, as wide as the page.
 */
export async function writeXlsx(sheets: readonly Sheet[], work: LongWork = {}): Promise<Uint8Array> {
  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 1);
  const pace = new Pace(all, work);
  const data: SheetData[] = [];
  for (const sheet of sheets) data.push(await dataOf(sheet, pace));
  const blob = await writeExcel(
    sheets.map((sheet, place) => ({
      data: data[place] ?? [],
      sheet: sheetName(sheet),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: sheet.columns.map(({ width }) => ({ width: width * 2 })),
    })),
    { ...look, features: [printSetup(sheets)] },
  ).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  pace.finish();
  return bytes;
}

/** Excel allows no more and none of these signs in a name. */
function sheetName({ name }: Sheet): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31);
}

async function dataOf({ columns, rows }: Sheet, pace: Pace): Promise<SheetData> {
  const data: SheetData = [columns.map(({ head }) => ({ ...text(head), ...headLook }))];
  for (const row of rows) {
    for (const cells of fitted(row)) {
      const height = heightOf(cells, columns);
      data.push(cells.map((words, at) => ({ ...styled(words, columns[at]?.centred), height })));
    }
    await pace.step();
  }
  return data;
}

const headLook = { fontWeight: 'bold', align: 'center', alignVertical: 'center' } as const;

function text(value: string) {
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const;
}

function styled(words: string, centred: boolean | undefined) {
  return centred ? ({ ...text(words), align: 'center' } as const) : text(words);
}

/** Height of a line, and of the highest row that Excel knows, points. */
const LINE = 15;
const HIGHEST_ROW = 409;

/** Programs differ in whether they make a row as high as its words, so it is said. */
function heightOf(cells: readonly string[], columns: Sheet['columns']): number {
  const lines = cells.map((words, at) => {
    const room = Math.max(1, (columns[at]?.width ?? 1) - 1);
    return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return Math.min(HIGHEST_ROW, LINE * Math.max(1, ...lines) + 3);
}

/** One row, or as many as its longest cell needs. */
function fitted(row: readonly string[]): string[][] {
  const rows: string[][] = [];
  let rest = [...row];
  do {
    rows.push(rest.map((words) => words.slice(0, cutOf(words))));
    rest = rest.map((words) => words.slice(cutOf(words)));
  } while (rest.some((words) => words !== ''));
  return rows;
}

/** No surrogate pair is cut. */
function cutOf(words: string): number {
  if (words.length <= FULLEST_CELL) return words.length;
  return /[\ud800-\udbff]/.test(words[FULLEST_CELL - 1] ?? '') ? FULLEST_CELL - 1 : FULLEST_CELL;
}

/** Head on every printed page, and one page wide. */
function printSetup(sheets: readonly Sheet[]): Feature<Blob> {
  const titles = sheets.map(
    (sheet, place) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${escapeMarkup(sheetName(sheet))}'!$1:$1</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
      },
    },
  };
}
