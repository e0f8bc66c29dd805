/**
 * `npm run eval -- --corpus DIR`, or ZHUTIAO_CORPUS: outline, compare and carry against a corpus with gold answers.
 * `npm run eval -- files`: laws of the corpus made into .docx, .doc and .pdf by LibreOffice, and read again.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreCarry } from './eval/carry.ts';
import { scoreCompare } from './eval/compare.ts';
import { scoreFiles } from './eval/files.ts';
import { outlineCases, revisionCases } from './eval/gold.ts';
import { findOffice } from './eval/office/convert.ts';
import { scoreOutline } from './eval/outline.ts';
import { type Row, table } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, only: { type: 'string' } },
});
const corpus = values.corpus ?? process.env.ZHUTIAO_CORPUS;

if (corpus === undefined || !existsSync(corpus)) {
  console.log(
    corpus === undefined
      ? 'No corpus: name its folder with --corpus DIR or ZHUTIAO_CORPUS. Nothing was measured.'
      : `No corpus at ${corpus}. Nothing was measured.`,
  );
} else if (positionals[0] === 'files') {
  const office = findOffice();
  if (office === null)
    console.log('No LibreOffice: set ZHUTIAO_OFFICE to its program. Nothing was measured.');
  else print(await scoreFiles(corpus, office));
} else {
  const wanted = (name: string) => values.only === undefined || name.includes(values.only);
  const outlines = [
    ['zh/laws', 'zh/gold'],
    ['zh/derived', 'zh/derived-gold'],
    ['other/laws', 'other/gold'],
    ['web', 'web/gold'],
  ] as const;
  const rows = outlines
    .filter(([texts]) => wanted(texts))
    .map(([texts, gold]) => scoreOutline(texts, outlineCases(corpus, texts, gold)));
  print(rows);
  const revisions = ['zh/revisions', 'other/revisions'].filter(wanted);
  const pairs = revisions.map((folder) => [folder, revisionCases(corpus, folder)] as const);
  print(pairs.map(([folder, cases]) => scoreCompare(folder, cases)));
  print(pairs.flatMap(([folder, cases]) => scoreCarry(folder, cases)));
}

function print(rows: readonly Row[]): void {
  if (rows.length > 0) console.log(`\n${table(rows)}`);
}
