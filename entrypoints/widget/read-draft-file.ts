import { readHtml } from '../../lib/importer/html.ts';
import { decodeText, readText } from '../../lib/importer/text.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';

/** The draft in a file of the device; null where none can be read from it. Nothing of it leaves this document. */
export async function readDraftFile(
  file: File,
  _onPage: (page: number, of: number) => void,
): Promise<PageReading | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const isHtml = /^\s*(?:<!doctype html|<html|<head|<body)/i.test(decodeText(bytes.subarray(0, 1024)));
    const source = isHtml ? readHtml(bytes) : readText(bytes);
    const tree = isHtml ? openDraft(source) : parseLaw(source);
    if (articlesOf(tree.provisions).next().done) return null;
    return {
      url: `file:${encodeURIComponent(file.name)}`,
      pageTitle: file.name,
      text: source.text,
      tree,
      paging: null,
      hearingUrl: null,
    };
  } catch {
    return null; // not a text that any reader here knows: said on screen
  }
}
