import { describe, expect, it } from 'vitest';
import { newRow, type OutboxRow } from '../../lib/hearing/outbox.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { outboxIn } from '../../lib/store/outbox.ts';
import { comment, twoWindows } from './store.ts';

const row = (change: Partial<OutboxRow> = {}): OutboxRow => ({
  ...newRow(
    {
      submissionId: 'one',
      hearingId: 'dogs',
      hearingUrl: 'https://qingyu-rd.example/v1/hearings/dogs',
      packet: '{}',
      identity: null,
      predecessorSecret: null,
      statusSecret: 'secret',
      keys: [],
    },
    1,
  ),
  ...change,
});

const reviewed = new Map([[comment().id, comment().updatedAt]]);

async function submitted() {
  const windows = twoWindows();
  const here = outboxIn(windows.here);
  await commentsIn(windows.here).save(comment(), 'sitting');
  expect(await here.submit(row(), reviewed)).toEqual({ ok: true });
  return { ...windows, outbox: here, other: outboxIn(windows.there) };
}

describe('the outbox', () => {
  it('holds a submission and marks its comments in one step', async () => {
    const { here, outbox } = await submitted();
    expect(await outbox.due(1)).toEqual([row()]);
    expect(await commentsIn(here).get(comment().id)).toMatchObject({
      state: 'submitted',
      submissionId: 'one',
    });
  });

  it('takes nothing when a comment was changed after it was reviewed', async () => {
    const { here } = twoWindows();
    await commentsIn(here).save(comment({ updatedAt: 2000, reason: '改了主意' }), 'sitting');
    expect(await outboxIn(here).submit(row(), reviewed)).toEqual({ ok: false, trouble: 'changed' });
    expect(await outboxIn(here).get('one')).toBeNull();
    expect(await commentsIn(here).get(comment().id)).toMatchObject({ state: 'ready', submissionId: null });
  });

  it('takes nothing when a comment was deleted after it was reviewed', async () => {
    const { here } = twoWindows();
    await commentsIn(here).save(comment({ deletedAt: 2000 }), 'sitting');
    expect(await outboxIn(here).submit(row(), reviewed)).toEqual({ ok: false, trouble: 'changed' });
  });

  it('does not submit the same comment from two windows', async () => {
    const { other } = await submitted();
    expect(await other.submit(row({ submissionId: 'two' }), reviewed)).toEqual({
      ok: false,
      trouble: 'changed',
    });
    expect(await other.get('two')).toBeNull();
  });

  it('lets only one of two senders change a row', async () => {
    const { outbox, other } = await submitted();
    const changes = [outbox, other].map((each, at) => each.swap(row(), row({ version: 1, createdAt: at })));
    expect((await Promise.all(changes)).sort()).toEqual([false, true]);
  });

  it('gives the comments back when the receiver refuses', async () => {
    const { here, outbox } = await submitted();
    await outbox.swap(row(), row({ version: 1, state: 'refused' }));
    expect(await commentsIn(here).get(comment().id)).toMatchObject({ state: 'ready', submissionId: null });
    expect(await outbox.due(1)).toEqual([]);
  });

  it('keeps the comments as submitted while it is not known whether they arrived', async () => {
    const { here, outbox } = await submitted();
    await outbox.swap(row(), row({ version: 1, state: 'unknown' }));
    expect(await commentsIn(here).get(comment().id)).toMatchObject({ state: 'submitted' });
  });
});
