import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BadFile, type FileFault } from '../../lib/importer/file-fault.ts';
import { type OpenedText, openFile } from '../../lib/importer/open-file.ts';
import { type FileText, readFile } from '../../lib/importer/read-file.ts';
import { articlesOf, type Provision, walk } from '../../lib/law/provision.ts';
import { clauseHash } from '../../lib/law/text-hash.ts';

const maps = fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url));

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url)));
}

export function read(bytes: Uint8Array | string, name = ''): Promise<FileText> {
  return readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { maps, name });
}

export async function opened(bytes: Uint8Array | string, name = ''): Promise<OpenedText> {
  return openFile(await read(bytes, name));
}

/** Why a file is not read. Throws where it is. */
export async function faultOf(bytes: Uint8Array | string, name = ''): Promise<FileFault> {
  try {
    await read(bytes, name);
  } catch (cause) {
    if (cause instanceof BadFile) return cause.fault;
    throw cause;
  }
  throw new Error('expected a fault');
}

/** The ordinance as plain text has it. */
export async function ordinance(): Promise<OpenedText> {
  return opened(
    new Uint8Array(readFileSync(new URL('../../demo/drafts/first-reading.txt', import.meta.url))),
  );
}

/** Every article with all that hangs on it: eIds, numbers, headings, words. */
export function articleShapes({ text, tree }: OpenedText): readonly string[] {
  const shape = (each: Provision) => `${each.eId} ${each.number} ${each.heading} ${clauseHash(text, each)}`;
  return [...articlesOf(tree.provisions)].map((article) => [...walk([article])].map(shape).join('\n'));
}
