/** `node scripts/eval/office/fixtures.ts`: makes tests/fixtures/files anew from the invented ordinance, by LibreOffice. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, findOffice } from './convert.ts';
import { flatOdt } from './flat-odt.ts';

const root = new URL('../../../', import.meta.url).pathname;
const into = join(root, 'tests/fixtures/files');
const office = findOffice();
if (office === null) throw new Error('expected LibreOffice: set ZHUTIAO_OFFICE to its program');

const text = readFileSync(join(root, 'demo/drafts/first-reading.txt'), 'utf8');
const head = '清屿市人民代表大会常务委员会会议文件';
const folder = mkdtempSync(join(tmpdir(), 'zhutiao-fixtures-'));
const forms = [
  { name: 'ordinance', format: 'docx', columns: 1 },
  { name: 'ordinance', format: 'doc', columns: 1 },
  { name: 'ordinance', format: 'pdf', columns: 1 },
  { name: 'two-columns', format: 'pdf', columns: 2 },
] as const;
const locked =
  'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"qingyu"}}';
try {
  for (const { name, format, columns } of forms) {
    const file = join(folder, `${name}.fodt`);
    writeFileSync(file, flatOdt(text, { columns, head, countsPages: columns === 2 }));
    convert(office, [file], { format, into: folder });
    copyFileSync(join(folder, `${name}.${format}`), join(into, `${name}.${format}`));
  }
  const file = join(folder, 'locked.fodt');
  writeFileSync(file, flatOdt(text.slice(0, 200), { columns: 1, head, countsPages: false }));
  convert(office, [file], { format: locked, into: folder });
  copyFileSync(join(folder, 'locked.pdf'), join(into, 'locked.pdf'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
