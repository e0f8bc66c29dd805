/** Old official sites send GBK bytes under the name gb2312; the platform only decodes them, so we turn its table round. */

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/** `text` as GBK bytes. @throws RangeError at a character that GBK's two-byte table does not hold */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  table ??= twoByteTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(character);
    if (!pair) throw new RangeError(`encodeGb18030: no two-byte code for U+${code.toString(16)}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function twoByteTable() {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') codes.set(character, [lead, trail]);
    }
  }
  return codes;
}
