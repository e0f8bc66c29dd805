import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { contactSheet, detailSheet, opinionSheet } from '../../lib/export/papers/opinion-sheet.ts';
import { csvOf } from '../../lib/export/sheet/csv.ts';
import { markdownOf } from '../../lib/export/sheet/markdown.ts';
import type { Sheet } from '../../lib/export/sheet/sheet.ts';
import { writeXlsx } from '../../lib/export/sheet/xlsx.ts';
import { dossierWith } from './dossiers.ts';

const sly = [
  '=1+1',
  '+86 139',
  '-1',
  '@SUM(A1)',
  ' =HYPERLINK("http://x")',
  '\t=2',
  '＝1+1',
  '甲,"乙"\n丙',
  '普通',
];
const sheet: Sheet = {
  subject: '条例',
  name: '意见汇总表',
  columns: sly.map((_, at) => ({ head: `列${at}`, width: 8 })),
  rows: [sly],
  notes: [],
};

function fields(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

it('writes CSV after RFC 4180 that no spreadsheet takes for formulas', () => {
  const csv = csvOf(sheet);
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [, row = []] = fields(csv);
  expect(row.map((words) => words.replace(/^'/, ''))).toEqual(sly);
  expect(row.filter((words) => /^\s*[=+\-@＝]/.test(words))).toEqual([]);
});

it('keeps every cell of an Excel file text, whatever it begins with', async () => {
  const bytes = await writeXlsx([sheet]);
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('fitToWidth="1"');
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect(book.match(/<definedNames\/?>/g)).toHaveLength(1);
  expect(book).toContain("'意见汇总表'!$1:$1");
  expect(await rowsOf(bytes)).toEqual([sly.map((_, at) => `列${at}`), sly.map((words) => words.trim())]);
});

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const [first] = await readExcel(Buffer.from(bytes));
  return (first?.data ?? []).map((row) => row.map((value) => String(value ?? '').trim()));
}

it('puts words that no cell can hold into the rows below', async () => {
  const long = '长'.repeat(70_000);
  const rows = await rowsOf(
    await writeXlsx([{ ...sheet, columns: [{ head: '意见', width: 9 }], rows: [[long]] }]),
  );
  expect(rows.slice(1).flat().join('')).toBe(long);
});

it('has every opinion of a hearing in the Excel file once', async () => {
  const dossier = dossierWith(200);
  const bytes = await writeXlsx([opinionSheet(dossier, { names: 'withheld' }), detailSheet(dossier)]);
  const rows = await rowsOf(bytes);
  const reasons = rows.slice(1).map((row) => row[5] ?? '');
  expect(reasons.toSorted()).toEqual(dossier.comments.map(({ reason }) => reason).toSorted());
  expect(rows.flat().join('')).not.toContain('提出人1');
});

it('lists the people apart, once for each submission', () => {
  const { rows } = contactSheet(dossierWith(20));
  expect(rows).toHaveLength(10);
  expect(new Set(rows.map(([number]) => number)).size).toBe(10);
});

it('keeps words words in Markdown', () => {
  const written = markdownOf({ ...sheet, rows: [['a|b', '*x*\n<b>', '# 一', '1. 二', '', '', '', '', '']] });
  expect(written).toContain(
    '| a\\|b | \\*x\\*<br>\\<b\\> | \\# 一 | 1\\. 二 |'.replace('1\\. 二', '\\1. 二'),
  );
});
