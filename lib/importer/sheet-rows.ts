import type { TableRows } from './word-tables.ts';

/** The sheets of an .xlsx file, every cell as text, empty rows left out. Throws where the bytes are none. */
export async function readSheetRows(bytes: Uint8Array): Promise<TableRows[]> {
  const { default: readExcel } = await import('read-excel-file/universal');
  const sheets = await readExcel(Uint8Array.from(bytes).buffer);
  return sheets.map(({ data }) =>
    data.map((row) => row.map(cellText)).filter((row) => row.some((words) => words !== '')),
  );
}

/** 2026-03-12 for a date: spreadsheets keep days as such. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}
