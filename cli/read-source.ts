import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { BlockText } from '../lib/blocks/block.ts';
import { readText } from '../lib/importer/text.ts';

type Reader = (bytes: Uint8Array, file: string) => Promise<BlockText>;

/** One reader a kind of file; the heavy ones load when they are first needed. */
const readers: Readonly<Record<string, Reader>> = {
  '.html': readPage,
  '.htm': readPage,
  '.xhtml': readPage,
};

/** Reads a file of any kind we know into blocks, by its name's ending; anything else is read as plain text. */
export async function readSource(file: string): Promise<BlockText> {
  const bytes = await readFile(file);
  const reader = readers[extname(file).toLowerCase()];
  return reader ? reader(bytes, file) : readText(bytes);
}

async function readPage(bytes: Uint8Array, file: string): Promise<BlockText> {
  const { readHtml } = await import('../lib/importer/html.ts');
  return readHtml(bytes, { frame: (address) => besidePage(file, address) });
}

/** A page inside a frame, where it was saved beside the page itself; nothing else is opened for a page. */
function besidePage(file: string, address: string): Uint8Array | null {
  const [, name] = /^(?:\.\/)?([\w-]+\.x?html?)$/i.exec(address) ?? [];
  const inside = name === undefined ? null : join(dirname(file), name);
  return inside !== null && existsSync(inside) ? readFileSync(inside) : null;
}
