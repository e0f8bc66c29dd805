import { describe, expect, it } from 'vitest';
import { carriedIn } from '../../lib/store/carried.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { journalIn } from '../../lib/store/journal.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { comment, draft, revision, revisionId, twoWindows } from './store.ts';

describe('a revision in the store', () => {
  it('keeps its whole text and tree', async () => {
    const { here } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    expect(await draftsIn(here).revision(revisionId)).toEqual(revision);
  });

  it('is found by its words', async () => {
    const { here } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    expect((await draftsIn(here).byWords('words'))?.id).toBe(revisionId);
    expect(await draftsIn(here).byWords('others')).toBeNull();
  });

  it('is listed without its text, oldest first', async () => {
    const { here } = twoWindows();
    await draftsIn(here).save(draft, { ...revision, id: 'later', savedAt: 2000 }, 'other words');
    await draftsIn(here).save(draft, revision, 'words');
    const heads = await draftsIn(here).revisionsOf('draft');
    expect(heads.map(({ id }) => id)).toEqual([revisionId, 'later']);
    expect(heads[0]).not.toHaveProperty('text');
  });

  it('is not read when its tree is damaged', async () => {
    const { here } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    await here.texts.update(revisionId, { tree: { provisions: 'gone' } });
    expect(await draftsIn(here).revision(revisionId)).toBeNull();
  });
});

describe('carried comments', () => {
  it('are carried once, also when two windows do it', async () => {
    const { here, there } = twoWindows();
    const notes = [{ revisionId: 'second', commentId: 'old', at: 1 }];
    await carriedIn(here).save([comment({ reason: '先到' })], notes);
    await carriedIn(there).save([comment({ reason: '后到' })], notes);
    expect((await commentsIn(here).get(comment().id))?.reason).toBe('先到');
    expect(await carriedIn(there).to('second')).toEqual(new Set(['old']));
    expect(await carriedIn(there).to('third')).toEqual(new Set());
  });
});

describe('the journal of last words', () => {
  const storage = () => {
    const items = new Map<string, string>();
    return {
      get length() {
        return items.size;
      },
      key: (index: number) => [...items.keys()][index] ?? null,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
      clear: () => items.clear(),
    };
  };

  it('gives back what a closed document left behind', () => {
    const kept = storage();
    journalIn(kept).put(comment({ reason: '最后一句' }));
    expect(
      journalIn(kept)
        .all()
        .map(({ reason }) => reason),
    ).toEqual(['最后一句']);
    journalIn(kept).remove(comment().id);
    expect(journalIn(kept).all()).toEqual([]);
  });

  it('passes over what it cannot read', () => {
    const kept = storage();
    kept.setItem('zhutiao:unsaved:x', '{"id":');
    kept.setItem('something else', '1');
    expect(journalIn(kept).all()).toEqual([]);
  });

  it('says when the browser keeps nothing', () => {
    expect(journalIn(null).put(comment())).toBe(false);
    expect(journalIn(null).all()).toEqual([]);
  });
});

describe('a setting', () => {
  it('is kept by its key', async () => {
    const { here, there } = twoWindows();
    await settingsIn(here).set('language', 'en');
    expect(await settingsIn(there).get('language')).toBe('en');
    await settingsIn(there).remove('language');
    expect(await settingsIn(here).get('language')).toBeNull();
  });
});
