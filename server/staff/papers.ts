import { annotationsJsonLd } from '../../lib/export/annotations.ts';
import { writeArchive } from '../../lib/export/archive.ts';
import { answerLetters } from '../../lib/export/papers/answer-letters.ts';
import { comparePaper } from '../../lib/export/papers/compare-paper.ts';
import { dispositionSheet } from '../../lib/export/papers/disposition-sheet.ts';
import { explanationPaper } from '../../lib/export/papers/explanation-paper.ts';
import { contactSheet, detailSheet, opinionSheet } from '../../lib/export/papers/opinion-sheet.ts';
import { reportPaper } from '../../lib/export/papers/report-paper.ts';
import { sheetPaper } from '../../lib/export/papers/sheet-paper.ts';
import { csvOf } from '../../lib/export/sheet/csv.ts';
import { writeXlsx } from '../../lib/export/sheet/xlsx.ts';
import type { Dossier } from '../../lib/hearing/dossier.ts';
import type { PaperName } from '../../lib/hearing/staff/papers.ts';
import { ProblemError } from '../problem.ts';

export interface PaperFile {
  readonly bytes: Uint8Array | string;
  /** Media type. */
  readonly type: string;
  readonly name: string;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Made {
  readonly title: string;
  readonly ending: string;
  readonly type: string;
  readonly make: (dossier: Dossier, now: Date) => Promise<Uint8Array> | Uint8Array | string;
}

/** Papers by name; those in `withNames` are made of a dossier with the people in it. */
const papers: Readonly<Record<PaperName, Made>> = {
  opinions: {
    title: '意见汇总表',
    ending: 'docx',
    type: word,
    make: (dossier) => sheetPaper(opinionSheet(dossier, { names: 'withheld' })),
  },
  details: {
    title: '意见明细表',
    ending: 'xlsx',
    type: excel,
    make: (dossier) => writeXlsx([detailSheet(dossier), contactSheet(dossier)]),
  },
  dispositions: {
    title: '意见采纳情况表',
    ending: 'docx',
    type: word,
    make: (dossier) => sheetPaper(dispositionSheet(dossier)),
  },
  'dispositions-sheet': {
    title: '意见采纳情况表',
    ending: 'xlsx',
    type: excel,
    make: (dossier) => writeXlsx([dispositionSheet(dossier)]),
  },
  compare: { title: '修改前后对照表', ending: 'docx', type: word, make: compared },
  report: { title: '听证报告', ending: 'docx', type: word, make: (dossier) => reportPaper(dossier) },
  explanation: {
    title: '公开征求意见情况说明',
    ending: 'docx',
    type: word,
    make: (dossier) => explanationPaper(dossier),
  },
  letters: {
    title: '答复信',
    ending: 'docx',
    type: word,
    make: (dossier, now) => answerLetters({ dossier, on: now.toISOString() }),
  },
  csv: {
    title: '意见汇总表',
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    make: (dossier) => csvOf(opinionSheet(dossier, { names: 'withheld' })),
  },
  annotations: {
    title: '意见',
    ending: 'jsonld',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    make: (dossier) => annotationsJsonLd(dossier),
  },
  archive: {
    title: '卷宗',
    ending: 'zip',
    type: 'application/zip',
    make: (dossier) => writeArchive(dossier),
  },
};

/** Makes one paper. Others are served meanwhile: the writers pause of themselves. */
export async function makePaper(name: PaperName, dossier: Dossier, now: Date): Promise<PaperFile> {
  const { title, ending, type, make } = papers[name];
  const bytes = await make(dossier, now);
  return { bytes, type, name: `${dossier.hearing.title}-${title}.${ending}` };
}

function compared({ revisions, hearing }: Dossier): Promise<Uint8Array> {
  const last = revisions.slice(-3);
  if (last.length < 2) throw oneOnly();
  return comparePaper({
    title: revisions.at(-1)?.title ?? hearing.title,
    revisions: last,
    names: last.map(({ label, title }) => label ?? title),
  });
}

function oneOnly(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '只公布过一稿，没有可以对照的。',
    en: 'Only one revision has been published; there is nothing to compare.',
  });
}
