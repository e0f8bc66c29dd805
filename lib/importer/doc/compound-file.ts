import { BadFile } from '../file-fault.ts';

/** Special sector numbers begin here. */
const firstSpecial = 0xfffffffa;
const entryBytes = 128;

interface Stream {
  readonly first: number;
  readonly length: number;
}

/** The streams of an OLE compound file (MS-CFB). Chains that bite their own tail are refused. */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #miniBytes: number;
  readonly #miniBelow: number;
  readonly #next: Uint32Array;
  readonly #nextMini: Uint32Array;
  readonly #mini: Uint8Array;
  readonly #streams = new Map<string, Stream>();

  /** Throws `BadFile`. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw new BadFile('corrupt');
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [shift, miniShift] = [this.#view.getUint16(30, true), this.#view.getUint16(32, true)];
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new BadFile('corrupt');
    this.#sectorBytes = 1 << shift;
    this.#miniBytes = 1 << miniShift;
    this.#miniBelow = this.#view.getUint32(56, true);
    this.#next = this.#table(this.#tableSectors());
    this.#nextMini = this.#table(this.#chain(this.#view.getUint32(60, true)));
    const root = this.#readDirectory(this.#view.getUint32(48, true));
    if (!root) throw new BadFile('corrupt');
    this.#mini = this.#read(root.first, root.length);
  }

  get names(): readonly string[] {
    return [...this.#streams.keys()];
  }

  /** A stream's bytes; null where there is none of this name. Names inside storages are not told apart. */
  stream(name: string): Uint8Array | null {
    const stream = this.#streams.get(name);
    if (!stream) return null;
    return stream.length < this.#miniBelow ? this.#readMini(stream) : this.#read(stream.first, stream.length);
  }

  #readDirectory(first: number): Stream | null {
    const directory = this.#read(first, Number.POSITIVE_INFINITY);
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    let root: Stream | null = null;
    for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
      const type = directory[at + 66];
      const nameBytes = Math.min(64, view.getUint16(at + 64, true));
      const name = new TextDecoder('utf-16le').decode(
        directory.subarray(at, at + Math.max(0, nameBytes - 2)),
      );
      const stream = { first: view.getUint32(at + 116, true), length: view.getUint32(at + 120, true) };
      if (type === 5) root = stream;
      if ((type === 2 || type === 1) && !this.#streams.has(name)) this.#streams.set(name, stream);
    }
    return root;
  }

  #read(first: number, length: number): Uint8Array {
    const sectors = this.#chain(first);
    const whole = Math.min(length, sectors.length * this.#sectorBytes);
    const out = new Uint8Array(whole);
    for (const [at, sector] of sectors.entries()) {
      const left = whole - at * this.#sectorBytes;
      if (left <= 0) break;
      const start = (sector + 1) * this.#sectorBytes;
      out.set(this.#bytes.subarray(start, start + Math.min(left, this.#sectorBytes)), at * this.#sectorBytes);
    }
    return out;
  }

  #readMini({ first, length }: Stream): Uint8Array {
    const out = new Uint8Array(Math.min(length, this.#mini.length));
    let at = 0;
    for (const sector of follow(first, this.#nextMini)) {
      if (at >= out.length) break;
      const start = sector * this.#miniBytes;
      out.set(this.#mini.subarray(start, start + Math.min(this.#miniBytes, out.length - at)), at);
      at += this.#miniBytes;
    }
    return out;
  }

  #chain(first: number): readonly number[] {
    return follow(first, this.#next);
  }

  /** The sectors of the allocation table itself: 109 in the header, more in a chain of their own. */
  #tableSectors(): readonly number[] {
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.#view.getUint32(at, true));
    let more = this.#view.getUint32(68, true);
    for (let left = this.#view.getUint32(72, true); left > 0 && more < firstSpecial; left--) {
      const start = (more + 1) * this.#sectorBytes;
      if (start + this.#sectorBytes > this.#bytes.length) throw new BadFile('corrupt');
      for (let at = start; at < start + this.#sectorBytes - 4; at += 4)
        sectors.push(this.#view.getUint32(at, true));
      more = this.#view.getUint32(start + this.#sectorBytes - 4, true);
    }
    return sectors.filter((sector) => sector < firstSpecial);
  }

  #table(sectors: readonly number[]): Uint32Array {
    const each = this.#sectorBytes / 4;
    const table = new Uint32Array(sectors.length * each).fill(firstSpecial);
    for (const [at, sector] of sectors.entries()) {
      const start = (sector + 1) * this.#sectorBytes;
      if (start + this.#sectorBytes > this.#bytes.length) continue;
      for (let word = 0; word < each; word++)
        table[at * each + word] = this.#view.getUint32(start + word * 4, true);
    }
    return table;
  }
}

function follow(first: number, next: Uint32Array): readonly number[] {
  const chain: number[] = [];
  for (let sector = first; sector < firstSpecial; sector = next[sector] ?? firstSpecial) {
    if (chain.length > next.length) throw new BadFile('corrupt');
    chain.push(sector);
  }
  return chain;
}
