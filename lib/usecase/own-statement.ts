import type { Comment } from '../comment/comment.ts';
import type { Hearing } from '../hearing/protocol/hearing.ts';
import { composeStatement } from '../statement/compose.ts';
import { speechText } from '../statement/text.ts';
import type { Store } from './store-ports.ts';

/** What the person has finished saying on a hearing's drafts, on this device, newest revision alone. */
export async function commentsOn(
  { drafts, comments }: Pick<Store, 'drafts' | 'comments'>,
  hearingUrl: string,
): Promise<readonly Comment[]> {
  for (const draft of await drafts.all()) {
    const heads = await drafts.revisionsOf(draft.id);
    if (!heads.some((head) => head.hearingUrl === hearingUrl)) continue;
    const { rows } = await comments.ofDraft(draft.id);
    const said = rows.filter(({ deletedAt, state }) => deletedAt === null && state !== 'unfinished');
    const newest = heads.toReversed().find(({ id }) => said.some(({ revisionId }) => revisionId === id));
    return said.filter(({ revisionId }) => revisionId === newest?.id);
  }
  return [];
}

/** A speech of these comments, woven under the hearing's questions, as plain text to be worked on. */
export function statementOf(
  comments: readonly Comment[],
  { title, questions, meeting }: Pick<Hearing, 'title' | 'questions' | 'meeting'>,
): string {
  const limitSeconds = meeting === undefined ? null : meeting.minutes * 60;
  return speechText(composeStatement({ title, speaker: '', questions, comments, limitSeconds }));
}
