import { strToU8, zipSync } from 'fflate';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A .docx of these paragraphs (Word's markup), with further parts by their path. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`${head}${xml}`)])),
  );
}

/** A paragraph in Word's markup. */
export function p(runs: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words. */
export function r(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export function inserted(words: string): string {
  return `<w:ins w:author="甲" w:date="2026-04-01T00:00:00Z">${r(words)}</w:ins>`;
}

export function deleted(words: string): string {
  return `<w:del w:author="甲" w:date="2026-04-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
}

/** A paragraph at a level (from 0) of list 1. */
export function numbered(words: string, level = 0): string {
  return p(r(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
}

/** The numbering part of one list: each level as `format text`, further markup after a bar. */
export function listOf(...levels: readonly string[]): Record<string, string> {
  const written = levels.map((level, at) => {
    const [both = '', more = ''] = level.split('|');
    const [format, text] = both.split(' ');
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  });
  return {
    'word/numbering.xml': `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${written.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
}

const sector = 512;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const tableSector = 0xfffffffd;

/** An OLE compound file with these streams, each of at least 4,096 bytes so that none is a small one. */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams);
  const next: number[] = [tableSector, endOfChain];
  const starts = entries.map(([, bytes]) => {
    const start = next.length;
    const count = Math.ceil(bytes.length / sector);
    for (let at = 1; at < count; at++) next.push(next.length + 1);
    next.push(endOfChain);
    return start;
  });
  const file = new Uint8Array((next.length + 1) * sector);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, endOfChain],
    [68, endOfChain],
    [76, 0],
  ] as const)
    view.setUint32(at, value, true);
  for (let at = 80; at < 512; at += 4) view.setUint32(at, free, true);
  for (let at = 0; at < sector / 4; at++) view.setUint32(sector + at * 4, next[at] ?? free, true);
  writeEntry(view, 2 * sector, { name: 'Root Entry', type: 5, start: endOfChain, length: 0 });
  for (const [at, [name, bytes]] of entries.entries()) {
    const start = starts[at] ?? 0;
    writeEntry(view, 2 * sector + (at + 1) * 128, { name, type: 2, start, length: bytes.length });
    file.set(bytes, (start + 1) * sector);
  }
  return file;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly length: number;
}

function writeEntry(view: DataView, at: number, { name, type, start, length }: Entry): void {
  for (const [place, char] of [...name].entries()) view.setUint16(at + place * 2, char.charCodeAt(0), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, length, true);
}
