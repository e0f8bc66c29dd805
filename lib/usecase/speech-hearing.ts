import type { Revision } from '../comment/revision.ts';
import { readNotice } from '../hearing/notice/notice.ts';
import type { Hearing } from '../hearing/protocol/hearing.ts';
import { provisionAt } from '../law/citation.ts';
import type { DraftTree } from '../law/provision.ts';
import type { Question } from '../statement/statement.ts';
import type { DraftStore } from './store-ports.ts';

/** What a statement needs to know of the hearing it is spoken at. */
export interface SpeechHearing {
  /** Null where it has no name of its own. */
  readonly title: string | null;
  readonly when: SpeechTime | null;
  readonly place: string | null;
  /** Null where no time is set. */
  readonly limitSeconds: number | null;
  readonly questions: readonly Question[];
}

export interface SpeechTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Only the day is known. */
  readonly day: boolean;
  /** Absent: the device's own. */
  readonly timeZone?: string;
}

export function hearingAtEndpoint({ title, meeting, questions, timeZone }: Hearing): SpeechHearing {
  return {
    title,
    when: meeting ? { at: Date.parse(meeting.at), day: false, timeZone } : null,
    place: meeting?.place ?? null,
    limitSeconds: meeting ? meeting.minutes * 60 : null,
    questions,
  };
}

/** What the page around the draft says of a hearing; null where it says nothing. */
function hearingOnPage({ text, tree }: Pick<Revision, 'text' | 'tree'>): SpeechHearing | null {
  const { hearing } = readNotice(text);
  if (hearing === null) return null;
  return {
    title: null,
    when: timeOf(hearing.date),
    place: hearing.place,
    limitSeconds: null,
    questions: hearing.questions.map(({ text: words, articles }, at) => ({
      id: `notice-${at + 1}`,
      text: words.replace(/[；。]$/, ''),
      articles: articles.flatMap((article) => eIdOf(tree, article)),
    })),
  };
}

/** The first of these revisions whose page tells of a hearing. */
export async function hearingInNotices(
  revisionIds: readonly string[],
  drafts: Pick<DraftStore, 'revision'>,
): Promise<SpeechHearing | null> {
  for (const id of revisionIds) {
    const revision = await drafts.revision(id);
    const hearing = revision && hearingOnPage(revision);
    if (hearing) return hearing;
  }
  return null;
}

function eIdOf(tree: DraftTree, article: string): readonly string[] {
  const found = provisionAt(tree, { article });
  return found ? [found.eId] : [];
}

/** `2026-04-09` or `2026-04-09T09:00`. */
function timeOf(date: string | null): SpeechTime | null {
  const day = date !== null && !date.includes('T');
  const at = Date.parse(day ? `${date}T00:00` : (date ?? ''));
  return Number.isNaN(at) ? null : { at, day };
}
