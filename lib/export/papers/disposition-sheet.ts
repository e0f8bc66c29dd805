import { Decisions } from '../../hearing/disposition.ts';
import type { Dossier } from '../../hearing/dossier.ts';
import { commentsInOrder, type PlacedComment } from '../../hearing/dossier-order.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { draftTitle } from './draft-title.ts';
import { decisionWords, proposalWords } from './opinion-sheet.ts';
import { stanceNames, undecided } from './paper-words.ts';

/**
 * 意见采纳情况表, for the public: clause by clause what was said, how often, and what came of it. Alike opinions of a
 * group share a row that has each wording once and their number; nobody is named.
 */
export function dispositionSheet(dossier: Dossier): Sheet {
  const decisions = new Decisions(dossier);
  const rows = Array.from(rowsOf(dossier, decisions), (members, at) =>
    rowWords(members, `${at + 1}`, { decisions, dossier }),
  );
  return {
    subject: draftTitle(dossier),
    name: '意见采纳情况表',
    columns: [
      { head: '序号', width: 3, centred: true },
      { head: '条款', width: 7 },
      { head: '意见和建议', width: 24 },
      { head: '件数', width: 4, centred: true },
      { head: '采纳情况', width: 5, centred: true },
      { head: '理由', width: 17 },
    ],
    rows,
    notes: [`件数为提出该意见的条数，相近意见归并只为阅读方便。“${undecided}”为尚未复核。`],
  };
}

/** Members of a group on the same clause with the same decision stand together, at the first of them. */
function rowsOf(dossier: Dossier, decisions: Decisions): Iterable<PlacedComment[]> {
  const rows = new Map<string, PlacedComment[]>();
  for (const placed of commentsInOrder(dossier)) {
    const { comment, citation } = placed;
    const decision = decisions.of(comment);
    const outcome = decision ? `${decision.disposition} ${decision.reason}` : '';
    const key =
      comment.group === null
        ? comment.id
        : JSON.stringify([comment.group, comment.revisionId, citation, outcome]);
    const row = rows.get(key);
    if (row) row.push(placed);
    else rows.set(key, [placed]);
  }
  return rows.values();
}

interface Context {
  readonly decisions: Decisions;
  readonly dossier: Dossier;
}

function rowWords(
  members: readonly PlacedComment[],
  number: string,
  { decisions, dossier }: Context,
): string[] {
  const [first] = members;
  if (!first) throw new RangeError('A row of the table has at least one opinion.');
  const decision = decisions.of(first.comment);
  const group = dossier.groups.find(({ id }) => id === first.comment.group);
  const words = [...new Set(members.map(({ comment }) => opinionWords(comment)))];
  return [
    number,
    first.citation,
    [...(group ? [group.name] : []), ...words].join('\n'),
    `${members.length}`,
    decisionWords(decision),
    decision?.reason ?? '',
  ];
}

function opinionWords({ stance, proposed, reason }: PlacedComment['comment']): string {
  const said = stance === null || proposed !== null ? '' : `${stanceNames[stance]}。`;
  const wanted = proposed === null ? '' : `建议修改为：${proposalWords(proposed)}\n`;
  return `${said}${wanted}${reason}`.trim();
}
