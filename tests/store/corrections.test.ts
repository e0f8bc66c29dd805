import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../lib/store/comments.ts';
import { correctionsIn } from '../../lib/store/corrections.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import type { Outlined } from '../../lib/usecase/store-ports.ts';
import { comment, draft, revision, revisionId, told, twoWindows } from './store.ts';

const drop = { kind: 'drop', at: 0, level: 'article' } as const;

describe('corrections of an outline', () => {
  it('are kept with their revision and change its tree for everybody who reads it', async () => {
    const { here, there } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    const kept = await correctionsIn(here).change(revisionId, () => ({ corrections: [drop], comments: [] }));
    expect(kept).toEqual({ ok: true });
    expect((await draftsIn(there).revision(revisionId))?.tree.provisions).toEqual([]);
  });

  it('are told to every window, with the tree as it was recognised', async () => {
    const { here, there } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    const ending = new AbortController();
    const watcher = told<Outlined | null>();
    correctionsIn(there).watch(revisionId, { ...watcher, signal: ending.signal });
    await watcher.until((value) => value?.corrections.length === 0);
    await correctionsIn(here).change(revisionId, () => ({ corrections: [drop], comments: [] }));
    const now = await watcher.until((value) => value?.corrections.length === 1);
    expect(now?.recognised).toEqual(revision.tree);
    ending.abort();
  });

  it('are made on what another window has made before', async () => {
    const { here, there } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    const add = (db: typeof here) =>
      correctionsIn(db).change(revisionId, ({ corrections }) => ({
        corrections: [...corrections, drop],
        comments: [],
      }));
    await Promise.all([add(here), add(there)]);
    const seen: number[] = [];
    await correctionsIn(here).change(revisionId, ({ corrections }) => {
      seen.push(corrections.length);
      return null;
    });
    expect(seen).toEqual([2]);
  });

  it('never change a comment that was submitted', async () => {
    const { here } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    await commentsIn(here).saveAll([comment({ state: 'submitted' })]);
    await correctionsIn(here).change(revisionId, ({ comments }) => ({
      corrections: [drop],
      comments: comments.map((each) => ({ ...each, state: 'ready', reason: '' })),
    }));
    expect((await commentsIn(here).get(comment().id))?.reason).toBe(comment().reason);
  });

  it('that cannot be read leave the tree as it was recognised', async () => {
    const { here } = twoWindows();
    await draftsIn(here).save(draft, revision, 'words');
    await here.corrections.put({ revisionId, corrections: [{ kind: 'burn' }] });
    expect((await draftsIn(here).revision(revisionId))?.tree).toEqual(revision.tree);
  });

  it('find their table in a database of the version before', async () => {
    const old = new Dexie('of-version-one');
    old.version(1).stores({ drafts: 'id', texts: 'id', comments: 'id, draftId', settings: 'key' });
    await old.table('settings').put({ key: 'language', value: 'en' });
    old.close();
    const now = openDatabase('of-version-one');
    await now.corrections.put({ revisionId, corrections: [] });
    expect(await now.settings.get('language')).toEqual({ key: 'language', value: 'en' });
    now.close();
  });
});
