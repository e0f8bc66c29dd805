// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../lib/usecase/carry-over.ts';
import { openDraft } from '../../lib/usecase/open-draft.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, twoWindows } from '../store/store.ts';
import { dogs, page } from '../usecase/law.ts';
import { key, named, openPanel, press, type Stage, soon, stage } from './stage.tsx';

const second = dogs
  .replace('（草案）', '（草案二次审议稿）')
  .replace('每日二十时至次日六时', '每日十九时至次日七时')
  .replace('第五条　养犬人应当采取措施防止犬只吠叫影响他人正常生活。', '')
  .trim();

/** A stage on which the page's draft is kept, with comments on it. */
async function withComments(eIds: readonly string[], ports: Stage = stage()) {
  const opened = await openDraft(page(dogs), { drafts: ports.store.drafts, ...ports.surroundings });
  if (opened.kind !== 'open') return expect.fail(opened.kind);
  const { revision } = opened;
  await ports.store.comments.saveAll(
    eIds.map((eId, at) => {
      const target = targetAt(revision, eId) ?? expect.fail(`no clause ${eId}`);
      const id = `7c1f3d5e-0000-4000-8000-10000000000${at}`;
      return comment({ id, draftId: revision.draftId, revisionId: revision.id, targets: [target] });
    }),
  );
  return { ports, revision };
}

const citations = (root: HTMLElement) =>
  [...root.querySelectorAll('.comment .zt-cite')].map((each) => each.textContent);

describe('the panel', () => {
  it('shows the draft, its size and until when', async () => {
    const root = await openPanel(
      stage({ reading: page(dogs, { hearingUrl: 'https://qingyu-rd.example/h' }) }),
    );
    expect(root.querySelector('h1')?.textContent).toBe('《清屿市养犬管理条例（草案）》');
    expect(root.textContent).toContain('2 章 5 条');
    await soon(() => root.textContent?.includes('还有 6 天截止'));
    expect(root.querySelector('.zt-days')?.getAttribute('aria-label')).toBe('共 31 天，还剩 6 天');
  });

  it('lists comments by chapter in the order of the law', async () => {
    const { ports } = await withComments(['art_4__para_1', 'art_1', 'art_3__para_1__item_2']);
    const root = await openPanel(ports);
    await soon(() => citations(root).length === 3);
    expect(citations(root)).toEqual(['第一条', '第三条第（二）项', '第四条第一款']);
    const chapters = [...root.querySelectorAll('.panel-chapter')].map((each) => each.textContent);
    expect(chapters).toEqual(['第一章　总则', '第二章　养犬行为规范']);
  });

  it('marks clauses and their articles on the page, and says nothing else of them', async () => {
    const { ports } = await withComments(['art_3__para_1__item_2']);
    await openPanel(ports);
    await soon(() => Object.keys(ports.page.marks.at(-1) ?? {}).length > 0);
    expect(ports.page.marks.at(-1)).toEqual({ art_3: 'has', art_3__para_1__item_2: 'has' });
  });

  it('sees a comment that another window writes', async () => {
    const { here, there } = twoWindows();
    const { ports } = await withComments([], stage({ db: here }));
    const root = await openPanel(ports);
    await withComments(['art_1'], stage({ db: there }));
    await soon(() => citations(root).length === 1);
  });

  it('says how to begin when there is nothing yet, and begins', async () => {
    const root = await openPanel(stage());
    expect(root.textContent).toContain('还没有意见');
    await press(root, '从第一条开始');
    expect((await soon(() => root.querySelector('#composer-place'))).textContent).toBe('第一条');
  });

  it('takes a deadline from the person where no hearing names one', async () => {
    const ports = stage();
    const root = await openPanel(ports);
    await press(root, '没有找到截止日期，填写');
    const field = (await soon(() => root.querySelector('input[type=date]'))) as HTMLInputElement;
    field.value = '2026-03-28';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await soon(() => root.textContent?.includes('还有 2 天截止'));
    expect(named(root, '改截止日期')).not.toBeNull();
  });

  it('finds articles by number however it is written, and by word', async () => {
    const root = await openPanel(stage());
    await press(root, '目录');
    const field = (await soon(() => root.querySelector('input[type=search]'))) as HTMLInputElement;
    const found = async (wanted: string) => {
      field.value = wanted;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
      return [...root.querySelectorAll('.outline-row .zt-cite')].map((each) => each.textContent);
    };
    await soon(async () => (await found('4')).join() === '第四条');
    expect(await found('第三条')).toEqual(['第三条']);
    expect(await found('军用')).toEqual(['第二条']);
    expect(await found('没有的词')).toEqual([]);
  });

  it('goes through its tabs by arrows', async () => {
    const root = await openPanel(stage());
    const tab = await soon(() => root.querySelector<HTMLElement>('[role=tab][aria-selected=true]'));
    key(tab, { key: 'ArrowRight' });
    await soon(() => root.querySelector('#tab-compare[aria-selected=true]'));
    expect(document.activeElement?.id).toBe('tab-compare');
  });

  it('leads to the review whether the page names a hearing or only mail and letter are left', async () => {
    const { ports } = await withComments(['art_1']);
    const root = await openPanel(ports);
    await soon(() => root.textContent?.includes('可以寄邮件或者信函'));
    await press(root, '核对并提交');
    expect(ports.opened[0]).toMatch(/^submit [0-9a-f]{64}$/);
    ports.page.reading = page(dogs, { hearingUrl: 'https://qingyu-rd.example/h' });
    ports.page.change();
    await soon(() => root.textContent?.includes('1 条意见只存在这台设备上'));
    await press(root, '核对并提交');
    expect(ports.opened[1]).toMatch(/^submit [0-9a-f]{64}$/);
  });

  it('goes on working without a line, and says so', async () => {
    const ports = stage();
    const root = await openPanel(ports);
    ports.surroundings.online = false;
    await soon(() => root.textContent?.includes('现在没有网络'));
    ports.surroundings.online = true;
    await soon(() => !root.textContent?.includes('现在没有网络'));
  });

  it('states what the reading of the page cannot vouch for, until it is left so', async () => {
    const ports = stage({ reading: page(dogs.replace(/第二条　.*\n.*\n/, '')) });
    const root = await openPanel(ports);
    await soon(() => root.textContent?.includes('缺第二条'));
    await press(root, '就按这样');
    await soon(() => !root.textContent?.includes('缺第二条'));
  });

  it('states a doubt about numbers that no Chinese law has', async () => {
    const rule =
      '§ 12.1 Scope.\nThis part applies to any dog in the town.\n§ 12.3 Hours.\nFrom six to eight.';
    const root = await openPanel(stage({ reading: page(rule) }));
    await soon(() => root.querySelector('.zt-note--warn')?.textContent?.includes('12.'));
  });

  it('speaks English when it is chosen, with the law in Chinese', async () => {
    const { ports } = await withComments(['art_1']);
    const root = await openPanel(ports);
    await ports.store.settings.set('language', 'en');
    await soon(() => root.textContent?.includes('My comments'));
    await soon(() => document.documentElement.lang === 'en');
    const cited = await soon(() => root.querySelector('.comment .zt-cite'));
    expect(cited.getAttribute('lang')).toBe('zh-CN');
  });

  it('is in the language chosen last, however late the other one arrives', async () => {
    const ports = stage();
    const root = await openPanel(ports);
    await ports.store.settings.set('language', 'en');
    await ports.store.settings.set('language', 'zh');
    await soon(() => root.textContent?.includes('我的意见'));
  });
});

