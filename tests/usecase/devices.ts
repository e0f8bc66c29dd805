import * as fc from 'fast-check';
import type { Comment } from '../../lib/comment/comment.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { newRow, type OutboxRow, type OutboxState } from '../../lib/hearing/outbox.ts';
import { wordsHashOf } from '../../lib/usecase/law-words.ts';
import type { Everything } from '../../lib/usecase/own-data-ports.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment } from '../store/store.ts';
import { dogs, law } from './law.ts';

export const nothing: Everything = {
  drafts: [],
  revisions: [],
  texts: [],
  comments: [],
  versions: [],
  carried: [],
  outbox: [],
  postings: [],
  settings: [],
  corrections: [],
  files: [],
  statuses: [],
  explanations: [],
  statements: [],
  person: null,
};

export const clauses = ['art_1', 'art_2__para_1', 'art_3__para_1__item_2', 'art_5', ''];

/** The page as two devices saw it: the same law with other things around it. */
export const menus = ['', '访问量：100\n', '今天是 3 月 2 日\n首页\n'];

/** A device that saw the page under this menu and named the draft by itself. */
export function device(name: string, menu: string, change: Partial<Everything> = {}): Everything {
  const body = { ...law(menu + dogs), id: sha256OfText(menu + dogs) };
  const draft = { id: name, title: '清屿市养犬管理条例（草案）', issuer: null };
  return {
    ...nothing,
    drafts: [draft],
    revisions: [
      {
        id: body.id,
        draftId: name,
        title: draft.title,
        label: null,
        source: { kind: 'page', address: 'https://qingyu-rd.example/1.html' },
        hearingUrl: null,
        savedAt: 1000,
        wordsHash: wordsHashOf(body),
      },
    ],
    texts: [body],
    ...change,
  };
}

/** A comment on one of the clauses as this device keeps them. */
export function written(on: Everything, eId: string, change: Partial<Comment> = {}): Comment {
  const [text] = on.texts;
  const [revision] = on.revisions;
  const target = text && targetAt(text, eId);
  if (!target || !revision) throw new TypeError(`expected the clause ${eId}`);
  return comment({ draftId: revision.draftId, revisionId: revision.id, targets: [target], ...change });
}

export function outboxRow(submissionId: string, state: OutboxState): OutboxRow {
  const submitted = {
    submissionId,
    hearingId: 'dogs',
    hearingUrl: 'https://qingyu-rd.example/v1/hearings/dogs',
    packet: '{}',
    identity: { salt: 'ab'.repeat(32), answers: { name: '王小明' } },
    predecessorSecret: null,
    statusSecret: 'secret',
    keys: [],
  };
  return { ...newRow(submitted, 1), state, ...(state === 'queued' ? {} : { nextAttemptAt: null }) };
}

const ids = ['7c1f3d5e-0000-4000-8000-00000000000a', '7c1f3d5e-0000-4000-8000-00000000000b'] as const;
const states: readonly OutboxState[] = ['queued', 'sending', 'unknown', 'accepted', 'refused', 'cancelled'];

const anyWords = fc.record({
  id: fc.constantFrom(...ids, '7c1f3d5e-0000-4000-8000-00000000000c'),
  eId: fc.constantFrom(...clauses),
  reason: fc.constantFrom('太严了', '太松了', '说得好', ''),
  stance: fc.constantFrom('support', 'oppose', 'ask', null),
  updatedAt: fc.integer({ min: 1, max: 4 }),
  deletedAt: fc.constantFrom(null, null, 3),
  submissionId: fc.constantFrom(null, null, 'one', 'two'),
});

/** A device with any comments on it, some of them on their way. */
export const anyDevice: fc.Arbitrary<Everything> = fc
  .record({
    name: fc.constantFrom('draft-a', 'draft-b'),
    menu: fc.constantFrom(...menus),
    comments: fc.uniqueArray(anyWords, { maxLength: 4, selector: ({ id }) => id }),
    one: fc.constantFrom(...states),
    two: fc.constantFrom(...states),
  })
  .map(({ name, menu, comments, one, two }) => {
    const on = device(name, menu);
    const rows = [outboxRow('one', one), outboxRow('two', two)];
    return {
      ...on,
      outbox: rows.filter(({ submissionId }) => comments.some((each) => each.submissionId === submissionId)),
      comments: comments.map(({ eId, submissionId, ...change }) =>
        written(on, eId, { ...change, submissionId, state: submissionId === null ? 'ready' : 'submitted' }),
      ),
    };
  });
