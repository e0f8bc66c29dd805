import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../lib/store/database.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { type Opened, type OpenPorts, openDraft } from '../../lib/usecase/open-draft.ts';
import { coreOfTitle, labelInTitle } from '../../lib/usecase/which-draft.ts';
import { twoWindows } from '../store/store.ts';
import { dogs, page } from './law.ts';

function shelf(): OpenPorts {
  let ids = 0;
  return { drafts: draftsIn(twoWindows().here), now: () => 1000, newId: () => `draft ${ids++}` };
}

const opened = (result: Opened) => (result.kind === 'open' ? result : expect.fail(result.kind));

/** Other law with the same name, and the same law with another name. */
const otherWords = dogs.replace(/[一-龥]/g, (word) =>
  /[第条章项款一二三四五清屿市养犬管理例草案总则]/.test(word)
    ? word
    : String.fromCharCode(word.charCodeAt(0) + 1),
);
const otherName = dogs.replace('清屿市养犬管理条例', '清屿市文明养宠规定').replace('二十时', '十九时');

describe('a page with a draft', () => {
  it('is kept with its whole text', async () => {
    const ports = shelf();
    const { draft, revision } = opened(await openDraft(page(dogs), ports));
    expect(draft.title).toContain('清屿市养犬管理条例');
    expect(revision.label).toBe('草案');
    expect((await ports.drafts.revision(revision.id))?.text).toBe(dogs);
  });

  it('is the same revision when it is opened again', async () => {
    const ports = shelf();
    const first = opened(await openDraft(page(dogs), ports));
    expect(opened(await openDraft(page(dogs), ports)).revision.id).toBe(first.revision.id);
    expect(await ports.drafts.revisionsOf(first.draft.id)).toHaveLength(1);
  });

  it('is the same revision though the counter beside it has moved on', async () => {
    const ports = shelf();
    const first = opened(await openDraft(page(`浏览次数：12604\n\n${dogs}`), ports));
    expect(opened(await openDraft(page(`浏览次数：12605\n\n${dogs}`), ports)).revision.id).toBe(
      first.revision.id,
    );
  });

  it('remembers the hearing that the page names later', async () => {
    const ports = shelf();
    const hearingUrl = 'https://qingyu-rd.example/v1/hearings/dogs';
    const first = opened(await openDraft(page(dogs), ports));
    const again = opened(await openDraft(page(dogs, { hearingUrl }), ports));
    expect(again.revision.hearingUrl).toBe(hearingUrl);
    expect((await ports.drafts.revision(first.revision.id))?.hearingUrl).toBe(hearingUrl);
  });

  it('is another revision of its draft when title and words speak for it', async () => {
    const ports = shelf();
    const first = opened(await openDraft(page(dogs), ports));
    const second = dogs
      .replace('（草案）', '（草案二次审议稿）')
      .replace('每日二十时至次日六时', '每日十九时至次日七时');
    const again = opened(await openDraft(page(second), ports));
    expect(again.draft.id).toBe(first.draft.id);
    expect(again.revision.label).toBe('草案二次审议稿');
    expect(await ports.drafts.revisionsOf(first.draft.id)).toHaveLength(2);
  });

  it.each([
    ['the same name but other words', otherWords],
    ['the same words but another name', otherName],
  ])('with %s is asked about', async (_, text) => {
    const ports = shelf();
    const first = opened(await openDraft(page(dogs), ports));
    const unsure = await openDraft(page(text), ports);
    if (unsure.kind !== 'unsure') return expect.fail(unsure.kind);
    expect(unsure.candidates.map(({ draft }) => draft.id)).toEqual([first.draft.id]);
    expect(opened(await unsure.settle(first.draft.id)).draft.id).toBe(first.draft.id);
  });

  it('is a draft of its own when the person says so', async () => {
    const ports = shelf();
    const first = opened(await openDraft(page(dogs), ports));
    const unsure = await openDraft(page(otherName), ports);
    if (unsure.kind !== 'unsure') return expect.fail(unsure.kind);
    expect(opened(await unsure.settle(null)).draft.id).not.toBe(first.draft.id);
  });

  it('is a draft of its own when neither name nor words are known', async () => {
    const ports = shelf();
    const first = opened(await openDraft(page(dogs), ports));
    const other = otherWords.replace('清屿市养犬管理条例', '清屿市城市供水条例');
    expect(opened(await openDraft(page(other), ports)).draft.id).not.toBe(first.draft.id);
  });

  it('is told about when the disk does not take it', async () => {
    const ports = shelf();
    const full: OpenPorts = {
      ...ports,
      drafts: { ...ports.drafts, save: async () => ({ ok: false, trouble: 'full' }) },
    };
    expect(await openDraft(page(dogs), full)).toEqual({ kind: 'trouble', trouble: 'full' });
  });
});

describe('a store that the browser keeps closed', () => {
  it('is told before anybody writes', async () => {
    const db = openDatabase('closed');
    db.close({ disableAutoOpen: true });
    const ports = { ...shelf(), drafts: draftsIn(db) };
    expect((await openDraft(page(dogs), ports)).kind).toBe('trouble');
  });
});

describe('a page without articles', () => {
  it('has no draft', async () => {
    expect(await openDraft(page('关于召开听证会的公告\n时间另行通知。'), shelf())).toEqual({ kind: 'none' });
  });
});

describe('a title', () => {
  it.each([
    ['《清屿市养犬管理条例（草案）》', '清屿市养犬管理条例', '草案'],
    ['清屿市养犬管理条例（草案二次审议稿）', '清屿市养犬管理条例', '草案二次审议稿'],
    ['清屿市养犬管理条例(修订草案征求意见稿)', '清屿市养犬管理条例', '修订草案征求意见稿'],
    ['清屿市养犬管理条例', '清屿市养犬管理条例', null],
    ['中华人民共和国动物防疫法（修订草案）', '动物防疫法', '修订草案'],
    ['动物防疫法修订草案二次审议稿', '动物防疫法', null],
    ['关于公开征求《清屿市养犬管理条例（草案）》意见的公告', '清屿市养犬管理条例', '草案'],
    ['清屿市实施《中华人民共和国义务教育法》办法', '清屿市实施中华人民共和国义务教育法办法', null],
  ])('%s is of %s, %s', (title, core, label) => {
    expect([coreOfTitle(title), labelInTitle(title)]).toEqual([core, label]);
  });
});
