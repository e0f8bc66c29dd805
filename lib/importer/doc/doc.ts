import type { BlockText } from '../../blocks/block.ts';
import { TableGrid } from '../../blocks/table-grid.ts';
import { type Surroundings, TextBuilder } from '../../blocks/text-builder.ts';
import type { DocumentText } from '../docx/docx.ts';
import { BadFile } from '../file-fault.ts';
import { CompoundFile } from './compound-file.ts';
import { type Marking, markingsOf, type Piece, piecesOf } from './pieces.ts';

/**
 * Reads an old Word document, or a WPS one that is a Word document inside (MS-DOC). Throws `BadFile`, also for the
 * other things that come in such a container.
 */
export function readDoc(bytes: Uint8Array): DocumentText {
  const file = new CompoundFile(bytes);
  const main = file.stream('WordDocument');
  if (!main) throw new BadFile(faultOf(file.names));
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (main.length < 0x200 || view.getUint16(0, true) !== 0xa5ec) throw new BadFile('corrupt');
  const flags = view.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) throw new BadFile('password');
  const table = file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (!table) throw new BadFile('corrupt');
  const pieces = piecesOf(main, table);
  const markings = markingsOf(main, table);
  const isTracked = markings.some(({ deleted, inserted }) => deleted || inserted);
  const side = (gone: (marking: Marking) => boolean) => blocksOf(standing(pieces, markings.filter(gone)));
  return {
    source: side(({ deleted, away }) => deleted || away),
    before: isTracked ? side(({ inserted, away }) => inserted || away) : null,
  };
}

function faultOf(names: readonly string[]): 'password' | 'not-text' | 'wps' {
  if (names.includes('EncryptedPackage')) return 'password';
  if (names.some((name) => /^(?:Workbook|Book|PowerPoint Document|VisioDocument)$/.test(name)))
    return 'not-text';
  return 'wps';
}

/** The text without what the markings cover. */
function standing(pieces: readonly Piece[], gone: readonly Marking[]): string {
  const parts: string[] = [];
  for (const { text, from, width } of pieces) {
    let at = 0;
    const end = from + text.length * width;
    for (const marking of gone) {
      if (marking.to <= from || marking.from >= end) continue;
      const start = Math.max(0, Math.floor((marking.from - from) / width));
      if (start > at) parts.push(text.slice(at, start));
      at = Math.max(at, Math.min(text.length, Math.ceil((marking.to - from) / width)));
    }
    parts.push(text.slice(at));
  }
  return parts.join('');
}

const plain: Surroundings = {
  heading: 0,
  bold: false,
  centred: false,
  link: false,
  cell: null,
  list: 0,
  region: 0,
  container: 0,
  keepsLines: false,
  keepsSpaces: true,
};

const [cellEnd, lineEnd, hyphen] = ['\u0007', '\u000b', '\u001e'];
const ends = new RegExp(`([\\r${cellEnd}${lineEnd}])`);

/** \r ends a paragraph, 7 a cell (a second one the row), 11 a line; 12 a page, where a sentence may go on. */
function blocksOf(text: string): BlockText {
  const builder = new TextBuilder<null>();
  let grid: TableGrid | null = null;
  let tables = 0;
  const stretches = withoutFields(text).split(ends);
  for (let at = 0; at < stretches.length; at += 2) {
    const words = (stretches[at] ?? '').replaceAll(hyphen, '-').replaceAll('\t', ' ');
    const isCell = stretches[at + 1] === cellEnd;
    if (isCell && words === '') grid?.beginRow();
    else {
      if (isCell && !grid) grid = new TableGrid(tables++);
      else if (!isCell) grid = null;
      builder.write(null, words, { ...plain, cell: grid?.placeCell(null, null) ?? null });
    }
    builder.endBlock();
  }
  return builder.finish([-1]).source;
}

/** A field's code stands between 19 and 20, its result between 20 and 21; fields nest. */
function withoutFields(text: string): string {
  if (!text.includes('\u0013')) return text;
  let out = '';
  const open: boolean[] = [];
  for (const char of text) {
    if (char === '\u0013') open.push(true);
    else if (char === '\u0014' && open.length > 0) open[open.length - 1] = false;
    else if (char === '\u0015') open.pop();
    else if (!open.includes(true)) out += char;
  }
  return out;
}
