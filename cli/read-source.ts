import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { BlockText } from '../lib/blocks/block.ts';
import { readText } from '../lib/importer/text.ts';

type Reader = (bytes: Uint8Array) => Promise<BlockText>;

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
  return reader ? reader(bytes) : readText(bytes);
}

async function readPage(bytes: Uint8Array): Promise<BlockText> {
  const { readHtml } = await import('../lib/importer/html.ts');
  return readHtml(bytes);
}
