import { strFromU8, unzipSync } from 'fflate';

/** A table of a Word file: its rows, each cell's paragraphs joined by line feeds. */
export type TableRows = readonly (readonly string[])[];

/** More than this unpacked and it is no list of opinions, bytes. */
const LARGEST = 200_000_000;

const mainPart = 'word/document.xml';

/** Every table of a .docx file. Throws where the bytes are no Word file. */
export function readWordTables(bytes: Uint8Array): TableRows[] {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === mainPart && originalSize < LARGEST,
  });
  const part = files[mainPart];
  if (!part) throw new Error('This is no Word file: it has no word/document.xml.');
  const reader = new TableReader();
  for (const token of strFromU8(part).matchAll(tokens)) reader.take(token);
  return reader.tables;
}

/** Text, and the tags that a table is made of. */
const tokens =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(\/?)w:(tbl|tr|tc|p|br|tab|gridSpan|vMerge)(?=[\s/>])([^>]*?)(\/?)>/g;

/** A table inside a cell is words of that cell. */
class TableReader {
  readonly tables: string[][][] = [];
  #depth = 0;
  #rows: string[][] = [];
  #row: string[] = [];
  #cell = '';
  #span = 1;
  #continues = false;

  take([, text, close, name, attributes = '', alone]: RegExpMatchArray): void {
    if (text !== undefined) {
      if (this.#depth > 0) this.#cell += decode(text);
    } else if (name === 'tbl') this.#table(close === '/');
    else if (name === 'p' || name === 'br') {
      if (close === '/' || name === 'br') this.#cell += '\n';
    } else if (name === 'tab') this.#cell += '\t';
    else if (this.#depth === 1) this.#inTable(name ?? '', close === '/' || alone === '/', attributes);
  }

  #table(closes: boolean): void {
    this.#depth += closes ? -1 : 1;
    if (!closes && this.#depth === 1) this.#rows = [];
    if (closes && this.#depth === 0) this.tables.push(this.#rows);
  }

  #inTable(name: string, closes: boolean, attributes: string): void {
    if (name === 'tr') {
      if (closes) this.#rows.push(this.#row);
      else this.#row = [];
    } else if (name === 'gridSpan') this.#span = Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1);
    else if (name === 'vMerge') this.#continues = !attributes.includes('restart');
    else if (name === 'tc') this.#tableCell(closes);
  }

  /** A cell over several rows says the same in each; one over several columns stands in the first. */
  #tableCell(closes: boolean): void {
    if (closes) {
      const above = this.#rows.at(-1)?.[this.#row.length] ?? '';
      this.#row.push(this.#continues ? above : this.#cell.trim());
      for (let more = 1; more < this.#span; more++) this.#row.push('');
    }
    this.#cell = '';
    this.#span = 1;
    this.#continues = false;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
