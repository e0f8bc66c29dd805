import { Decisions, dispositionNames } from '../../hearing/disposition.ts';
import type { Dossier } from '../../hearing/dossier.ts';
import { commentsInOrder, type PlacedComment } from '../../hearing/dossier-order.ts';
import type { LongWork } from '../long-work.ts';
import { type Block, paragraph, paragraphs, type Section } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { draftTitle } from './draft-title.ts';
import { proposalWords } from './opinion-sheet.ts';
import { dayOf, stanceNames } from './paper-words.ts';
import { titleParagraph } from './title-paragraph.ts';

export interface AnswerLetters {
  readonly dossier: Dossier;
  /** Day that stands under each letter, ISO 8601 instant. */
  readonly on: string;
  /** Receipt numbers to answer; all that have at least one reviewed decision where it is absent. */
  readonly submissions?: ReadonlySet<string>;
}

/**
 * Answer letters by mail merge, one file: for every submission a letter of its own with each of its opinions and
 * what became of it, its pages numbered from 1. What nobody has reviewed is said to be under study.
 */
export function answerLetters(letters: AnswerLetters, work: LongWork = {}): Promise<Uint8Array> {
  const { dossier, submissions } = letters;
  const decisions = new Decisions(dossier);
  const bySubmission = Map.groupBy(commentsInOrder(dossier), ({ comment }) => comment.submission);
  const sections = Array.from(bySubmission).flatMap(([number, placed]): Section[] => {
    const answered = placed.some(({ comment }) => decisions.of(comment)?.reviewed);
    if (submissions ? !submissions.has(number) : !answered) return [];
    return [{ page: 'portrait', restartNumbering: true, blocks: letter(placed, letters, decisions) }];
  });
  const title = `关于《${draftTitle(dossier)}》意见的答复`;
  const none: Section = { page: 'portrait', blocks: [paragraph('body', '没有可以答复的来文。')] };
  return writeWord({ title, sections: sections.length > 0 ? sections : [none] }, work);
}

function letter(
  placed: readonly PlacedComment[],
  { dossier, on }: AnswerLetters,
  decisions: Decisions,
): Block[] {
  const { hearing } = dossier;
  const [first] = placed;
  const name = first?.comment.author.name ?? '';
  const received = dayOf(first?.comment.receivedAt ?? on, hearing.timeZone);
  return [
    titleParagraph('portrait', `关于《${draftTitle(dossier)}》`, '意见的答复'),
    paragraph('plain', `${name === '' ? '意见提出人' : name}：`),
    paragraph(
      'body',
      `您${received}就《${draftTitle(dossier)}》提出的意见已经收到，受理编号为${first?.comment.submission ?? ''}。现答复如下：`,
    ),
    ...placed.flatMap((each, at) => answerBlocks(each, at + 1, decisions)),
    paragraph('body', '感谢您对立法工作的关心和支持。'),
    paragraph('right', hearing.issuer),
    paragraph('right', dayOf(on, hearing.timeZone)),
  ];
}

function answerBlocks({ comment, citation }: PlacedComment, number: number, decisions: Decisions): Block[] {
  const decision = decisions.of(comment);
  const wish =
    comment.proposed === null ? [] : paragraphs('body', `建议修改为：${proposalWords(comment.proposed)}`);
  const answer = decision?.reviewed
    ? [
        { text: `答复：${dispositionNames[decision.disposition]}。`, look: 'emphasis' as const },
        { text: decision.reason },
      ]
    : [{ text: '答复：正在研究。', look: 'emphasis' as const }];
  const stance = comment.stance === null ? '' : `（${stanceNames[comment.stance]}）`;
  return [
    paragraph('heading3', `${number}.关于${citation === '全文' ? '草案全文' : citation}${stance}`),
    ...wish,
    ...paragraphs('body', comment.reason),
    paragraph('body', answer),
  ];
}
