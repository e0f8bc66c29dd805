import { aknBetween } from '../../lib/export/akn-between.ts';
import { annotationsJsonLd } from '../../lib/export/annotations.ts';
import { writeArchive } from '../../lib/export/archive.ts';
import type { LongWork } from '../../lib/export/long-work.ts';
import { type AmendmentPaper, amendmentPaper } from '../../lib/export/papers/amendment-paper.ts';
import { answerLetters } from '../../lib/export/papers/answer-letters.ts';
import { type ComparePaper, comparePaper } from '../../lib/export/papers/compare-paper.ts';
import { compareSheet } from '../../lib/export/papers/compare-sheet.ts';
import { dispositionSheet } from '../../lib/export/papers/disposition-sheet.ts';
import { explanationPaper } from '../../lib/export/papers/explanation-paper.ts';
import { contactSheet, detailSheet, opinionSheet } from '../../lib/export/papers/opinion-sheet.ts';
import { reportPaper } from '../../lib/export/papers/report-paper.ts';
import { sheetPaper } from '../../lib/export/papers/sheet-paper.ts';
import { csvOf } from '../../lib/export/sheet/csv.ts';
import { markdownOf } from '../../lib/export/sheet/markdown.ts';
import type { Sheet } from '../../lib/export/sheet/sheet.ts';
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

interface Order {
  readonly dossier: Dossier;
  readonly now: Date;
  readonly work: LongWork;
}

/** Makes a paper, telling how far it is, until it is told to stop. */
export type PaperWork = (work: LongWork) => Promise<PaperFile>;

interface Made {
  readonly title: string;
  readonly ending: string;
  readonly type: string;
  readonly make: (order: Order) => Promise<Uint8Array> | Uint8Array | string;
}

/** Papers by name; those in `papersWithNames` are made of a dossier with the people in it. */
const papers: Readonly<Record<PaperName, Made>> = {
  compare: {
    title: '修改前后对照表',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => comparePaper(compared(dossier, 3), work),
  },
  'compare-two': {
    title: '修改前后对照表（两栏）',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => comparePaper(compared(dossier, 2), work),
  },
  'compare-sheet': {
    title: '修改前后对照表',
    ending: 'xlsx',
    type: excel,
    make: ({ dossier, work }) => writeXlsx([compareSheet(compared(dossier, 3))], work),
  },
  opinions: {
    title: '意见汇总表',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => sheetPaper(opinions(dossier), work),
  },
  'opinions-sheet': {
    title: '意见汇总表',
    ending: 'xlsx',
    type: excel,
    make: ({ dossier, work }) => writeXlsx([opinions(dossier)], work),
  },
  dispositions: {
    title: '意见采纳情况表',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => sheetPaper(dispositionSheet(dossier), work),
  },
  'dispositions-sheet': {
    title: '意见采纳情况表',
    ending: 'xlsx',
    type: excel,
    make: ({ dossier, work }) => writeXlsx([dispositionSheet(dossier)], work),
  },
  report: {
    title: '听证报告',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => reportPaper(dossier, work),
  },
  explanation: {
    title: '公开征求意见情况说明',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => explanationPaper(dossier, work),
  },
  amendment: {
    title: '修改决定',
    ending: 'docx',
    type: word,
    make: ({ dossier, work }) => amendmentPaper(amended(dossier), work),
  },
  csv: {
    title: '意见汇总表',
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    make: ({ dossier }) => csvOf(opinions(dossier)),
  },
  markdown: {
    title: '意见汇总表',
    ending: 'md',
    type: 'text/markdown; charset=utf-8',
    make: ({ dossier }) => markdownOf(opinions(dossier)),
  },
  akn: { title: '草案', ending: 'xml', type: 'application/akn+xml', make: ({ dossier }) => marked(dossier) },
  annotations: {
    title: '意见',
    ending: 'jsonld',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    make: ({ dossier }) => annotationsJsonLd(dossier),
  },
  details: {
    title: '意见明细表',
    ending: 'xlsx',
    type: excel,
    make: ({ dossier, work }) => writeXlsx([detailSheet(dossier), contactSheet(dossier)], work),
  },
  letters: {
    title: '答复信',
    ending: 'docx',
    type: word,
    make: ({ dossier, now, work }) => answerLetters({ dossier, on: now.toISOString() }, work),
  },
  archive: {
    title: '卷宗',
    ending: 'zip',
    type: 'application/zip',
    make: ({ dossier, work }) => writeArchive(dossier, work),
  },
};

/** Makes one paper. Others are served meanwhile: the writers pause of themselves. */
export function paperOf(name: PaperName, dossier: Dossier, now: Date): PaperWork {
  const { title, ending, type, make } = papers[name];
  return async (work) => {
    const bytes = await make({ dossier, now, work });
    return { bytes, type, name: `${dossier.hearing.title}-${title}.${ending}` };
  };
}

function opinions(dossier: Dossier): Sheet {
  return opinionSheet(dossier, { names: 'withheld' });
}

/** The last revisions, as many as there are up to a number, under their names. */
function compared({ revisions, hearing }: Dossier, most: 2 | 3): ComparePaper {
  const last = revisions.slice(-most);
  if (last.length < 2) throw oneOnly();
  return {
    title: revisions.at(-1)?.title ?? hearing.title,
    revisions: last,
    names: last.map(({ label, title }) => label ?? title),
  };
}

/** The wording that would turn the last revision but one into the last. */
function amended({ revisions, hearing }: Dossier): AmendmentPaper {
  const [old, fresh] = revisions.slice(-2);
  if (!old || !fresh) throw oneOnly();
  return { title: fresh.title, issuer: hearing.issuer, old, new: fresh };
}

function marked({ revisions, hearing }: Dossier): string {
  const last = revisions.at(-1);
  if (!last) throw oneOnly();
  return aknBetween(last, revisions.at(-2), hearing.issuer);
}

function oneOnly(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '只公布过一稿，没有可以对照的。',
    en: 'Only one revision has been published; there is nothing to compare.',
  });
}
