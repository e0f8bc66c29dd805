import type { BlockText } from '../blocks/block.ts';
import type { DraftTree } from '../law/provision.ts';
import { BadFile } from './file-fault.ts';
import type { HtmlOptions } from './html.ts';
import { kindOf } from './kind-of.ts';
import { largestFile } from './largest-file.ts';
import { readText } from './text.ts';
import { Archive } from './zip.ts';

export type FileFormat = 'html' | 'text' | 'markdown' | 'docx' | 'doc' | 'pdf' | 'akn' | 'uslm';

/** A file as it was read. */
export interface FileText {
  readonly format: FileFormat;
  readonly source: BlockText;
  /** Where the file's own markup says what its provisions are; null where the words must tell. */
  readonly tree: DraftTree | null;
  /** The text before tracked changes (`source` has them accepted); null where there are none. */
  readonly before: BlockText | null;
}

export interface ReadFileOptions extends HtmlOptions {
  /** Tells Markdown from other plain text; nothing else is taken from it. */
  readonly name?: string;
  /** Where the character maps for PDF lie, with a slash behind. */
  readonly maps: string;
  readonly onPage?: (page: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The one door for files: kind by content, then the reader for it, loaded when it is first needed. Throws `BadFile`
 * for what gives no text, and the signal's reason once that is aborted.
 */
export async function readFile(bytes: Uint8Array, options: ReadFileOptions): Promise<FileText> {
  if (bytes.length > largestFile) throw new BadFile('too-big');
  if (!bytes.some((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0))
    throw new BadFile('empty');
  try {
    const read = await readKind(bytes, options);
    if (read.source.text.trim() === '') throw new BadFile('empty');
    return read;
  } catch (cause) {
    options.signal?.throwIfAborted();
    // A reader that stumbles over broken bytes says so in its own words; for people it is one thing.
    throw cause instanceof BadFile ? cause : new BadFile('corrupt', cause);
  }
}

async function readKind(bytes: Uint8Array, options: ReadFileOptions): Promise<FileText> {
  const kind = kindOf(bytes, options.name);
  switch (kind) {
    case 'package':
      return readPackage(bytes);
    case 'compound':
      return { format: 'doc', tree: null, ...(await import('./doc/doc.ts')).readDoc(bytes) };
    case 'pdf':
      return plain('pdf', await (await import('./pdf/pdf.ts')).readPdf(bytes, options));
    case 'akn':
    case 'uslm':
      return readMarkup(bytes, kind);
    case 'xml':
      await readMarkup(bytes, 'akn'); // what is broken or hostile says so first
      throw new BadFile('unknown');
    case 'html':
      return plain('html', (await import('./html.ts')).readHtml(bytes, options));
    case 'markdown':
      return plain('markdown', (await import('./markdown.ts')).readMarkdown(bytes));
    case 'text':
      return plain('text', readText(bytes));
    case 'rtf':
    case 'unknown':
      throw new BadFile(kind);
  }
}

function plain(format: FileFormat, source: BlockText): FileText {
  return { format, source, tree: null, before: null };
}

async function readMarkup(bytes: Uint8Array, format: 'akn' | 'uslm'): Promise<FileText> {
  const { readXml } = await import('./xml.ts');
  const { readStructured } = await import('./akn/akn.ts');
  return { format, ...readStructured(readXml(bytes)), before: null };
}

/** A ZIP: Word's if it says so; a table, slides or anything else is none of ours. */
async function readPackage(bytes: Uint8Array): Promise<FileText> {
  const archive = new Archive(bytes);
  const names = archive.names;
  if (names.some((name) => /^(?:xl|ppt)\//.test(name))) throw new BadFile('not-text');
  if (!names.includes('[Content_Types].xml')) throw new BadFile('unknown');
  return { format: 'docx', tree: null, ...(await import('./docx/docx.ts')).readDocx(archive) };
}
