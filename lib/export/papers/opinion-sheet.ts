import { Decisions, dispositionNames } from '../../hearing/disposition.ts';
import type { Decision, Dossier } from '../../hearing/dossier.ts';
import { commentsInOrder, type PlacedComment } from '../../hearing/dossier-order.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { draftTitle } from './draft-title.ts';
import { channelNames, shortDayOf, stanceNames, undecided } from './paper-words.ts';

export interface OpinionOptions {
  /** Names stand in the table only for the office's own use. */
  readonly names: 'shown' | 'withheld';
}

/**
 * 意见汇总表: every opinion in one row, in the order of the draft, with the clause's words, the proposal, the reason
 * and what was decided. Names and contacts only where asked for.
 */
export function opinionSheet(dossier: Dossier, { names }: OpinionOptions): Sheet {
  const decisions = new Decisions(dossier);
  const comments = commentsInOrder(dossier);
  return {
    subject: draftTitle(dossier),
    name: '意见汇总表',
    columns,
    rows: comments.map((placed, at) => opinionRow(placed, `${at + 1}`, { names, decisions })),
    notes: [notesOf(dossier)],
  };
}

const columns: Sheet['columns'] = [
  { head: '序号', width: 4, centred: true },
  { head: '条款', width: 7 },
  { head: '原文', width: 13 },
  { head: '态度', width: 4, centred: true },
  { head: '建议修改为', width: 13 },
  { head: '意见和理由', width: 15 },
  { head: '提出人', width: 7 },
  { head: '采纳情况', width: 6, centred: true },
  { head: '说明', width: 10 },
];

interface RowContext extends OpinionOptions {
  readonly decisions: Decisions;
}

function opinionRow({ comment, citation, original }: PlacedComment, number: string, context: RowContext) {
  const decision = context.decisions.of(comment);
  return [
    number,
    citation,
    original,
    comment.stance === null ? '' : stanceNames[comment.stance],
    proposalWords(comment.proposed),
    comment.reason,
    authorWords(comment.author, context.names),
    decisionWords(decision),
    decision?.reason ?? '',
  ];
}

/** An empty proposal asks for the words to go. */
export function proposalWords(proposed: string | null): string {
  if (proposed === null) return '';
  return proposed.trim() === '' ? '（删去）' : proposed;
}

/** 未定 is said of everything that nobody has looked over. */
export function decisionWords(decision: Decision | null): string {
  if (!decision) return undecided;
  const name = dispositionNames[decision.disposition];
  return decision.reviewed ? name : `${name}（${undecided}）`;
}

function authorWords({ name, category }: PlacedComment['comment']['author'], names: OpinionOptions['names']) {
  const shown = names === 'shown' ? name : null;
  if (shown === null) return category ?? '';
  return category === null ? shown : `${shown}（${category}）`;
}

function notesOf({ comments }: Dossier): string {
  const submissions = new Set(comments.map(({ submission }) => submission)).size;
  return `共${comments.length}条意见，来自${submissions}件来文。“${undecided}”为尚未复核。`;
}

/**
 * 意见明细: one row for each opinion with its number, way and day; for the sheet beside it `contactSheet` has the
 * people.
 */
export function detailSheet(dossier: Dossier): Sheet {
  const { timeZone } = dossier.hearing;
  const rows = commentsInOrder(dossier).map(({ comment, citation }, at) => [
    `${at + 1}`,
    comment.submission,
    shortDayOf(comment.receivedAt, timeZone),
    channelNames[comment.channel],
    citation,
    comment.stance === null ? '' : stanceNames[comment.stance],
    comment.tags.join('、'),
  ]);
  return {
    subject: draftTitle(dossier),
    name: '意见明细表',
    columns: [
      { head: '序号', width: 3, centred: true },
      { head: '受理编号', width: 9 },
      { head: '日期', width: 6, centred: true },
      { head: '渠道', width: 6, centred: true },
      { head: '条款', width: 9 },
      { head: '态度', width: 4, centred: true },
      { head: '标签', width: 8 },
    ],
    rows,
    notes: [],
  };
}

/** 提出人: who sent each submission, once; for the office alone. */
export function contactSheet(dossier: Dossier): Sheet {
  const people = new Map(dossier.comments.map(({ submission, author }) => [submission, author]));
  return {
    subject: draftTitle(dossier),
    name: '提出人名册',
    columns: [
      { head: '受理编号', width: 9 },
      { head: '姓名', width: 6 },
      { head: '类别', width: 6 },
      { head: '联系方式', width: 12 },
    ],
    rows: Array.from(people, ([submission, { name, category, contact }]) => [
      submission,
      name ?? '',
      category ?? '',
      contact ?? '',
    ]),
    notes: ['仅供内部使用，不得公开。'],
  };
}
