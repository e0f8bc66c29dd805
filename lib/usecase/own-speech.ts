import type { Comment } from '../comment/comment.ts';
import type { Hearing } from '../hearing/protocol/hearing.ts';
import { composeStatement } from '../statement/compose.ts';
import { speechText } from '../statement/text.ts';
import type { Store } from './store-ports.ts';

/** What this device has for somebody who is to speak on a hearing, as plain text to be worked on. */
export interface OwnSpeech {
  /** statement: 陈述稿 as the person has made it. comments: one made just now of what they have said. */
  readonly from: 'statement' | 'comments';
  readonly comments: number;
  readonly text: string;
}

/** Null where the person has written nothing on the hearing's drafts here. */
export async function ownSpeech(
  { drafts, comments, statements }: Pick<Store, 'drafts' | 'comments' | 'statements'>,
  { url, title, questions, meeting }: Pick<Hearing, 'url' | 'title' | 'questions' | 'meeting'>,
): Promise<OwnSpeech | null> {
  for (const draft of await drafts.all()) {
    const heads = await drafts.revisionsOf(draft.id);
    if (!heads.some(({ hearingUrl }) => hearingUrl === url)) continue;
    const kept = await (await statements()).get(draft.id);
    if (kept !== null) {
      const own = kept.statement.parts.filter(({ kind }) => kind === 'comment').length;
      return { from: 'statement', comments: own, text: speechText(kept.statement) };
    }
    const { rows } = await comments.ofDraft(draft.id);
    const newest = heads.toReversed().find(({ id }) => rows.some((row) => isSaid(row, id)));
    const said = rows.filter((row) => isSaid(row, newest?.id ?? ''));
    if (said.length === 0) continue;
    const limitSeconds = meeting === undefined ? null : meeting.minutes * 60;
    const statement = composeStatement({ title, speaker: '', questions, comments: said, limitSeconds });
    return { from: 'comments', comments: said.length, text: speechText(statement) };
  }
  return null;
}

function isSaid({ deletedAt, state, revisionId }: Comment, revision: string): boolean {
  return deletedAt === null && state !== 'unfinished' && revisionId === revision;
}
