import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { en, zh } from '../../lib/i18n/words/files.ts';
import type { FileFault } from '../../lib/importer/file-fault.ts';
import { largestFile } from '../../lib/importer/largest-file.ts';
import { compoundOf, docxOf, p, r } from './office-file.ts';
import { faultOf, fixture } from './reading.ts';

const big = new Uint8Array(8192).fill(7);
const bomb =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>';
const encryptedDoc = () => {
  const bytes = fixture('ordinance.doc');
  const at = bytes.findIndex((byte, each) => each % 512 === 0 && byte === 0xec && bytes[each + 1] === 0xa5);
  bytes[at + 0x0b] = (bytes[at + 0x0b] ?? 0) | 1;
  return bytes;
};
const tailBiter = () => {
  const file = compoundOf({ WordDocument: big });
  new DataView(file.buffer).setUint32(512 + 3 * 4, 2, true);
  return file;
};

const cases: readonly (readonly [string, () => Uint8Array | string, FileFault])[] = [
  ['an empty file', () => '', 'empty'],
  ['a file of blanks', () => ' \n\n ', 'empty'],
  ['a Word file without words', () => docxOf(p('')), 'empty'],
  ['a file larger than any draft', () => new Uint8Array(largestFile + 1), 'too-big'],
  [
    'a picture',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(99)]),
    'unknown',
  ],
  ['an archive of something else', () => zipSync({ 'a.txt': strToU8('第一条') }), 'unknown'],
  ['XML that is no draft', () => '<?xml version="1.0"?><feed><entry>第一条</entry></feed>', 'unknown'],
  [
    'a table',
    () => zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }),
    'not-text',
  ],
  ['an old table', () => compoundOf({ Workbook: big }), 'not-text'],
  ['an old file of WPS itself', () => compoundOf({ WpsContents: big }), 'wps'],
  ['RTF', () => '{\\rtf1\\ansi 第一条}', 'rtf'],
  ['an encrypted Word file', () => compoundOf({ EncryptedPackage: big, EncryptionInfo: big }), 'password'],
  ['an encrypted .doc', encryptedDoc, 'password'],
  ['an encrypted PDF', () => fixture('locked.pdf'), 'password'],
  ['half a Word file', () => fixture('ordinance.docx').slice(0, 5000), 'corrupt'],
  ['half a .doc', () => fixture('ordinance.doc').slice(0, 6000), 'corrupt'],
  ['a PDF that is none', () => '%PDF-1.7\nnothing', 'corrupt'],
  ['Word markup that is broken', () => docxOf('<w:p><w:r>'), 'corrupt'],
  ['a .doc whose sectors bite their own tail', tailBiter, 'corrupt'],
  ['a bomb of entities', () => bomb, 'doctype'],
  [
    'a bomb of entities in a Word file',
    () => docxOf(p(r('a')), { 'word/numbering.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'doctype',
  ],
  [
    'a bomb of zeros',
    () =>
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': new Uint8Array(60_000_000) }),
    'bomb',
  ],
  [
    'markup nested for ever',
    () => `<akomaNtoso>${'<p>'.repeat(5000)}第一条${'</p>'.repeat(5000)}</akomaNtoso>`,
    'too-deep',
  ],
];

describe('what cannot be opened', () => {
  test.each(cases)('%s is said to be what it is, within two seconds', async (_, make, fault) => {
    const bytes = make();
    const start = performance.now();
    expect(await faultOf(bytes)).toBe(fault);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('each has a full sentence in both languages', () => {
    for (const [, , fault] of cases) {
      expect(zh[`file.${fault}`]).toMatch(/^[^!！]{8,}。$/);
      expect(en[`file.${fault}`]).toMatch(/^[A-Z][^!]{15,}\.$/);
    }
  });
});
