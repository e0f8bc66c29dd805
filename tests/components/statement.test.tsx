// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { StatementApp } from '../../components/statement/StatementApp.tsx';
import { openDraft } from '../../lib/usecase/open-draft.ts';
import { statementText } from '../../lib/usecase/own-statement.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, twoWindows } from '../store/store.ts';
import { dogs, page } from '../usecase/law.ts';
import { key, named, press, put, type Stage, soon, stage, type } from './stage.tsx';

const places = ['art_1', 'art_3__para_1__item_2', 'art_4__para_1'];

/** A statement on a draft with three comments. */
async function opened(ports: Stage = stage()) {
  await ports.store.settings.set('language', 'zh');
  const kept = await openDraft(page(dogs), { drafts: ports.store.drafts, ...ports.surroundings });
  if (kept.kind !== 'open') return expect.fail(kept.kind);
  const { revision } = kept;
  await ports.store.comments.saveAll(
    places.map((eId, at) => {
      const target = targetAt(revision, eId) ?? expect.fail(`no clause ${eId}`);
      const id = `7c1f3d5e-0000-4000-8000-10000000000${at}`;
      const reason = '道理说得明白，家家都做得到。'.repeat(4 + at);
      return comment({ id, draftId: revision.draftId, revisionId: revision.id, targets: [target], reason });
    }),
  );
  return { ports, root: await show(ports, revision.draftId), draftId: revision.draftId };
}

async function show(ports: Stage, draftId: string): Promise<HTMLElement> {
  const root = put(
    <PortsProvider value={ports}>
      <Spoken>
        <StatementApp draftId={draftId} />
      </Spoken>
    </PortsProvider>,
  );
  await soon(() => root.querySelector('.s-order, .state'));
  return root;
}

const order = (root: HTMLElement) =>
  [...root.querySelectorAll('.s-order .s-pick .zt-cite')].map((each) => each.textContent);
const area = (root: HTMLElement, name: string) => named(root, name) as HTMLTextAreaElement;

