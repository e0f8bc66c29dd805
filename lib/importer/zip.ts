import { Inflate } from 'fflate';
import { BadFile } from './file-fault.ts';

/** One file in an archive, as its directory says. Bytes. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly encrypted: boolean;
}

/** What one entry may unpack to. A code of 1,260 articles in Word's markup has 6 MB. Bytes. */
const largest = 96 * 1024 * 1024;
/** Word's own markup packs to a twentieth, a repeated byte to a thousandth. */
const densest = 200;
/** Below this the ratio says nothing. Bytes. */
const small = 2 * 1024 * 1024;
const mostEntries = 20_000;

/** A ZIP archive by its central directory; nothing is unpacked before it is asked for, and nothing without bounds. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, Entry>();

  /** Throws `BadFile` where the directory is broken or absurd. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (const entry of directoryOf(bytes)) this.#entries.set(entry.name, entry);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** An entry's bytes; null where there is none of this name. Throws `BadFile`. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new BadFile('password');
    const view = viewOf(this.#bytes);
    if (entry.offset + 30 > this.#bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
      throw new BadFile('corrupt');
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw new BadFile('corrupt');
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new BadFile('corrupt');
    return inflate(packed);
  }
}

/** Unpacks piece by piece and stops as soon as it grows beyond all measure. */
function inflate(packed: Uint8Array): Uint8Array {
  const most = Math.min(largest, Math.max(small, packed.length * densest));
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflating = new Inflate((part) => {
    length += part.length;
    if (length > most) throw new BadFile('bomb');
    parts.push(part);
  });
  const piece = 4096;
  try {
    for (let at = 0; at < packed.length; at += piece)
      inflating.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  } catch (cause) {
    throw cause instanceof BadFile ? cause : new BadFile('corrupt', cause);
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) throw new BadFile('bomb');
  const entries: Entry[] = [];
  for (let each = 0; each < count; each++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new BadFile('corrupt');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new BadFile('corrupt');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
