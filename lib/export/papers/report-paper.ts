import { Decisions, dispositionNames } from '../../hearing/disposition.ts';
import type { Dossier, DossierComment, Meeting, Speaker } from '../../hearing/dossier.ts';
import { commentsInOrder, type PlacedComment, wholeDraft } from '../../hearing/dossier-order.ts';
import { tallyOf } from '../../hearing/tally.ts';
import { citationOf } from '../../law/cite.ts';
import { writeNumber } from '../../law/numerals.ts';
import type { LongWork } from '../long-work.ts';
import { type Block, paragraph, paragraphs } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { draftTitle } from './draft-title.ts';
import { proposalWords } from './opinion-sheet.ts';
import { dayOf, stanceNames, undecided } from './paper-words.ts';
import { categoryWords, channelWords, stanceWords } from './report-words.ts';
import { titleParagraph } from './title-paragraph.ts';

/**
 * 听证报告 in its three parts: 基本情况, 主要意见、事实和理由, 处理意见和建议, as far as the data go; what is not known
 * is not said. Written opinions follow what was said at the meeting, each once; alike ones of a group together.
 */
export function reportPaper(dossier: Dossier, work: LongWork = {}): Promise<Uint8Array> {
  const title = `关于《${draftTitle(dossier)}》的听证报告`;
  const blocks: Block[] = [
    titleParagraph('portrait', `关于《${draftTitle(dossier)}》`, '的听证报告'),
    paragraph('heading1', '一、基本情况'),
    ...basics(dossier),
    paragraph('heading1', '二、主要意见、事实和理由'),
    ...opinions(dossier),
    paragraph('heading1', '三、处理意见和建议'),
    ...handling(dossier),
    paragraph('right', dossier.hearing.issuer),
  ];
  return writeWord({ title, sections: [{ page: 'portrait', blocks }] }, work);
}

function basics(dossier: Dossier): Block[] {
  const { hearing, meeting } = dossier;
  const tally = tallyOf(dossier);
  const day = (instant: string) => dayOf(instant, hearing.timeZone);
  const period = `${hearing.issuer}自${day(hearing.period.opensAt)}至${day(hearing.period.closesAt)}就《${draftTitle(dossier)}》公开征求意见。`;
  const figures = `共收到意见${tally.comments}条，来自${tally.submissions}件来文。其中${stanceWords(tally.stances)}。`;
  const ways = channelWords(tally);
  const people = categoryWords(tally);
  return [
    paragraph('body', period),
    ...(meeting ? meetingBlocks(meeting, day) : []),
    ...(tally.comments === 0 ? [] : [paragraph('body', figures)]),
    ...(ways === '' ? [] : [paragraph('body', `按渠道分：${ways}。`)]),
    ...(people === '' ? [] : [paragraph('body', `按提出人分：${people}。`)]),
    ...questions(dossier),
    ...calendar(dossier),
  ];
}

function meetingBlocks(meeting: Meeting, day: (instant: string) => string): Block[] {
  const chair = meeting.chair === null ? '' : `，由${meeting.chair}主持`;
  const came = `${day(meeting.heldAt)}，在${meeting.place}举行听证会${chair}。听证陈述人${meeting.speakers.length}人，旁听人${meeting.observers}人。`;
  const asked = meeting.applicants
    ? `报名担任听证陈述人的${meeting.applicants.speakers}人，报名旁听的${meeting.applicants.observers}人。`
    : '';
  const balance = balanceWords(meeting);
  const names = meeting.speakers.map(({ name, standing }) => (standing ? `${name}（${standing}）` : name));
  const list = names.length === 0 ? [] : [paragraph('body', `听证陈述人：${names.join('、')}。`)];
  return [paragraph('body', asked + came), ...(balance === '' ? [] : [paragraph('body', balance)]), ...list];
}

/** How the choice lies against those who asked: 支持3人（报名5人）. */
function balanceWords({ applicants, speakers }: Meeting): string {
  const sides = (['support', 'oppose', 'amend', 'ask'] as const).flatMap((view) => {
    const applied = applicants?.views?.[view] ?? 0;
    const chosen = speakers.filter((each) => each.view === view).length;
    return applied === 0 ? [] : [`${stanceNames[view]}的${chosen}人（报名${applied}人）`];
  });
  return sides.length === 0 ? '' : `听证陈述人按态度分：${sides.join('，')}。`;
}

function questions({ hearing }: Dossier): Block[] {
  if (hearing.questions.length === 0) return [];
  const items = hearing.questions.map(({ text }, at) => paragraph('body', `${at + 1}.${text}`));
  return [paragraph('body', '听证事项：'), ...items];
}

