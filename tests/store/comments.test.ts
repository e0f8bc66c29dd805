import { describe, expect, it } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import type { Found } from '../../lib/usecase/store-ports.ts';
import { comment, told, twoWindows } from './store.ts';

describe('a comment in the store', () => {
  it('comes back as it was saved', async () => {
    const { here } = twoWindows();
    await commentsIn(here).save(comment(), 'sitting');
    expect(await commentsIn(here).get(comment().id)).toEqual(comment());
  });

  it('is seen by another window as soon as it is saved', async () => {
    const { here, there } = twoWindows();
    const heard = told<Found<Comment>>();
    const watching = new AbortController();
    commentsIn(there).watchDraft('draft', { ...heard, signal: watching.signal });
    await heard.until(({ rows }) => rows.length === 0);
    await commentsIn(here).save(comment({ reason: '写了一半' }), 'sitting');
    const found = await heard.until(({ rows }) => rows.length === 1);
    expect(found.rows[0]?.reason).toBe('写了一半');
    watching.abort();
  });

  it('is told to nobody who has stopped listening', async () => {
    const { here } = twoWindows();
    const heard = told<Found<Comment>>();
    const watching = new AbortController();
    commentsIn(here).watchDraft('draft', { ...heard, signal: watching.signal });
    await heard.until(() => true);
    watching.abort();
    await commentsIn(here).save(comment(), 'sitting');
    expect(await commentsIn(here).get(comment().id)).not.toBeNull();
    expect(heard.values).toHaveLength(1);
  });

  it('keeps both versions when two windows write it, the later one standing', async () => {
    const { here, there } = twoWindows();
    await commentsIn(here).save(comment({ reason: '左边写的', updatedAt: 1 }), 'left');
    await commentsIn(there).save(comment({ reason: '右边写的', updatedAt: 2 }), 'right');
    expect((await commentsIn(here).get(comment().id))?.reason).toBe('右边写的');
    const versions = await commentsIn(here).versions(comment().id);
    expect(versions.map((version) => version.comment.reason)).toEqual(['右边写的', '左边写的']);
  });

  it('stays as it was submitted when another window still writes it, and the words are kept', async () => {
    const { here, there } = twoWindows();
    await commentsIn(here).save(comment({ state: 'submitted', submissionId: 'one' }), 'left');
    await commentsIn(there).save(comment({ reason: '还在写', updatedAt: 2000 }), 'right');
    expect(await commentsIn(here).get(comment().id)).toEqual(
      comment({ state: 'submitted', submissionId: 'one' }),
    );
    const [newest] = await commentsIn(here).versions(comment().id);
    expect(newest?.comment.reason).toBe('还在写');
  });

  it('keeps one version for each sitting, the last one', async () => {
    const { here } = twoWindows();
    const comments = commentsIn(here);
    for (const [at, reason] of ['已', '已经', '已经养着'].entries())
      await comments.save(comment({ reason, updatedAt: at }), 'sitting');
    expect((await comments.versions(comment().id)).map(({ comment }) => comment.reason)).toEqual([
      '已经养着',
    ]);
  });

  it('keeps the newest twenty sittings', async () => {
    const { here } = twoWindows();
    const comments = commentsIn(here);
    for (let at = 0; at < 25; at++) await comments.save(comment({ updatedAt: at }), `sitting ${at}`);
    await comments.prune(comment().id);
    const kept = await comments.versions(comment().id);
    expect(kept).toHaveLength(20);
    expect(kept[0]?.comment.updatedAt).toBe(24);
  });

  it('is gone for good, versions and all, once it can no longer be brought back', async () => {
    const { here } = twoWindows();
    const comments = commentsIn(here);
    await comments.save(comment({ deletedAt: 5000 }), 'sitting');
    await comments.eraseDeleted(5000);
    expect(await comments.get(comment().id)).not.toBeNull();
    await comments.eraseDeleted(5001);
    expect(await comments.get(comment().id)).toBeNull();
    expect(await comments.versions(comment().id)).toEqual([]);
  });

  it('does not hide the others when one cannot be read', async () => {
    const { here } = twoWindows();
    await commentsIn(here).save(comment(), 'sitting');
    await here.comments.put({ id: 'broken', draftId: 'draft', reason: 7 });
    const found = await commentsIn(here).ofDraft('draft');
    expect(found.rows.map(({ id }) => id)).toEqual([comment().id]);
    expect(found.damaged).toBe(1);
    expect(await here.comments.get('broken')).toBeDefined();
  });
});
