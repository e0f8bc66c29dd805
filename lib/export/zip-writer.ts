import { Zip, ZipDeflate } from 'fflate';

/** The same content gives the same bytes: every entry has the first day that ZIP knows. */
const epoch = new Date(1980, 0, 1);

/** One entry that is written piece by piece. */
export interface ZipEntry {
  write(text: string): void;
  close(): void;
}

/** Writes a ZIP archive of texts and bytes as they come. */
export class ZipWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    this.#chunks.push(chunk);
  });
  readonly #encoder = new TextEncoder();

  addText(name: string, text: string): void {
    const entry = this.open(name);
    entry.write(text);
    entry.close();
  }

  addBytes(name: string, bytes: Uint8Array): void {
    this.#entry(name).push(bytes, true);
  }

  open(name: string): ZipEntry {
    const entry = this.#entry(name);
    return {
      write: (text) => entry.push(this.#encoder.encode(text)),
      close: () => entry.push(new Uint8Array(0), true),
    };
  }

  finish(): Uint8Array {
    this.#zip.end();
    const all = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }

  #entry(name: string): ZipDeflate {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = epoch;
    this.#zip.add(entry);
    return entry;
  }
}
