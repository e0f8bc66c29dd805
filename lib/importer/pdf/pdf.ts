import { getDocument, PasswordException, type PDFDocumentProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BlockText } from '../../blocks/block.ts';
import { BadFile } from '../file-fault.ts';
import { columnsOf } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type PdfPage, type PlacedWords, type Segment, segmentsOf } from './segment.ts';

export interface PdfOptions {
  /** Where the character maps of Chinese, Japanese and Korean fonts lie, with a slash behind. */
  readonly maps: string;
  /** Told after each page. */
  readonly onPage?: (page: number, of: number) => void;
  /** Once aborted, the reading ends with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** More pages are no draft: the longest codes have 400. */
const mostPages = 3000;
/** Fewer characters a page are a stamp or a file name on pictures of pages. */
const fewestCharacters = 8;

/**
 * The words of a PDF in reading order, without page numbers, running heads and notes; lines that the page's width
 * broke are joined. Throws `BadFile`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<BlockText> {
  const document = await opened(bytes, options);
  try {
    const pages = await pagesOf(document, options);
    const characters = pages.reduce((sum, { items }) => sum + lengthOf(items), 0);
    if (characters < pages.length * fewestCharacters) throw new BadFile('scan');
    const segments = pages.map((page) => ({ height: page.height, segments: segmentsOf(page) }));
    const body = bodySize(segments.flatMap((page) => page.segments));
    const bare = withoutFurniture(segments).map((page) => withoutNotes(page, body));
    return paragraphsOf(columnsOf(bare));
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The character maps over the network of the place they lie in: the extension's own files. */
class FetchedMaps {
  readonly #maps: string;

  constructor({ cMapUrl }: { readonly cMapUrl: string }) {
    this.#maps = cMapUrl;
  }

  /** Of the fonts' own programs, which only painting would need, none are brought along. */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`expected to be asked for a character map, not ${kind}`);
    return new Uint8Array(await (await fetch(this.#maps + filename)).arrayBuffer());
  }
}

/**
 * The engine runs where we run: in a browser that is a worker of ours already, so that stopping it stops everything.
 */
async function loadEngine(): Promise<void> {
  const scope = globalThis as { pdfjsWorker?: unknown };
  // The engine has no types of its own; the reader asks for nothing but its presence.
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
}

async function opened(bytes: Uint8Array, { maps }: PdfOptions): Promise<PDFDocumentProxy> {
  await loadEngine();
  try {
    return await getDocument({
      // The reader takes the bytes away from whoever gives them.
      data: bytes.slice(),
      cMapUrl: maps,
      cMapPacked: true,
      // A worker has no document, which pdf.js asks for its address.
      ...(maps.includes('://') && { BinaryDataFactory: FetchedMaps, useWorkerFetch: false }),
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (cause) {
    throw new BadFile(cause instanceof PasswordException ? 'password' : 'corrupt', cause);
  }
}

async function pagesOf(document: PDFDocumentProxy, options: PdfOptions): Promise<readonly PdfPage[]> {
  const { numPages } = document;
  if (numPages > mostPages) throw new BadFile('too-big');
  const pages: PdfPage[] = [];
  for (let number = 1; number <= numPages; number++) {
    options.signal?.throwIfAborted();
    pages.push(await pageOf(document, number));
    options.onPage?.(number, numPages);
  }
  return pages;
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) => ('str' in item ? placedOf(item, transform, height) : []));
  page.cleanup();
  return { width, height, items: placed };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** As the page is shown, turned pages upright. Words that run aslant are a watermark or a seal. */
function placedOf(item: TextItem, shown: readonly number[], height: number): readonly PlacedWords[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: number[] = Util.transform(
    [...shown],
    [...item.transform],
  );
  if (Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [{ words: item.str, x, y: height - y, width: item.width, size: Math.hypot(c, d) || 10 }];
}

function lengthOf(items: readonly PlacedWords[]): number {
  return items.reduce((sum, { words }) => sum + words.trim().length, 0);
}

/** The size that most characters have. */
function bodySize(segments: readonly Segment[]): number {
  const sizes = new Map<number, number>();
  for (const { size, words } of segments) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + words.length);
  }
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const beginsNote = /^\s*(?:[[［〔【(（]?\d{1,3}[\]］〕】)）]?\s|[①-⑳*＊※†]|注\s*\d?[:：])/;

/** A page without the notes at its foot: smaller type below everything else, begun by a mark. */
function withoutNotes(segments: readonly Segment[], body: number): readonly Segment[] {
  const sorted = segments.toSorted((a, b) => b.y - a.y);
  let first = sorted.length;
  while (first > 0 && (sorted[first - 1]?.size ?? body) < body * 0.88) first--;
  const begins = sorted[first];
  if (!begins || first === 0 || !beginsNote.test(begins.words)) return segments;
  const gone = new Set(sorted.slice(first));
  return segments.filter((segment) => !gone.has(segment));
}
