import type { RevisionText } from '../lib/anchor/revision-text.ts';
import { aknBetween } from '../lib/export/akn-between.ts';
import { annotationsJsonLd } from '../lib/export/annotations.ts';
import { writeArchive } from '../lib/export/archive.ts';
import { amendmentPaper } from '../lib/export/papers/amendment-paper.ts';
import { answerLetters } from '../lib/export/papers/answer-letters.ts';
import { comparePaper } from '../lib/export/papers/compare-paper.ts';
import { compareSheet } from '../lib/export/papers/compare-sheet.ts';
import { dispositionSheet } from '../lib/export/papers/disposition-sheet.ts';
import { explanationPaper } from '../lib/export/papers/explanation-paper.ts';
import { contactSheet, detailSheet, opinionSheet } from '../lib/export/papers/opinion-sheet.ts';
import { reportPaper } from '../lib/export/papers/report-paper.ts';
import { sheetPaper } from '../lib/export/papers/sheet-paper.ts';
import { statementPaper } from '../lib/export/papers/statement-paper.ts';
import { readArchive } from '../lib/export/read-archive.ts';
import { csvOf } from '../lib/export/sheet/csv.ts';
import { markdownOf } from '../lib/export/sheet/markdown.ts';
import type { Sheet } from '../lib/export/sheet/sheet.ts';
import { writeXlsx } from '../lib/export/sheet/xlsx.ts';
import type { Dossier } from '../lib/hearing/dossier.ts';
import { readStatement } from '../lib/statement/statement-file.ts';
import { BadJob } from './batch.ts';
import { readRevision } from './compare.ts';

/** What a paper is asked to be. */
export interface Wishes {
  readonly names: boolean;
  readonly large: boolean;
  readonly issuer: string;
  /** 2026-05-08 */
  readonly on: string;
}

export interface Order {
  readonly inputs: readonly string[];
  readonly wishes: Wishes;
  read(file: string): Promise<Uint8Array>;
}

type Make = (order: Order) => Promise<Uint8Array | string>;

/** A paper, the files it is made from (least and most), and its kinds of file by their ending. */
export interface Paper {
  readonly name: string;
  readonly inputs: string;
  readonly count: readonly [number, number];
  readonly summary: string;
  readonly forms: Readonly<Record<string, Make>>;
}

async function dossierOf({ inputs: [file = ''], read }: Order): Promise<Dossier> {
  const reading = readArchive(await read(file));
  if (reading.kind === 'refused') throw new BadJob(`${reading.words.en} ${reading.words.zh}`);
  return reading.dossier;
}

function fromDossier(
  make: (dossier: Dossier, wishes: Wishes) => Promise<Uint8Array> | Uint8Array | string,
): Make {
  return async (order) => make(await dossierOf(order), order.wishes);
}

async function revisionsOf({ inputs }: Order): Promise<RevisionText[]> {
  return Promise.all(inputs.map((file) => readRevision(file)));
}

function sheetForms(
  sheets: (dossier: Dossier, wishes: Wishes) => readonly [Sheet, ...Sheet[]],
): Paper['forms'] {
  return {
    docx: fromDossier((dossier, wishes) => sheetPaper(sheets(dossier, wishes)[0])),
    xlsx: fromDossier((dossier, wishes) => writeXlsx(sheets(dossier, wishes))),
    csv: fromDossier((dossier, wishes) => csvOf(sheets(dossier, wishes)[0])),
    md: fromDossier((dossier, wishes) => markdownOf(sheets(dossier, wishes)[0])),
  };
}

async function compareOrder(order: Order) {
  const revisions = await revisionsOf(order);
  const names = ['修改前', '修改后', '再次修改后'].slice(0, revisions.length);
  return { title: titleOf(revisions), revisions, names };
}

function titleOf(revisions: readonly RevisionText[]): string {
  return (revisions.at(-1)?.tree.title ?? '草案').replace(/\s+/g, '');
}

async function aknOrder(order: Order): Promise<string> {
  const [revision, old] = await revisionsOf(order);
  if (!revision) throw new BadJob('A text is needed.');
  return aknBetween(revision, old, order.wishes.issuer);
}

export const papers: readonly Paper[] = [
  {
    name: 'draft',
    inputs: 'DRAFT [OLD]',
    count: [1, 2],
    summary: 'Akoma Ntoso, eId, wId, ins, del',
    forms: { xml: aknOrder, akn: aknOrder },
  },
  {
    name: 'compare',
    inputs: 'OLD NEW [NEWER]',
    count: [2, 3],
    summary: '修改前后对照表',
    forms: {
      docx: async (order) => comparePaper(await compareOrder(order)),
      xlsx: async (order) => writeXlsx([compareSheet(await compareOrder(order))]),
      csv: async (order) => csvOf(compareSheet(await compareOrder(order))),
      md: async (order) => markdownOf(compareSheet(await compareOrder(order))),
    },
  },
  {
    name: 'amendment',
    inputs: 'OLD NEW',
    count: [2, 2],
    summary: '修改决定',
    forms: {
      docx: async (order) => {
        const [old, fresh] = await revisionsOf(order);
        if (!old || !fresh) throw new BadJob('Two texts are needed.');
        return amendmentPaper({ title: titleOf([old]), issuer: order.wishes.issuer, old, new: fresh });
      },
    },
  },
  {
    name: 'opinions',
    inputs: 'HEARING',
    count: [1, 1],
    summary: '意见汇总表',
    forms: sheetForms((dossier, { names }) => {
      const table = opinionSheet(dossier, { names: names ? 'shown' : 'withheld' });
      return names ? [table, detailSheet(dossier), contactSheet(dossier)] : [table, detailSheet(dossier)];
    }),
  },
  {
    name: 'dispositions',
    inputs: 'HEARING',
    count: [1, 1],
    summary: '意见采纳情况表',
    forms: sheetForms((dossier) => [dispositionSheet(dossier)]),
  },
  {
    name: 'report',
    inputs: 'HEARING',
    count: [1, 1],
    summary: '听证报告',
    forms: { docx: fromDossier((dossier) => reportPaper(dossier)) },
  },
  {
    name: 'explanation',
    inputs: 'HEARING',
    count: [1, 1],
    summary: '公开征求意见情况说明',
    forms: { docx: fromDossier((dossier) => explanationPaper(dossier)) },
  },
  {
    name: 'letters',
    inputs: 'HEARING',
    count: [1, 1],
    summary: '答复信',
    forms: {
      docx: fromDossier((dossier, { on }) => answerLetters({ dossier, on: `${on}T04:00:00.000Z` })),
    },
  },
  {
    name: 'statement',
    inputs: 'STATEMENT',
    count: [1, 1],
    summary: '陈述稿',
    forms: {
      docx: async ({ inputs: [file = ''], wishes, read }) => {
        const statement = readStatement(new TextDecoder().decode(await read(file)));
        if (!statement) throw new BadJob(`${file} holds no statement.`);
        return statementPaper(statement, wishes.large ? 'large' : 'standard');
      },
    },
  },
  {
    name: 'annotations',
    inputs: 'HEARING',
    count: [1, 1],
    summary: 'W3C annotations',
    forms: { jsonld: fromDossier((dossier) => annotationsJsonLd(dossier)) },
  },
  {
    name: 'archive',
    inputs: 'HEARING',
    count: [1, 1],
    summary: 'the hearing again, checked',
    forms: { zip: fromDossier((dossier) => writeArchive(dossier)) },
  },
];
