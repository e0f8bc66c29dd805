/** How far into a file its own word on its encoding is looked for, in bytes. */
const headBytes = 4096;
/** What an undeclared page of these languages is written in, likeliest first. */
const guesses = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/**
 * Decodes a page: byte order mark, then UTF-8 if the bytes are valid UTF-8, then what the page declares, then
 * what fits. Pages declare wrongly often enough that valid UTF-8 speaks louder than a declaration.
 */
export function decodePage(bytes: Uint8Array): string {
  const declared = declaredCharset(bytes);
  const label = markedCharset(bytes) ?? (declared?.startsWith('iso-2022') ? declared : null);
  if (label) return decode(bytes, label, false) ?? '';
  const text = decode(bytes, 'utf-8', true) ?? (declared && decode(bytes, declared, true)) ?? guess(bytes);
  return text ?? decode(bytes, declared ?? 'utf-8', false) ?? new TextDecoder().decode(bytes);
}

function guess(bytes: Uint8Array): string | null {
  for (const label of guesses) {
    const text = decode(bytes, label, true);
    if (text !== null) return text;
  }
  return null;
}

function markedCharset(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}

/** Null where the label is unknown, or `fatal` is asked for and the bytes do not fit it. */
function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(supersetOf(label), { fatal }).decode(bytes);
  } catch {
    // A RangeError for an unknown label, a TypeError for bytes that do not fit: both mean "not this one".
    return null;
  }
}

/** Pages labelled gb2312 or gbk hold characters that only gb18030 has. */
function supersetOf(label: string): string {
  return /^(?:gb2312|gbk|x-gbk|gb_2312-80)$/.test(label) ? 'gb18030' : label;
}
