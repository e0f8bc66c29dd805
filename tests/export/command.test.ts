import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { runExport } from '../../cli/export.ts';
import { papers } from '../../cli/export-papers.ts';
import { writeArchive } from '../../lib/export/archive.ts';
import { composeStatement } from '../../lib/statement/compose.ts';
import { dossierWith } from './dossiers.ts';
import { readWord, words } from './read-word.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhutiao-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const draft = (name: string) => new URL(`../../demo/drafts/${name}-reading.txt`, import.meta.url).pathname;

writeFileSync(at('hearing.zip'), await writeArchive(dossierWith(40)));
const statement = composeStatement({
  title: '听证会',
  speaker: '居民',
  questions: [],
  comments: [],
  limitSeconds: 180,
});
writeFileSync(at('statement.json'), JSON.stringify(statement));

const inputs: Readonly<Record<string, readonly string[]>> = {
  compare: [draft('first'), draft('second'), draft('third')],
  amendment: [draft('first'), draft('second')],
  statement: [at('statement.json')],
  draft: [draft('second'), draft('first')],
};

const orders = papers.flatMap(({ name, forms }) => Object.keys(forms).map((form) => [name, form] as const));

it.each(orders)('makes %s as .%s', async (name, form) => {
  const out = at(`${name}.${form}`);
  expect(await runExport([name, ...(inputs[name] ?? [at('hearing.zip')]), '--out', out])).toBe(0);
  const bytes = readFileSync(out);
  expect(bytes.length).toBeGreaterThan(100);
  if (form === 'docx') expect(words(readWord(bytes).paragraphs).length).toBeGreaterThan(20);
});

it('gives the archive back as it was', async () => {
  expect(await runExport(['archive', at('hearing.zip'), '--out', at('again.zip')])).toBe(0);
  expect(Buffer.compare(readFileSync(at('again.zip')), readFileSync(at('hearing.zip')))).toBe(0);
});

it.each([
  [[], 2],
  [['opinions', 'a.zip'], 2],
  [['opinions', 'a.zip', '--out', 'a.pdf'], 2],
  [['compare', 'a.txt', '--out', 'a.docx'], 2],
  [['opinions', at('nothing.zip'), '--out', at('x.docx')], 1],
  [['opinions', at('statement.json'), '--out', at('x.docx')], 1],
  [['statement', at('hearing.zip'), '--out', at('x.docx')], 1],
])('answers %j with exit %i and says why', async (args, code) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await runExport(args)).toBe(code);
  expect(said.mock.calls.join('')).toMatch(/\S/);
  said.mockRestore();
});
