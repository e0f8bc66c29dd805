import { endsSentence } from './split-after.ts';

/**
 * A text as it is compared: without the white space that says nothing (in Chinese a line may be broken or
 * indented anywhere, and PDF text is broken in the middle of words; between two words of other scripts one unit stays) and with signs in one width.
 */
export interface Squeezed {
  /** Half-width signs and plain blanks; unit by unit the same length as `plain`. */
  readonly text: string;
  /** The units as they stand in the source, white space left out. */
  readonly plain: string;
  /** The white space that was left out before each unit, and behind the last one. */
  readonly gaps: ReadonlyMap<number, string>;
}

const space = /\s+/g;

export function squeeze(source: string): Squeezed {
  const gaps = new Map<number, string>();
  let plain = '';
  let from = 0;
  for (const found of source.matchAll(space)) {
    plain += source.slice(from, found.index);
    from = found.index + found[0].length;
    const parts =
      isLetter(source, found.index - 1) &&
      isLetter(source, from) &&
      !endsSentence(source, found.index - 1, source[from]);
    if (parts) plain += found[0].charAt(0);
    const gap = parts ? found[0].slice(1) : found[0];
    if (gap !== '') gaps.set(plain.length, gap);
  }
  plain += source.slice(from);
  return { text: plain.replace(space, ' ').replace(wide, narrow), plain, gaps };
}

/** Of a script that separates words by spaces; everything from the CJK blocks on does not. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && (code < 0x2e80 || (code >= 0xac00 && code < 0xd7b0));
}

const wide = /[\uff01-\uff5e‘’“”—–―〔〕]/g;
const others: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '—': '-',
  '–': '-',
  '―': '-',
  '〔': '[',
  '〕': ']',
};

function narrow(sign: string): string {
  return others[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
