import { BadFile } from '../file-fault.ts';

/** A run of a document's text and where it lies in the stream. */
export interface Piece {
  readonly text: string;
  /** Byte offset of its first character in the main stream. */
  readonly from: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
}

/** What a character's properties say of it, as ranges of bytes in the main stream, in order. */
export interface Marking {
  readonly from: number;
  readonly to: number;
  /** Tracked as deleted or inserted. */
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** Hidden or struck through. */
  readonly away: boolean;
}

const western = new TextDecoder('windows-1252');
const unicode = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The pieces of the main text in their order (MS-DOC 2.4.1): footnotes, headers and comments stand behind it. */
export function piecesOf(main: Uint8Array, table: Uint8Array): readonly Piece[] {
  const view = viewOf(main);
  const clx = part(view, table, 33);
  const clxView = viewOf(clx);
  let at = 0;
  while (clx[at] === 1) at += 3 + clxView.getUint16(at + 1, true);
  if (clx[at] !== 2) throw new BadFile('corrupt');
  const plc = at + 5;
  const count = Math.floor((clxView.getUint32(at + 1, true) - 4) / 12);
  const characters = view.getUint32(0x4c, true);
  const pieces: Piece[] = [];
  for (let each = 0; each < count; each++) {
    const start = clxView.getUint32(plc + each * 4, true);
    const end = Math.min(clxView.getUint32(plc + (each + 1) * 4, true), characters);
    if (start >= end) continue;
    const place = clxView.getUint32(plc + (count + 1) * 4 + each * 8 + 2, true);
    pieces.push(pieceAt(main, place, end - start));
  }
  return pieces;
}

function pieceAt(main: Uint8Array, place: number, length: number): Piece {
  if ((place & 0x40000000) !== 0) {
    const from = (place & 0x3fffffff) >>> 1;
    return { text: western.decode(main.subarray(from, from + length)), from, width: 1 };
  }
  return { text: unicode.decode(main.subarray(place, place + length * 2)), from: place, width: 2 };
}

/** What is deleted, inserted or hidden (MS-DOC 2.4.6.2, ChpxFkp). */
export function markingsOf(main: Uint8Array, table: Uint8Array): readonly Marking[] {
  const plc = part(viewOf(main), table, 12);
  const view = viewOf(plc);
  const count = Math.floor((plc.length - 4) / 8);
  const markings: Marking[] = [];
  for (let each = 0; each < count; each++) {
    const page = (view.getUint32((count + 1) * 4 + each * 4, true) & 0x3fffff) * 512;
    if (page + 512 <= main.length) markings.push(...markingsOn(main.subarray(page, page + 512)));
  }
  return markings.sort((a, b) => a.from - b.from);
}

function markingsOn(page: Uint8Array): readonly Marking[] {
  const view = viewOf(page);
  const runs = page[511] ?? 0;
  const found: Marking[] = [];
  for (let run = 0; run < runs && (runs + 1) * 4 + run < 511; run++) {
    const at = (page[(runs + 1) * 4 + run] ?? 0) * 2;
    if (at === 0) continue;
    const flags = flagsIn(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
    if (!flags.deleted && !flags.inserted && !flags.away) continue;
    found.push({ from: view.getUint32(run * 4, true), to: view.getUint32(run * 4 + 4, true), ...flags });
  }
  return found;
}

const markDeleted = 0x0800;
const markInserted = 0x0801;
const hiding = new Set([0x083c, 0x0837, 0x2a53]);
/** Bytes of an operand by the top three bits of its code; 0 means that the operand begins with its length. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3];

function flagsIn(properties: Uint8Array): Pick<Marking, 'deleted' | 'inserted' | 'away'> {
  const view = viewOf(properties);
  let [deleted, inserted, away] = [false, false, false];
  for (let at = 0; at + 3 <= properties.length; ) {
    const code = view.getUint16(at, true);
    const isOn = properties[at + 2] === 1;
    if (code === markDeleted) deleted = isOn;
    else if (code === markInserted) inserted = isOn;
    else if (hiding.has(code)) away ||= isOn;
    at += 2 + (operandBytes[code >> 13] || 1 + (properties[at + 2] ?? 0));
  }
  return { deleted, inserted, away };
}

/** The nth part of the table stream, as the main stream's head says. */
function part(view: DataView, table: Uint8Array, ordinal: number): Uint8Array {
  const at = 0x9a + ordinal * 8;
  const start = view.getUint32(at, true);
  const length = view.getUint32(at + 4, true);
  if (start + length > table.length) throw new BadFile('corrupt');
  return table.subarray(start, start + length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
