import { decodePage } from './charset.ts';

/** What a file is, by its bytes. `package`: a ZIP; `compound`: the container of old Office and WPS files. */
export type FileKind =
  | 'package'
  | 'compound'
  | 'pdf'
  | 'rtf'
  | 'akn'
  | 'uslm'
  | 'xml'
  | 'html'
  | 'markdown'
  | 'text'
  | 'unknown';

/** How far into a file its kind is looked for, in bytes. */
const head = 4096;

/** Tells a file's kind by its content; the name only tells Markdown from other plain text. */
export function kindOf(bytes: Uint8Array, name = ''): FileKind {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'package';
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  const words = decodePage(bytes.subarray(0, head)).trimStart();
  if (isMarkup(words)) return markupKind(words);
  if (isBinary(bytes)) return 'unknown';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function isMarkup(words: string): boolean {
  return /^<(?:\?xml|!doctype|!--|[a-z][\w:-]*[\s>/])/i.test(words);
}

/** The first element decides; comments and instructions may stand before it. */
function markupKind(words: string): FileKind {
  const bare = words.replace(/^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/, '');
  const root = /<(?:[\w.-]+:)?([\w.-]+)/.exec(bare.replace(/^<!doctype[^>[]*>\s*/i, ''))?.[1] ?? '';
  if (/^akomaNtoso$/i.test(root)) return 'akn';
  if (/gpo\.gov\/xml\/uslm|xml\.house\.gov\/schemas\/uslm/.test(words)) return 'uslm';
  if (/^<!doctype\s+html/i.test(bare) || /^(?:html|head|body|div|p|table|meta|article|section)$/i.test(root))
    return 'html';
  return words.startsWith('<?xml') || /xmlns(?::\w+)?=|^<!doctype/i.test(bare) ? 'xml' : 'html';
}

/** Control characters that no text has, in more than one unit of a thousand. UTF-16 says itself by its mark. */
function isBinary(bytes: Uint8Array): boolean {
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  return controls * 1000 > sample.length;
}
