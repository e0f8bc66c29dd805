import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../lib/store/comments.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { libraryIn } from '../../lib/store/library.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { libraryOf } from '../../lib/usecase/library.ts';
import type { LibraryRows } from '../../lib/usecase/library-ports.ts';
import { comment, draft, revision, revisionId, told, twoWindows } from './store.ts';

const other = 'b'.repeat(64);
const carried = {
  verdict: 'reworded',
  fromRevision: other,
  fromCitation: '第九条',
  score: 1,
  confirmed: false,
} as const;

async function filled() {
  const { here } = twoWindows();
  const drafts = draftsIn(here);
  const comments = commentsIn(here);
  await drafts.save(draft, revision, 'words');
  await drafts.save(
    { ...draft, id: 'second', title: '清屿市公园条例' },
    { ...revision, id: other, draftId: 'second', label: '二次审议稿', savedAt: 5_000 },
    'other words',
  );
  const [target] = comment().targets;
  if (!target) return expect.fail('no target');
  await comments.saveAll([
    comment(),
    comment({ id: 'unfinished', state: 'unfinished' }),
    comment({ id: 'deleted', deletedAt: 7 }),
    comment({ id: 'asks', targets: [{ ...target, carried }] }),
    comment({ id: 'there', draftId: 'second', revisionId: other, updatedAt: 9_000 }),
  ]);
  return { here, drafts, comments, library: libraryIn(here) };
}

async function listed(library: ReturnType<typeof libraryIn>) {
  const heard = told<LibraryRows>();
  library.watch({ next: heard.next, signal: new AbortController().signal });
  return libraryOf(await heard.until(() => true));
}

describe('the library', () => {
  it('counts what was written on each draft, the one used last first', async () => {
    const { library } = await filled();
    const { drafts, bin } = await listed(library);
    expect(drafts.map((each) => [each.draft.id, each.counts])).toEqual([
      ['second', { all: 1, unfinished: 0, asks: 0, submitted: 0 }],
      ['draft', { all: 3, unfinished: 1, asks: 1, submitted: 0 }],
    ]);
    expect(drafts[1]?.revisions.map(({ comments }) => comments)).toEqual([3]);
    expect(bin).toEqual([]);
  });

  it('gives comments in batches, deleted ones left out', async () => {
    const { library } = await filled();
    const found: string[] = [];
    let after: string | null = null;
    do {
      const batch = await library.comments(after, 2);
      found.push(...batch.rows.map(({ id }) => id));
      after = batch.last;
    } while (after !== null);
    expect(found.toSorted()).toEqual([comment().id, 'asks', 'there', 'unfinished'].toSorted());
  });

  it('keeps a draft in the bin until it is opened or restored', async () => {
    const { library, drafts } = await filled();
    await drafts.updateDraft('draft', { deletedAt: 8_000 });
    expect((await listed(library)).bin.map((each) => each.draft.id)).toEqual(['draft']);
    await drafts.updateDraft('draft', { deletedAt: null });
    expect((await listed(library)).bin).toEqual([]);
  });

  it('moves a revision with its comments; a draft without revisions goes', async () => {
    const { library, drafts, comments } = await filled();
    expect(await library.moveRevision(other, 'draft')).toEqual({ ok: true });
    expect(await drafts.get('second')).toBeNull();
    expect((await drafts.revisionsOf('draft')).map(({ id }) => id)).toEqual([revisionId, other]);
    expect((await comments.get('there'))?.draftId).toBe('draft');
  });

  it('takes a draft away for good with everything written on it, and nothing else', async () => {
    const { here, library } = await filled();
    await settingsIn(here).set('deadline:draft', '2026-04-01');
    await settingsIn(here).set(`order:${revisionId}`, '[]');
    await settingsIn(here).set('deadline:second', '2026-05-01');
    expect(await library.erase('draft')).toEqual({ ok: true });
    const left = await Promise.all(here.tables.map(async (table) => [table.name, await table.count()]));
    expect(Object.fromEntries(left)).toMatchObject({
      drafts: 1,
      revisions: 1,
      texts: 1,
      comments: 1,
      versions: 0,
      settings: 1,
    });
  });

  it('keeps a draft of which something is still on its way', async () => {
    const { here, library, comments } = await filled();
    await comments.saveAll([comment({ state: 'submitted', submissionId: 's' })]);
    await here.outbox.put({ submissionId: 's', state: 'unknown', hearingUrl: 'https://x.example' });
    expect(await library.erase('draft')).toEqual({ ok: false, trouble: 'waiting' });
    expect(await here.comments.where({ draftId: 'draft' }).count()).toBe(4);
    await here.outbox.update('s', { state: 'accepted' });
    expect(await library.erase('draft')).toEqual({ ok: true });
    expect(await here.outbox.count()).toBe(0);
  });
});