function calendar({ hearing }: Dossier): Block[] {
  if (hearing.calendar.length === 0) return [];
  const days = hearing.calendar.map(({ on, label }) => `${dayOf(`${on}T12:00:00.000Z`, 'UTC')}${label.zh}`);
  return [paragraph('body', `日程：${days.join('；')}。`)];
}

function opinions(dossier: Dossier): Block[] {
  const spoken = dossier.meeting?.speakers ?? [];
  const parts: Block[][] = [
    ...(spoken.length === 0
      ? []
      : [
          [
            paragraph('heading2', '听证会上的陈述'),
            ...spoken.flatMap((each) => speakerBlocks(each, dossier)),
          ],
        ]),
    ...Array.from(byClause(dossier), ([citation, placed]) => [
      paragraph('heading2', citation === wholeDraft ? '关于草案全文' : `关于${citation}`),
      ...groupsOf(placed).flatMap((members, at) => opinionBlocks(members, at + 1, dossier)),
    ]),
  ];
  return parts.flatMap(([heading, ...rest], at) => {
    const words = heading?.kind === 'paragraph' ? (heading.runs[0]?.text ?? '') : '';
    return [paragraph('heading2', `（${writeNumber(at + 1)}）${words}`), ...rest];
  });
}

function speakerBlocks({ name, standing, view, summary, clauses }: Speaker, dossier: Dossier): Block[] {
  const tree = dossier.revisions.at(-1)?.tree;
  const cited = tree ? clauses.map((eId) => citationOf(tree, eId)).filter((each) => each !== '') : [];
  const about = cited.length === 0 ? '' : `，关于${cited.join('、')}`;
  const who = `${name}${standing === null ? '' : `（${standing}）`}${about}${view === null ? '' : `，${stanceNames[view]}`}：`;
  const [first = '', ...more] = paragraphs('body', summary).map(({ runs }) => runs[0]?.text ?? '');
  return [paragraph('body', who + first), ...more.map((text) => paragraph('body', text))];
}

function byClause(dossier: Dossier): Map<string, PlacedComment[]> {
  return Map.groupBy(commentsInOrder(dossier), ({ citation }) => citation);
}

function groupsOf(placed: readonly PlacedComment[]): PlacedComment[][] {
  return [...Map.groupBy(placed, ({ comment }) => comment.group ?? comment.id).values()];
}

/** One opinion, or a group with each of its wordings once. */
function opinionBlocks(members: readonly PlacedComment[], number: number, dossier: Dossier): Block[] {
  const group = dossier.groups.find(({ id }) => id === members[0]?.comment.group);
  const count = members.length > 1 ? `（${members.length}条）` : '';
  const words = [...new Set(members.map(({ comment }) => sentence(comment)))];
  const [first = '', ...more] = [...(group ? [`${group.name}。`] : []), ...words];
  const lines = [`${number}.${first}${count}`, ...more].flatMap((text) => text.split('\n'));
  return lines.filter((line) => line.trim() !== '').map((line) => paragraph('body', line));
}

function sentence({ stance, proposed, reason }: DossierComment): string {
  const said = stance === null ? '' : `${stanceNames[stance]}。`;
  const wish = proposed === null ? '' : `建议修改为：“${proposalWords(proposed)}”\n`;
  const why = reason.trim() === '' ? '' : proposed === null ? reason.trim() : `理由：${reason.trim()}`;
  return `${said}${wish}${why}`;
}

/** What was decided, reason by reason; then what the office itself has written. */
function handling(dossier: Dossier): Block[] {
  const decisions = new Decisions(dossier);
  const decided = new Map<string, { words: string; reason: string; citations: Set<string>; count: number }>();
  let open = 0;
  for (const { comment, citation } of commentsInOrder(dossier)) {
    const decision = decisions.of(comment);
    if (!decision) open++;
    else {
      const words = dispositionNames[decision.disposition] + (decision.reviewed ? '' : `（${undecided}）`);
      const key = `${words}\n${decision.reason}`;
      const entry = decided.get(key) ?? {
        words,
        reason: decision.reason,
        citations: new Set<string>(),
        count: 0,
      };
      entry.citations.add(citation);
      entry.count++;
      decided.set(key, entry);
    }
  }
  const lines = Array.from(decided.values(), ({ words, reason, citations, count }) =>
    paragraph('body', `对${[...citations].join('、')}的${count}条意见，${words}。${reason}`),
  );
  const waiting = open === 0 ? [] : [paragraph('body', `其余${open}条意见正在研究。`)];
  return [...lines, ...waiting, ...paragraphs('body', dossier.meeting?.proposals ?? '')];
}
