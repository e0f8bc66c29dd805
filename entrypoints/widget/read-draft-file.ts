import { openFile } from '../../lib/importer/open-file.ts';
import { readFile } from '../../lib/importer/read-file.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';

/** The draft in a file of the device; null where none can be read from it. Nothing of it leaves this document. */
export async function readDraftFile(
  file: File,
  onPage: (page: number, of: number) => void,
): Promise<PageReading | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const maps = new URL('cmaps/', import.meta.url).href;
  try {
    const { text, tree } = openFile(await readFile(bytes, { name: file.name, maps, onPage }));
    if (articlesOf(tree.provisions).next().done) return null;
    const url = `file:${encodeURIComponent(file.name)}`;
    return { url, pageTitle: file.name, text, tree, paging: null, hearingUrl: null };
  } catch {
    return null; // not a text that any reader here knows: said on screen
  }
}
