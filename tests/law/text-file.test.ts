import { describe, expect, it } from 'vitest';
import { decodeText, readText } from '../../lib/importer/text.ts';

const words = '第一条　为了规范养犬行为，制定本条例。';
const traditional = '第一條　為保護動物，特制定本法，由主管機關執行之。';
const japanese = '第一条　この法律は、狂犬病の発生を予防することを目的とする。';

/** Encodes by searching the decoder's own answers: every two-byte code of the encoding. */
function encode(text: string, encoding: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

describe('decodeText', () => {
  it('reads UTF-8 and drops its mark', () => {
    expect(decodeText(new TextEncoder().encode(`\ufeff${words}`))).toBe(words);
  });

  it('reads UTF-16 by its mark', () => {
    const units = Uint8Array.from([
      0xff,
      0xfe,
      ...[...words].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ]);
    expect(decodeText(units)).toBe(words);
  });

  it.each([
    ['gb18030', words],
    ['gb18030', traditional],
    ['big5', traditional],
    ['shift_jis', japanese],
  ])('tells %s apart by its words', (encoding, text) =>
    expect(decodeText(encode(text, encoding))).toBe(text),
  );

  it('never throws', () => {
    for (let lead = 0; lead < 256; lead++) {
      expect(typeof decodeText(Uint8Array.of(lead, 0xff, 0x00, 0x81))).toBe('string');
    }
  });
});

describe('readText', () => {
  it('makes one block a line whatever the line ends', () => {
    const { text, blocks } = readText(new TextEncoder().encode('一\r\n二\r三\n'));
    expect(text).toBe('一\n二\n三\n');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['一', '二', '三', '']);
  });
});
