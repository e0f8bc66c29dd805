import type { Comment } from '../../lib/comment/comment.ts';
import { newPosting, type Pending, type Posting } from '../../lib/hearing/channels/posting.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { postingsIn } from '../../lib/store/postings.ts';
import { sendPosting } from '../../lib/usecase/send-posting.ts';
import { comment, twoWindows } from '../store/store.ts';

const id = '7c1f3d5e-0000-4000-8000-300000000001';

/** A posting in a fresh store with a clock of its own, sent over real HTTP. */
export async function outgoing(pending: Pending, comments: readonly Comment[] = [comment()]) {
  const db = twoWindows().here;
  const postings = postingsIn(db);
  const kept = commentsIn(db);
  await kept.saveAll(comments);
  const clock = { now: 1_000_000, online: true };
  const head = {
    submissionId: id,
    road: pending.kind,
    draftId: 'draft',
    revisionId: 'a',
    title: 'A',
    to: 'b',
    subject: '',
    words: 'said',
    comments: comments.map(({ id }) => id),
  };
  const reviewed = new Map(comments.map(({ id, updatedAt }) => [id, updatedAt]));
  await postings.post(newPosting({ ...head, pending }, clock.now), reviewed);
  return {
    clock,
    postings,
    now: () => postings.get(id) as Promise<Posting>,
    states: async () => (await kept.ofDraft('draft')).rows.map(({ state }) => state),
    async send(key = '', request: typeof fetch = fetch) {
      const row = (await postings.get(id)) as Posting;
      const ports = { postings, fetch: request, now: () => clock.now, isOnline: () => clock.online, key };
      return sendPosting(row, { ...ports, sender: 'test' });
    },
  };
}
