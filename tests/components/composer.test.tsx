// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { pause } from '../../lib/usecase/autosave.ts';
import { twoWindows } from '../store/store.ts';
import { key, named, openPanel, press, type Stage, soon, stage, type } from './stage.tsx';

const item = 'art_3__para_1__item_3';

async function writing(eId = item, ports: Stage = stage()) {
  const root = await openPanel(ports);
  ports.page.point({ eId });
  await soon(() => root.querySelector('.composer'));
  return { ports, root };
}

const saved = async ({ store }: Stage) => {
  const [draft] = await store.drafts.all();
  return draft ? (await store.comments.ofDraft(draft.id)).rows : [];
};

async function paused(ports: Stage, reason: string) {
  ports.surroundings.pass(pause);
  return vi.waitFor(
    async () => (await saved(ports)).find((comment) => comment.reason === reason) ?? expect.fail('not saved'),
    4000,
  );
}

describe('a comment begun at a marker', () => {
  it('is about the clause that was pressed, with the keyboard on the stances', async () => {
    const { root } = await writing();
    expect(root.querySelector('#composer-place')?.textContent).toBe('第三条第（三）项');
    expect(root.querySelector('blockquote')?.textContent).toContain('乘坐电梯时避开高峰时段');
    await soon(() => document.activeElement?.getAttribute('role') === 'radio');
  });

  it('is kept nowhere as long as nothing was said', async () => {
    const { ports } = await writing();
    ports.surroundings.end();
    ports.surroundings.pass(pause);
    expect(await saved(ports)).toEqual([]);
    expect(ports.journal.size).toBe(0);
  });

  it('goes on with the one that is there', async () => {
    const { ports, root } = await writing();
    await press(root, '反对');
    await type(root, '为什么反对', '太严了');
    ports.surroundings.pass(pause);
    await press(root, '返回我的意见');
    await soon(() => named(root, '第三条第（三）项'));
    ports.page.point({ eId: item });
    const field = (await soon(() => root.querySelector('#composer-reason'))) as HTMLTextAreaElement;
    expect(field.value).toBe('太严了');
  });

  it('takes the stance that was chosen on the page', async () => {
    const ports = stage();
    const root = await openPanel(ports);
    ports.page.point({ eId: item, stance: 'ask' });
    const chosen = await soon(() => root.querySelector('.zt-ballots [aria-checked=true]'));
    expect(chosen.textContent).toBe('疑问');
  });

  it('is one comment on all clauses that were marked together, and goes on with it', async () => {
    const ports = stage();
    const root = await openPanel(ports);
    ports.page.point({ eId: 'art_1', also: ['art_2', 'art_4'] });
    const list = await soon(() => root.querySelector('.composer-places ul'));
    const cited = () => [...list.querySelectorAll('.zt-cite')].map(({ textContent }) => textContent);
    await soon(() => cited().length === 3);
    expect(cited()).toEqual(['第一条', '第二条', '第四条']);
    await press(root, '反对');
    await type(root, '为什么反对', '三条互相抵触');
    ports.surroundings.pass(pause);
    await press(root, '返回我的意见');
    await soon(() => root.querySelector('.comment'));
    ports.page.point({ eId: 'art_1', also: ['art_2', 'art_4'] });
    const field = (await soon(() => root.querySelector('#composer-reason'))) as HTMLTextAreaElement;
    expect(field.value).toBe('三条互相抵触');
  });

  it('gives the keyboard back to the marker on Esc', async () => {
    const { ports, root } = await writing();
    key(root.querySelector('.composer') ?? root, { key: 'Escape' });
    await soon(() => ports.page.focused.length === 1);
    expect(ports.page.focused).toEqual([item]);
  });
});