describe('a page', () => {
  it('without articles is told apart from one that cannot be read', async () => {
    const none = await openPanel(stage({ reading: page('关于召开听证会的公告\n时间另行通知。') }), 'h2');
    await soon(() => none.textContent?.includes('没有找到条文'));
    const gone = await openPanel(stage({ reading: null }), 'h2');
    await soon(() => gone.textContent?.includes('还没有连上页面'));
  });

  it('whose draft is in doubt is asked about', async () => {
    const { ports } = await withComments([]);
    ports.page.reading = page(
      dogs.replace('清屿市养犬管理条例', '清屿市文明养宠规定').replace('二十时', '十九时'),
    );
    const root = await openPanel(ports, 'h2');
    await press(root, '是另一份草案');
    await soon(() => root.querySelector('[role=tablist]'));
    expect(root.querySelector('h1')?.textContent).toContain('文明养宠规定');
  });
});

describe('a new revision', () => {
  async function carried() {
    const { ports } = await withComments(['art_1', 'art_4__para_1', 'art_5']);
    ports.page.reading = page(second);
    ports.surroundings.pass(1000);
    const root = await openPanel(ports);
    await soon(() => root.textContent?.includes('1 条已带到新条款，1 条等你确认，1 条所在的条款已删去'));
    return { ports, root };
  }

  it('says what became of the comments on the earlier one', async () => {
    const { ports, root } = await carried();
    expect(citations(root)).toEqual(['第一条', '第四条第一款']);
    await soon(() => ports.page.marks.at(-1)?.art_4 === 'ask');
    expect(ports.page.marks.at(-1)).not.toHaveProperty('art_5');
  });

  it('shows the changed words and takes the person’s word for it', async () => {
    const { ports, root } = await carried();
    await press(root, '逐条确认');
    const card = await soon(() =>
      root.querySelector('.carried-card del')?.closest<HTMLElement>('.carried-card'),
    );
    expect(card.textContent).toContain('你的意见还成立吗');
    await press(card, '仍然成立');
    await soon(() => ports.page.marks.at(-1)?.art_4 === 'has');
  });

  it('hangs a comment that lost its place where the person says', async () => {
    const { root } = await carried();
    await press(root, '逐条确认');
    await press(root, '另选一条');
    await press(root, '对第二条提意见');
    await soon(() => !root.querySelector('.carried-tray'));
    await press(root, '返回我的意见');
    await soon(() => citations(root).includes('第二条'));
  });

  it('takes another place that is pointed at on the page', async () => {
    const { ports, root } = await carried();
    await press(root, '逐条确认');
    await press(root, '另选一条');
    await soon(() => root.textContent?.includes('在目录里点一条'));
    ports.page.point({ eId: 'art_2' });
    await soon(() => !root.querySelector('.carried-tray'));
  });

  it('keeps a comment as a record, to be read and not to be sent', async () => {
    const { root } = await carried();
    await press(root, '逐条确认');
    await press(root, '留作记录');
    await soon(() => !root.querySelector('.carried-tray'));
    await press(root, '返回我的意见');
    await soon(() => root.textContent?.includes('留作记录的意见'));
    await press(root, '原第五条');
    await soon(() => root.textContent?.includes('这条意见留作记录，不会提交'));
  });

  it('is not asked about twice in two windows', async () => {
    const { ports } = await carried();
    const [draft] = await ports.store.drafts.all();
    const before = (await ports.store.comments.ofDraft(draft?.id ?? '')).rows.length;
    const heads = await ports.store.drafts.revisionsOf(draft?.id ?? '');
    const latest = (await ports.store.drafts.revision(heads.at(-1)?.id ?? '')) ?? expect.fail('not kept');
    await carryOver(latest, { ...ports.store, now: ports.surroundings.now });
    expect((await ports.store.comments.ofDraft(draft?.id ?? '')).rows).toHaveLength(before);
  });
});
