import { checkAnswers } from '../../lib/hearing/form.ts';
import { identityCommitment } from '../../lib/hearing/packet.ts';
import type { Packet } from '../../lib/hearing/protocol/packet.ts';
import type { Problem } from '../../lib/hearing/protocol/problem.ts';
import type { hearings } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';
import { fieldFaultWords } from '../problem-words.ts';
import type { HearingSettings } from '../settings.ts';
import type { Ground, Ticket } from './ticket.ts';

type HearingRow = Readonly<typeof hearings.$inferSelect>;

/** Why a new submission is not taken; null if it is. Times by the endpoint's clock. */
export function refusal(ticket: Ticket, hearing: HearingRow, ground: Ground | null): ProblemError | null {
  const misplaced = ground === null ? unknownRevision() : targetRefusal(ticket.packet, ground);
  if (ticket.byOffice) return misplaced;
  return (
    periodRefusal(ticket, hearing) ??
    misplaced ??
    sizeRefusal(ticket, hearing.settings) ??
    identityRefusal(ticket, hearing.settings)
  );
}

/** What a person submitted before the end is still taken within the grace: their line may have been slow. */
function periodRefusal({ arrivedAt, packet }: Ticket, hearing: HearingRow): ProblemError | null {
  const { opensAt, closesAt, settings } = hearing;
  if (arrivedAt < opensAt) {
    return new ProblemError('not-open', {
      zh: `从 ${told(opensAt, settings, 'zh-CN')} 起可以提交。`,
      en: `Comments can be submitted from ${told(opensAt, settings, 'en')}.`,
    });
  }
  const graceEnds = closesAt.getTime() + settings.graceSeconds * 1000;
  const begunInTime = Date.parse(packet.sentAt) < closesAt.getTime() && arrivedAt.getTime() < graceEnds;
  if (arrivedAt < closesAt || begunInTime) return null;
  return new ProblemError('closed', {
    zh: `已于 ${told(closesAt, settings, 'zh-CN')} 截止，这次提交没有受理。`,
    en: `Comments closed on ${told(closesAt, settings, 'en')}; this submission was not taken.`,
  });
}

function told(at: Date, { timeZone }: HearingSettings, language: string): string {
  return at.toLocaleString(language, { timeZone, dateStyle: 'long', timeStyle: 'short' });
}

function unknownRevision(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '这次征求意见没有公布过这一稿。',
    en: 'This revision was not published in this hearing.',
  });
}

function targetRefusal({ comments }: Packet, { eIds, length }: Ground): ProblemError | null {
  const errors = comments.flatMap(({ targets }, comment) =>
    targets.flatMap(({ eId, position: { start, end } }, target) => {
      const fits = (eId === '' || eIds.has(eId)) && start <= end && end <= length;
      return fits ? [] : [fault(`/packet/comments/${comment}/targets/${target}`, noSuchPlace)];
    }),
  );
  if (errors.length === 0) return null;
  return new ProblemError(
    'unprocessable',
    { zh: '有意见所指的条款不在这一稿里。', en: 'A comment points at a clause that this revision lacks.' },
    { errors },
  );
}

const noSuchPlace = { zh: '这一稿没有这一处。', en: 'This revision has no such place.' };

function sizeRefusal(
  { packet: { comments }, bytes }: Ticket,
  { limits }: HearingSettings,
): ProblemError | null {
  const longest = Math.max(
    ...comments.map(({ reason, proposed }) => Math.max(reason.length, proposed?.length ?? 0)),
  );
  const fits = comments.length <= limits.comments && longest <= limits.characters && bytes <= limits.bytes;
  if (fits) return null;
  return new ProblemError('too-large', {
    zh: `一次最多 ${limits.comments} 条意见，每条最多 ${limits.characters} 字，共 ${limits.bytes} 字节。`,
    en: `At most ${limits.comments} comments of ${limits.characters} characters and ${limits.bytes} bytes at once.`,
  });
}

function identityRefusal({ packet, identity }: Ticket, { form }: HearingSettings): ProblemError | null {
  const committed = identity === null ? null : identityCommitment(identity);
  if (committed !== packet.identity) {
    return new ProblemError('unprocessable', {
      zh: '个人信息与意见所带的摘要不符。',
      en: 'The identity part is not the one the packet was made with.',
    });
  }
  const errors = checkAnswers(form, identity?.answers ?? {}).map(({ key, fault: kind }) =>
    fault(`/identity/answers/${key}`, fieldFaultWords[kind]),
  );
  if (errors.length === 0) return null;
  return new ProblemError(
    'form',
    { zh: `有 ${errors.length} 项信息需要改正。`, en: `${errors.length} of the answers need mending.` },
    { errors },
  );
}

function fault(pointer: string, words: Problem['errors'][number]['words']): Problem['errors'][number] {
  return { pointer, words };
}
