/** Resolves the escapes in a CSS string or name: `\\FF08` is （ (CSS Syntax 3, consume an escaped code point). */
export function unescapeCss(written: string): string {
  return written.replace(
    /\\(?:([0-9a-fA-F]{1,6})\s?|([\s\S]))/g,
    (_, hex: string | undefined, char: string | undefined) =>
      hex === undefined ? (char ?? '') : pointOf(hex),
  );
}

function pointOf(hex: string): string {
  const point = Number.parseInt(hex, 16);
  const isText = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return String.fromCodePoint(isText ? point : 0xfffd);
}
