import { expect, test } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { firstVisitStore } from '../../lib/store/first-visit.ts';
import { openPassingStore } from '../../lib/store/store.ts';
import type { Found } from '../../lib/usecase/store-ports.ts';
import { comment, draft, revision, told } from './store.ts';

function visit() {
  let loads = 0;
  const store = firstVisitStore(async () => {
    loads += 1;
    return openPassingStore({ name: `first-${crypto.randomUUID()}`, journal: false }).store;
  });
  return { store, loads: () => loads };
}

test('opening and reading a draft asks for no engine', async () => {
  const { store: opened, loads } = visit();
  const store = await Promise.resolve(opened);
  expect(await store.drafts.byWords('w')).toBeNull();
  expect(await store.drafts.save(draft, revision, 'w')).toEqual({ ok: true });
  const seen = told<Found<Comment>>();
  store.comments.watchDraft(draft.id, { next: seen.next, signal: new AbortController().signal });
  expect(await store.settings.get('text-size')).toBeNull();
  expect(seen.values).toEqual([{ rows: [], damaged: 0 }]);
  expect(loads()).toBe(0);
});

test('the first comment brings it, with the draft, and whoever watches is told', async () => {
  const { store, loads } = visit();
  await store.drafts.save(draft, revision, 'w');
  const seen = told<Found<Comment>>();
  store.comments.watchDraft(draft.id, { next: seen.next, signal: new AbortController().signal });
  expect(await store.comments.save(comment(), 'sitting')).toEqual({ ok: true });
  const found = await seen.until(({ rows }) => rows.length === 1);
  expect(found.rows[0]?.reason).toBe(comment().reason);
  expect((await store.drafts.revision(revision.id))?.text).toBe(revision.text);
  expect(await store.drafts.all()).toEqual([draft]);
  expect(loads()).toBe(1);
});

test('what only the engine can answer is asked of it', async () => {
  const { store, loads } = visit();
  await store.settings.set('text-size', 'xl');
  expect(await store.settings.get('text-size')).toBe('xl');
  expect(await store.outbox.get('none')).toBeNull();
  expect((await store.everything()) !== null).toBe(true);
  expect(loads()).toBe(1);
});

test('a passing store is gone when it is forgotten', async () => {
  const name = `desk-${crypto.randomUUID()}`;
  const first = openPassingStore({ name, journal: false });
  await first.store.drafts.save(draft, revision, 'w');
  await first.store.comments.save(comment(), 'sitting');
  await first.forget();
  const { store } = openPassingStore({ name, journal: false });
  expect(await store.drafts.all()).toEqual([]);
  expect(await store.comments.get(comment().id)).toBeNull();
});
