import { writeArchive } from '../../lib/export/archive.ts';
import { comparePaper } from '../../lib/export/papers/compare-paper.ts';
import { dispositionSheet } from '../../lib/export/papers/disposition-sheet.ts';
import { opinionSheet } from '../../lib/export/papers/opinion-sheet.ts';
import { reportPaper } from '../../lib/export/papers/report-paper.ts';
import { sheetPaper } from '../../lib/export/papers/sheet-paper.ts';
import { writeXlsx } from '../../lib/export/sheet/xlsx.ts';
import type { Row } from '../../scripts/table.ts';
import { dossierWith, revisions } from '../export/dossiers.ts';

/** Opinions in the hearing that is measured: as many as the workbench must bear. */
const COMMENTS = 10_000;

/** How long each paper takes, and how long typing has to wait at most while it is made. */
export async function bench(): Promise<Row[]> {
  const dossier = dossierWith(COMMENTS);
  const names = revisions.map(({ label }) => label ?? '');
  const title = revisions[0]?.title ?? '';
  const rows: Row[] = [];
  const measure = async (paper: string, make: () => Promise<Uint8Array>) =>
    rows.push(await measured(paper, make));
  await measure('意见汇总表 .docx', () => sheetPaper(opinionSheet(dossier, { names: 'shown' })));
  await measure('意见汇总表 .xlsx', () => writeXlsx([opinionSheet(dossier, { names: 'shown' })]));
  await measure('采纳情况表 .docx', () => sheetPaper(dispositionSheet(dossier)));
  await measure('听证报告 .docx', () => reportPaper(dossier));
  await measure('卷宗 .zip', () => writeArchive(dossier));
  await measure('对照表, three columns .docx', () => comparePaper({ title, revisions, names }));
  return rows;
}

async function measured(paper: string, make: () => Promise<Uint8Array>): Promise<Row> {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const started = performance.now();
  const bytes = await make();
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  longest = Math.max(longest, performance.now() - last);
  return {
    paper,
    seconds: seconds.toFixed(1),
    'longest wait ms': longest.toFixed(0),
    kB: (bytes.length / 1000).toFixed(0),
  };
}
