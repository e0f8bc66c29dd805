import { expect, it } from 'vitest';
import { amendmentItems } from '../../lib/export/amendment.ts';
import { amendmentPaper } from '../../lib/export/papers/amendment-paper.ts';
import { answerLetters } from '../../lib/export/papers/answer-letters.ts';
import { dispositionSheet } from '../../lib/export/papers/disposition-sheet.ts';
import { explanationPaper } from '../../lib/export/papers/explanation-paper.ts';
import { opinionSheet } from '../../lib/export/papers/opinion-sheet.ts';
import { reportPaper } from '../../lib/export/papers/report-paper.ts';
import { sheetPaper } from '../../lib/export/papers/sheet-paper.ts';
import { align } from '../../lib/revision/align.ts';
import { dossierWith, revisions } from './dossiers.ts';
import { readWord, words } from './read-word.ts';

const dossier = dossierWith(300);
const flat = (text: string) => text.replace(/\s/g, '');

async function wordsOf(paper: Promise<Uint8Array>): Promise<string> {
  return flat(words(readWord(await paper).paragraphs));
}

/** Which opinions' words are missing from a paper: reason, proposal, each line of them. */
function missing(paper: string): string[] {
  return dossier.comments.flatMap(({ reason, proposed }) =>
    [reason, proposed ?? ''].filter((text) => !paper.includes(flat(text))),
  );
}

it('意见汇总表 has every opinion in one row, in the order of the draft', async () => {
  const rows =
    readWord(await sheetPaper(opinionSheet(dossier, { names: 'shown' }))).tables[0]?.slice(1) ?? [];
  expect(rows).toHaveLength(dossier.comments.length);
  const reasons = rows.map((row) => flat(words(row[5] ?? [])));
  expect(reasons.toSorted()).toEqual(dossier.comments.map(({ reason }) => flat(reason)).toSorted());
  const numbers = rows.map((row) => words(row[1] ?? [])).map((citation) => (citation === '全文' ? 0 : 1));
  expect(numbers).toEqual(numbers.toSorted());
  expect(await wordsOf(sheetPaper(opinionSheet(dossier, { names: 'shown' })))).toContain('提出人149');
});

it('意见汇总表 without names names nobody', async () => {
  const paper = await wordsOf(sheetPaper(opinionSheet(dossier, { names: 'withheld' })));
  expect(paper).not.toMatch(/提出人\d/);
  expect(paper).not.toContain('1390000');
  expect(missing(paper)).toEqual([]);
});

it('采纳情况表 has every wording, and its numbers add up to all opinions', async () => {
  const { rows } = dispositionSheet(dossier);
  expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(dossier.comments.length);
  const paper = await wordsOf(sheetPaper(dispositionSheet(dossier)));
  expect(missing(paper)).toEqual([]);
  expect(paper).not.toMatch(/提出人\d/);
});

it('听证报告 has its three parts, the speakers, every opinion and every reason', async () => {
  const { paragraphs } = readWord(await reportPaper(dossier));
  const headings = paragraphs.filter(({ style }) => style === 'Heading1').map((each) => words([each]));
  expect(headings).toEqual(['一、基本情况', '二、主要意见、事实和理由', '三、处理意见和建议']);
  const paper = flat(words(paragraphs));
  expect(paper).toContain('听证陈述人2人，旁听人20人');
  expect(paper).toContain('陈素芬（柳荫社区居民），关于第十六条');
  expect(missing(paper)).toEqual([]);
  const reasons = dossier.decisions.map(({ reason }) => reason);
  expect(reasons.filter((reason) => !paper.includes(flat(reason)))).toEqual([]);
});

it('情况说明 counts what came and names nobody', async () => {
  const paper = await wordsOf(explanationPaper(dossier));
  expect(paper).toContain('共收到意见300条，来自150件来文');
  expect(missing(paper)).toEqual([]);
  expect(paper).not.toMatch(/提出人\d/);
});

it('修改决定 says every item of the amendment', async () => {
  const [old, fresh] = revisions;
  if (!old || !fresh) throw new Error('The example has two readings.');
  const paper = await wordsOf(amendmentPaper({ title: '条例', issuer: '清屿市人大常委会', old, new: fresh }));
  const items = amendmentItems(old, fresh, align(old, fresh));
  expect(items.filter((item) => !paper.includes(flat(item)))).toEqual([]);
});

it('answers each submission that something was decided on, and only with its own opinions', async () => {
  const { tables, parts } = readWord(await answerLetters({ dossier, on: '2026-05-08T02:00:00.000Z' }));
  expect(tables).toEqual([]);
  const letters = (parts['word/document.xml'] ?? '').split('</w:sectPr>').slice(0, -1);
  const first = letters.find((letter) => letter.includes('QYYQ-000001'));
  expect(letters.filter((letter) => letter.includes('QYYQ-000001'))).toHaveLength(1);
  expect(first).toContain('（第 0 条意见）');
  expect(first).toContain('（第 1 条意见）');
  expect(first).not.toContain('（第 2 条意见）');
  expect(first).toContain('2026年5月8日');
});

it('writes thousands of opinions with progress, and stops when told', { timeout: 60_000 }, async () => {
  const sheet = opinionSheet(dossierWith(3_000), { names: 'withheld' });
  const seen: number[] = [];
  const bytes = await sheetPaper(sheet, { onProgress: (done, all) => seen.push(done / all) });
  expect(readWord(bytes).tables[0]).toHaveLength(3_001);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  const stop = new AbortController();
  const stopped = sheetPaper(sheet, {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
});
