import { BadFile } from './file-fault.ts';
import { kindOf } from './kind-of.ts';
import { readFile } from './read-file.ts';
import { readSheetRows } from './sheet-rows.ts';
import { readWordTables, type TableRows } from './word-tables.ts';
import { Archive } from './zip.ts';

/** Post as a file holds it: running words, or lists with an opinion a row. */
export type PostFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lists'; readonly lists: readonly TableRows[] };

/** A list has a head and something under it, and room for an opinion beside its clause. */
const fewestRows = 2;
const fewestColumns = 2;

/** A Word file that has so little beside its tables is a list; else what stands around them would be lost. */
const mostBeside = 0.3;

/**
 * Reads a file of opinions: .xlsx rows; the tables of a .docx that is little else; of anything else its words.
 * Throws `BadFile`.
 */
export async function readPost(bytes: Uint8Array, name: string): Promise<PostFile> {
  if (kindOf(bytes, name) === 'package' && isSheet(bytes)) return ofSheets(await sheetsOf(bytes));
  const { source, format } = await readFile(bytes, { name, maps: '' });
  const lists = format === 'docx' ? readWordTables(bytes).filter(isList) : [];
  const inLists = lists.flat(2).join('').replace(/\s/g, '').length;
  const all = source.text.replace(/\s/g, '').length;
  if (lists.length > 0 && inLists >= all * (1 - mostBeside)) return { kind: 'lists', lists };
  return { kind: 'text', text: source.text };
}

/** A sheet of one column is words: each row a line. */
function ofSheets(sheets: readonly TableRows[]): PostFile {
  const lists = sheets.filter(isList);
  return lists.length > 0 ? { kind: 'lists', lists } : { kind: 'text', text: sheets.flat(2).join('\n') };
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly TableRows[]> {
  const sheets = await readSheetRows(bytes).catch((cause: unknown) => {
    throw new BadFile('corrupt', cause);
  });
  if (sheets.every((rows) => rows.length === 0)) throw new BadFile('empty');
  return sheets;
}

function isSheet(bytes: Uint8Array): boolean {
  return new Archive(bytes).names.some((name) => name.startsWith('xl/'));
}

function isList(rows: TableRows): boolean {
  return rows.length >= fewestRows && Math.max(0, ...rows.map((row) => row.length)) >= fewestColumns;
}
