import { type BlockText, blocksOfText } from '../blocks/block.ts';

/** Encodings a plain text is tried in, after UTF-8 and byte order marks. */
const candidates = ['gb18030', 'big5', 'shift_jis'] as const;

/** A plain text file as blocks: decoded, no byte order mark, `\n` line ends, one block a line. */
export function readText(bytes: Uint8Array): BlockText {
  return blocksOfText(unifyLineEnds(decodeText(bytes)));
}

/** Line ends as `\n`. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The words of a text file whose encoding nobody states: Unicode by its marks or validity, else the likeliest. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeAs(bytes, 'utf-8') ?? likeliest(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not valid in this encoding: another is tried.
    return null;
  }
}

/** Nothing else is valid: the reading with the most common characters of its language wins. */
function likeliest(bytes: Uint8Array): string {
  let best = { text: new TextDecoder('utf-8').decode(bytes), score: Number.NEGATIVE_INFINITY };
  for (const encoding of candidates) {
    const text = new TextDecoder(encoding).decode(bytes);
    const score = plausibility(text.slice(0, 20_000));
    if (score > best.score) best = { text, score };
  }
  return best.text;
}

/** Frequent in the laws of their language, in either script; kana counts by itself. */
const frequent = new Set(
  '的一是不了在有人为為和国國法条條第规規定应應当當者或其以上下中年月日本行政关關及等之、。，（）「」',
);

function plausibility(text: string): number {
  let score = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (frequent.has(char)) score += 4;
    else if (code >= 0x3041 && code <= 0x30ff) score += 2;
    else if (code === 0xfffd) score -= 20;
    else if (code >= 0xff61 && code <= 0xff9f) score -= 2;
    else if (code >= 0xe000 && code <= 0xf8ff) score -= 4;
  }
  return score / Math.max(text.length, 1);
}
