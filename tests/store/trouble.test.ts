import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { commentsIn } from '../../lib/store/comments.ts';
import { keeping, troubleOf } from '../../lib/store/trouble.ts';
import { comment, twoWindows } from './store.ts';

const full = () => new DOMException('The disk is full', 'QuotaExceededError');

describe('a disk that does not take something', () => {
  it('is full when the browser says so', () => {
    expect(troubleOf(full())).toBe('full');
  });

  it('is full when that is why the transaction was aborted', () => {
    expect(troubleOf(Object.assign(new Error('aborted'), { name: 'AbortError', inner: full() }))).toBe(
      'full',
    );
  });

  it('is blocked when the database cannot be opened', () => {
    expect(troubleOf(new Dexie.OpenFailedError('refused'))).toBe('blocked');
  });

  it('is full when the database cannot be opened for want of space', () => {
    expect(troubleOf(Object.assign(new Error('open'), { name: 'OpenFailedError', inner: full() }))).toBe(
      'full',
    );
  });

  it('is outdated when another window has a newer version', () => {
    expect(troubleOf(new Dexie.VersionError('newer'))).toBe('outdated');
  });

  it('does not hide a mistake of ours', async () => {
    await expect(
      keeping(() => {
        throw new TypeError('ours');
      }),
    ).rejects.toThrow('ours');
  });

  it('is told to whoever saves a comment, and nothing is half written', async () => {
    const { here } = twoWindows();
    await here.open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full();
    });
    const kept = await commentsIn(here).save(comment(), 'sitting');
    put.mockRestore();
    expect(kept).toEqual({ ok: false, trouble: 'full' });
    expect(await commentsIn(here).get(comment().id)).toBeNull();
    expect(await commentsIn(here).versions(comment().id)).toEqual([]);
  });
});