describe('what is typed', () => {
  it('is saved at a pause', async () => {
    const { ports, root } = await writing();
    await press(root, '反对');
    await type(root, '为什么反对', '上早班的人六时以后才有空。');
    expect(await paused(ports, '上早班的人六时以后才有空。')).toBeDefined();
    await soon(() => root.textContent?.includes('草稿已存于本机'));
  });

  it('is saved in the middle of a composition as it stands', async () => {
    const { ports, root } = await writing();
    await press(root, '反对');
    const field = await type(root, '为什么反对', '上早班de');
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: 'de' }));
    expect(await paused(ports, '上早班de')).toBeDefined();
    expect(field.value).toBe('上早班de');
  });

  it('is in the journal when the window goes before the pause', async () => {
    const { ports, root } = await writing();
    await press(root, '反对');
    await type(root, '为什么反对', '最后一句');
    ports.surroundings.end();
    expect([...ports.journal.values()].map(({ reason }) => reason)).toEqual(['最后一句']);
  });

  it('comes back from the journal when the panel is opened again', async () => {
    const db = twoWindows().here;
    const before = stage({ db });
    const { root } = await writing(item, before);
    await press(root, '反对');
    await type(root, '为什么反对', '最后一句');
    before.surroundings.end();
    const left = [...before.journal.values()][0] ?? expect.fail('nothing left');
    const after = stage({ db: twoWindows().here });
    after.journal.set(left.id, { ...left, reason: '最后一句，又一句', updatedAt: left.updatedAt + 9 });
    await openPanel(after);
    await soon(async () => (await after.store.comments.get(left.id))?.reason === '最后一句，又一句');
    expect(after.journal.size).toBe(0);
  });

  it('is told when the disk is full, and can be copied', async () => {
    const ports = stage();
    const full = {
      ...ports,
      store: {
        ...ports.store,
        comments: { ...ports.store.comments, save: async () => ({ ok: false, trouble: 'full' }) as const },
      },
    };
    const { root } = await writing(item, full);
    await press(root, '反对');
    await type(root, '为什么反对', '写不下');
    ports.surroundings.pass(pause);
    const alert = await soon(() => root.querySelector('[role=alert]'));
    expect(alert.textContent).toContain('没能存下，请先复制文字');
    await press(root, '复制我写的文字');
    await soon(() => ports.copied.length === 1);
    expect(ports.copied).toEqual(['写不下']);
  });
});

describe('a proposal', () => {
  it('begins with the original and shows what it changes', async () => {
    const { root } = await writing();
    await press(root, '修改建议');
    const field = (await soon(() => named(root, '建议改为'))) as HTMLTextAreaElement;
    expect(field.value).toBe('（三）乘坐电梯时避开高峰时段，并为犬只佩戴嘴套；');
    await type(root, '建议改为', '（三）乘坐电梯时避开高峰时段，为犬只佩戴嘴套或者将犬只装入犬袋；');
    const diff = await soon(() => root.querySelector('#composer-diff'));
    expect(diff.getAttribute('aria-label')).toBe('与原文对照：删去“并”；增加“或者将犬只装入犬袋”');
    expect(diff.querySelector('del')?.className).toContain('zt-del--short');
  });

  it('comes back after the person wavered', async () => {
    const { root } = await writing();
    await press(root, '修改建议');
    await type(root, '建议改为', '（三）佩戴嘴套；');
    await press(root, '支持');
    expect(named(root, '建议改为')).toBeNull();
    await press(root, '修改建议');
    expect(((await soon(() => named(root, '建议改为'))) as HTMLTextAreaElement).value).toBe(
      '（三）佩戴嘴套；',
    );
  });

  it('can be taken back to the original', async () => {
    const { root } = await writing();
    await press(root, '修改建议');
    await type(root, '建议改为', '（三）佩戴嘴套；');
    await press(root, '恢复原文');
    const field = (await soon(() => named(root, '建议改为'))) as HTMLTextAreaElement;
    await soon(() => field.value.startsWith('（三）乘坐电梯'));
  });
});

describe('完成', () => {
  it('says what is missing, summary first, and leads there', async () => {
    const { root } = await writing();
    await press(root, '修改建议');
    expect(root.querySelector('[role=alert]')).toBeNull();
    await press(root, '完成');
    const summary = await soon(() => root.querySelector('[role=alert]'));
    expect(summary.textContent).toContain('还有 2 处没写好');
    await soon(() => document.activeElement === summary);
    await press(root, '理由：没有填写');
    expect(document.activeElement?.id).toBe('composer-reason');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  it('lets an error go as soon as it is mended', async () => {
    const { root } = await writing();
    await press(root, '反对');
    await press(root, '完成');
    await soon(() => root.querySelector('#composer-reason-error'));
    await type(root, '为什么反对', '太严了');
    await soon(() => !root.querySelector('#composer-reason-error'));
  });

  it('marks the comment ready and goes back to the list', async () => {
    const { ports, root } = await writing();
    await press(root, '支持');
    await press(root, '完成');
    await soon(() => named(root, '第三条第（三）项'));
    expect((await saved(ports)).map(({ state }) => state)).toEqual(['ready']);
  });

  it('is reached by Ctrl+Enter, but not while an input method is composing', async () => {
    const { ports, root } = await writing();
    await press(root, '支持');
    const field = await type(root, '理由', '周到');
    key(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    key(field, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    key(field, { key: 'Escape', isComposing: true });
    expect(root.querySelector('.composer')).not.toBeNull();
    key(field, { key: 'Enter', ctrlKey: true });
    await soon(() => !root.querySelector('.composer'));
    expect((await saved(ports)).map(({ state }) => state)).toEqual(['ready']);
  });
});
