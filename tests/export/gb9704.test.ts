import { expect, it } from 'vitest';
import { amendmentPaper } from '../../lib/export/papers/amendment-paper.ts';
import { answerLetters } from '../../lib/export/papers/answer-letters.ts';
import { comparePaper } from '../../lib/export/papers/compare-paper.ts';
import { dispositionSheet } from '../../lib/export/papers/disposition-sheet.ts';
import { explanationPaper } from '../../lib/export/papers/explanation-paper.ts';
import { opinionSheet } from '../../lib/export/papers/opinion-sheet.ts';
import { reportPaper } from '../../lib/export/papers/report-paper.ts';
import { sheetPaper } from '../../lib/export/papers/sheet-paper.ts';
import { dossierWith, revisions } from './dossiers.ts';
import { isNested, readWord } from './read-word.ts';

const [first, second, third] = revisions;
if (!first || !second || !third) throw new Error('The example has three readings.');
const dossier = dossierWith(24);

const upright = {
  对照表: () => comparePaper({ title: '条例', revisions: [first, second], names: ['一', '二'] }),
  听证报告: () => reportPaper(dossier),
  情况说明: () => explanationPaper(dossier),
  修改决定: () => amendmentPaper({ title: '条例', issuer: '清屿市人大常委会', old: first, new: second }),
  答复: () => answerLetters({ dossier, on: '2026-05-08T02:00:00.000Z' }),
};

const across = {
  三栏对照表: () =>
    comparePaper({ title: '条例', revisions: [first, second, third], names: ['一', '二', '三'] }),
  意见汇总表: () => sheetPaper(opinionSheet(dossier, { names: 'shown' })),
  采纳情况表: () => sheetPaper(dispositionSheet(dossier)),
};

const millimetres = (twips: string | undefined) => (Number(twips) * 25.4) / 1440;

function attribute(xml: string, element: string, name: string): string | undefined {
  return new RegExp(`<w:${element} [^>]*w:${name}="([^"]+)"`).exec(xml)?.[1];
}

it.each(Object.entries(upright))('%s keeps A4, margins, type area and grid of GB/T 9704', async (_, make) => {
  const { parts } = readWord(await make());
  const body = parts['word/document.xml'] ?? '';
  const page = body.slice(body.lastIndexOf('<w:sectPr'));
  const of = (element: string, name: string) => millimetres(attribute(page, element, name));
  expect(of('pgSz', 'w')).toBeCloseTo(210, 1);
  expect(of('pgSz', 'h')).toBeCloseTo(297, 1);
  expect(of('pgMar', 'top')).toBeCloseTo(37, 1);
  expect(of('pgMar', 'left')).toBeCloseTo(28, 1);
  const width = of('pgSz', 'w') - of('pgMar', 'left') - of('pgMar', 'right');
  const height = of('pgSz', 'h') - of('pgMar', 'top') - of('pgMar', 'bottom');
  expect(width).toBeCloseTo(156, 1);
  expect(height).toBeCloseTo(225, 1);
  expect(Math.floor(height / of('docGrid', 'linePitch'))).toBe(22);
  const styles = parts['word/styles.xml'] ?? '';
  const normal = /w:styleId="Normal">.*?<\/w:style>/.exec(styles)?.[0] ?? '';
  const points =
    Number(attribute(normal, 'sz', 'val')) / 2 + Number(attribute(normal, 'spacing', 'val')) / 20;
  expect(Math.floor((width * 72) / 25.4 / points)).toBe(28);
});

it.each(Object.entries(across))(
  '%s lies across the page with its head at the binding edge',
  async (_, make) => {
    const page = readWord(await make()).parts['word/document.xml'] ?? '';
    expect(page).toContain('w:orient="landscape"');
    expect(millimetres(attribute(page, 'pgSz', 'w'))).toBeCloseTo(297, 1);
    expect(millimetres(attribute(page, 'pgMar', 'top'))).toBeCloseTo(28, 1);
    expect(millimetres(attribute(page, 'pgMar', 'right'))).toBeCloseTo(37, 1);
  },
);

const styleFaces = [
  ['PaperTitle', '方正小标宋简体', 22],
  ['PaperBody', '仿宋_GB2312', 16],
  ['Heading1', '黑体', 16],
  ['Heading2', '楷体_GB2312', 16],
  ['Heading3', '仿宋_GB2312', 16],
] as const;

it.each(styleFaces)('%s is in %s of %i points', async (id, face, points) => {
  const styles = readWord(await upright.听证报告()).parts['word/styles.xml'] ?? '';
  const style = new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
  expect(attribute(style, 'rFonts', 'eastAsia')).toBe(face);
  expect(Number(attribute(style, 'sz', 'val'))).toBe(points * 2);
});

it('numbers pages in 4号 宋体 between dashes, odd ones right and even ones left', async () => {
  const { parts } = readWord(await upright.听证报告());
  const [odd = '', even = ''] = [parts['word/footer-odd.xml'], parts['word/footer-even.xml']];
  for (const foot of [odd, even]) {
    expect(foot).toMatch(/— <\/w:t>.*PAGE.* —<\/w:t>/);
    expect(attribute(foot, 'rFonts', 'eastAsia')).toBe('宋体');
    expect(attribute(foot, 'sz', 'val')).toBe('28');
  }
  expect(attribute(odd, 'jc', 'val')).toBe('right');
  expect(attribute(even, 'jc', 'val')).toBe('left');
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
});

it('writes parts whose elements are closed in order, and the same bytes twice', async () => {
  for (const make of Object.values({ ...upright, ...across })) {
    const bytes = await make();
    const faulty = Object.entries(readWord(bytes).parts).filter(([, xml]) => !isNested(xml));
    expect(faulty.map(([name]) => name)).toEqual([]);
    expect(Buffer.compare(bytes, await make())).toBe(0);
  }
});

it('begins each answer letter on page one', async () => {
  const body = readWord(await upright.答复()).parts['word/document.xml'] ?? '';
  const sections = body.split('<w:sectPr').length - 1;
  expect(sections).toBeGreaterThan(5);
  expect(body.split('<w:pgNumType w:start="1"/>').length - 1).toBe(sections);
});