describe('the statement', () => {
  it('is made of the comments, with its time and its limit', async () => {
    const { root } = await opened();
    expect(order(root)).toEqual(['开场', '第一条', '第三条第（二）项', '第四条第一款', '结束']);
    expect(root.querySelector('.s-sum')?.textContent).toContain('没有限时');
    const limit = await type(root, '限时多少分钟', '1');
    key(limit, { key: 'Enter' });
    await soon(() => root.querySelector('.s-over'));
    expect(root.querySelector('.s-ruler')?.getAttribute('aria-label')).toMatch(
      /^时间尺：限时 1 分 0 秒，现有/,
    );
  });

  it('says how to keep the time, and keeps it', async () => {
    const { root } = await opened();
    key(await type(root, '限时多少分钟', '1'), { key: 'Enter' });
    const note = await soon(() => root.querySelector('.s-cuts'));
    expect(note.textContent).toMatch(/^超出 .+秒。/);
    await press(root, '引文只读条号');
    await soon(() => !root.querySelector('.s-quote'));
    for (let cut = named(root, '改为书面补充'); cut; cut = named(root, '改为书面补充')) {
      cut.click();
      await soon(() => !cut.isConnected || named(root, '改为书面补充') !== cut);
    }
    expect(root.querySelector('.s-cuts')).toBeNull();
    expect(root.querySelectorAll('.s-it--rest').length).toBeGreaterThan(0);
  });

  it('is put in order by keys; what is taken out can be brought back', async () => {
    const { root } = await opened();
    const row = () => named(root, '第四条第一款') as HTMLElement;
    key(row(), { key: 'ArrowUp', altKey: true });
    await soon(() => order(root)[2] === '第四条第一款');
    await soon(() => root.textContent?.includes('第四条第一款：第 2 位，共 3 位'));
    key(row(), { key: 'Delete' });
    await soon(() => order(root).length === 4);
    expect(root.querySelector('.s-rest')?.textContent).toContain('第四条第一款');
    await press(root, '撤销');
    await soon(() => order(root)[2] === '第四条第一款');
  });

  it('keeps words that are spoken otherwise than they were written, and leaves the comment as it is', async () => {
    const { root, ports, draftId } = await opened();
    await type(root, '第一条的陈述文字', '这一条很好。');
    expect(named(root, '恢复成意见里的话')).toBeTruthy();
    ports.surroundings.pass(500);
    await soon(() => root.querySelector('.s-saved')?.textContent?.includes('已存于本机'));
    expect(await statementText(draftId, ports.store)).toContain('这一条很好。');
    expect((await ports.store.comments.ofDraft(draftId)).rows.map(({ reason }) => reason)).not.toContain(
      '这一条很好。',
    );
    const again = await show(ports, draftId);
    expect(area(again, '第一条的陈述文字').value).toBe('这一条很好。');
    await press(again, '恢复成意见里的话');
    await soon(() => area(again, '第一条的陈述文字').value.startsWith('我反对'));
  });

  it('keeps its last words when the document ends', async () => {
    const { root, ports, draftId } = await opened();
    await type(root, '结束的陈述文字', '谢谢。');
    ports.surroundings.end();
    await expect.poll(() => statementText(draftId, ports.store)).toContain('谢谢。');
  });

  it('shows in one window what another one writes, and loses nothing of either', async () => {
    const db = twoWindows();
    const { root, ports, draftId } = await opened(stage({ db: db.here }));
    const there = stage({ db: db.there });
    const other = await show(there, draftId);
    await type(root, '第一条的陈述文字', '一窗写的。');
    await type(other, '开场的陈述文字', '各位好。');
    ports.surroundings.pass(500);
    there.surroundings.pass(500);
    await soon(() => area(root, '开场的陈述文字').value === '各位好。');
    await soon(() => area(other, '第一条的陈述文字').value === '一窗写的。');
  });

  it('says so where there is nothing to speak on, and where the draft is gone', async () => {
    const ports = stage();
    await ports.store.settings.set('language', 'zh');
    const kept = await openDraft(page(dogs), { drafts: ports.store.drafts, ...ports.surroundings });
    if (kept.kind !== 'open') return expect.fail(kept.kind);
    expect((await show(ports, kept.draft.id)).textContent).toContain('还没有意见可以陈述');
    expect((await show(ports, 'gone')).textContent).toContain('没有找到这部草案');
  });
});

describe('a rehearsal', () => {
  it('is started by Space, measured part by part, and gives its speed', async () => {
    const { root, ports } = await opened();
    await press(root, '计时试讲');
    const stageOf = await soon(() => root.querySelector<HTMLElement>('.r-stage'));
    key(stageOf, { key: ' ' });
    await soon(() => named(root, '暂停'));
    for (let part = 0; part < 4; part++) {
      ports.surroundings.pass(30_000);
      await soon(
        () => root.querySelector('.r-clock b')?.textContent === `${['0:30', '1:00', '1:30', '2:00'][part]}`,
      );
      key(root.querySelector('.r-stage') as HTMLElement, { key: 'ArrowRight' });
      await soon(() => root.textContent?.includes(`第 ${part + 2} 段，共 5 段`));
    }
    key(root.querySelector('.r-stage') as HTMLElement, { key: ' ' });
    await soon(() => named(root, '继续'));
    ports.surroundings.pass(60_000);
    key(root.querySelector('.r-stage') as HTMLElement, { key: 'ArrowRight' });
    await soon(() => root.querySelector('.r-table'));
    expect(root.querySelector('.r-sum')?.textContent).toContain('一共用了 2 分 0 秒');
    expect(root.querySelector('.r-table')?.textContent).toContain('没有讲');
    await press(root, '用这个速度估算');
    await press(root, '返回陈述稿');
    await soon(() => root.textContent?.includes('这是我的试讲速度'));
  });
});
