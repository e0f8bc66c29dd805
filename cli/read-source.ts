import { existsSync, readFileSync } from 'node:fs';
import { readFile as readBytes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadFile } from '../lib/importer/file-fault.ts';
import { type FileText, readFile } from '../lib/importer/read-file.ts';
import { fileFaultSentence } from './file-fault-words.ts';

const maps = fileURLToPath(new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url));

/** Reads a file of any kind we know, told by its content. Throws with a sentence in both languages where it cannot. */
export async function readSource(file: string): Promise<FileText> {
  const bytes = new Uint8Array(await readBytes(file));
  try {
    return await readFile(bytes, { name: file, maps, frame: (address) => besidePage(file, address) });
  } catch (cause) {
    throw cause instanceof BadFile ? new Error(fileFaultSentence(cause.fault), { cause }) : cause;
  }
}

/** A page inside a frame, where it was saved beside the page itself; nothing else is opened for a page. */
function besidePage(file: string, address: string): Uint8Array | null {
  const [, name] = /^(?:\.\/)?([\w-]+\.x?html?)$/i.exec(address) ?? [];
  const inside = name === undefined ? null : join(dirname(file), name);
  return inside !== null && existsSync(inside) ? readFileSync(inside) : null;
}
