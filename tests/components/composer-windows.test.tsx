// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { commentsIn } from '../../lib/store/comments.ts';
import { pause } from '../../lib/usecase/autosave.ts';
import { twoWindows } from '../store/store.ts';
import { named, openPanel, press, type Stage, soon, stage, type } from './stage.tsx';

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

describe('a deleted comment', () => {
  it('can be brought back for ten seconds', async () => {
    const { ports, root } = await writing();
    await press(root, '反对');
    await type(root, '为什么反对', '太严了');
    await paused(ports, '太严了');
    await press(root, '删除这条意见');
    await soon(async () => (await saved(ports))[0]?.deletedAt !== null);
    await press(root, '撤销');
    await soon(async () => (await saved(ports))[0]?.deletedAt === null);
    await soon(() => named(root, '第三条第（三）项'));
  });

  it('is gone from the list after that', async () => {
    const { ports, root } = await writing();
    await press(root, '反对');
    await type(root, '为什么反对', '太严了');
    await paused(ports, '太严了');
    await press(root, '删除这条意见');
    await soon(() => named(root, '撤销'));
    await soon(() => {
      ports.surroundings.pass(10_000);
      return !named(root, '撤销');
    });
    await soon(() => root.textContent?.includes('还没有意见'));
  });
});

describe('two windows', () => {
  it('show the same words while only one of them is typed in', async () => {
    const { here, there } = twoWindows();
    const left = await writing(item, stage({ db: here }));
    await press(left.root, '反对');
    await type(left.root, '为什么反对', '左边写的');
    const comment = await paused(left.ports, '左边写的');
    const right = await writing(item, stage({ db: there }));
    const field = (await soon(() => right.root.querySelector('#composer-reason'))) as HTMLTextAreaElement;
    expect(field.value).toBe('左边写的');
    await commentsIn(here).save(
      { ...comment, reason: '左边又写', updatedAt: comment.updatedAt + 50 },
      'left',
    );
    await soon(() => field.value === '左边又写');
  });

  it('lose nothing when both are typed in: the other version is offered', async () => {
    const { here, there } = twoWindows();
    const { ports, root } = await writing(item, stage({ db: here }));
    await press(root, '反对');
    await type(root, '为什么反对', '这里写的');
    const comment = await paused(ports, '这里写的');
    await commentsIn(there).save(
      { ...comment, reason: '那里写的', updatedAt: comment.updatedAt + 50 },
      'there',
    );
    await press(root, '看那一份');
    const field = (await soon(() => root.querySelector('#composer-reason'))) as HTMLTextAreaElement;
    await soon(() => field.value === '那里写的');
    await press(root, '看那一份');
    await soon(() => field.value === '这里写的');
    const versions = await ports.store.comments.versions(comment.id);
    expect(versions.map(({ comment }) => comment.reason)).toContain('那里写的');
  });
});

describe('the scope', () => {
  it('widens from the item to the article and back', async () => {
    const { root } = await writing();
    await press(root, '整条');
    await soon(() => root.querySelector('#composer-place')?.textContent === '第三条');
    await press(root, '第（三）项');
    await soon(() => root.querySelector('#composer-place')?.textContent === '第三条第（三）项');
  });

  it('narrows to words selected in the panel', async () => {
    const { root } = await writing();
    await press(root, '所选文字');
    const field = (await soon(() => root.querySelector('.composer-words textarea'))) as HTMLTextAreaElement;
    const start = field.value.indexOf('佩戴嘴套');
    field.setSelectionRange(start, start + 4);
    field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
    expect((await soon(() => root.querySelector('blockquote mark'))).textContent).toBe('佩戴嘴套');
  });

  it('takes no text where words are selected', async () => {
    const { root } = await writing();
    await press(root, '所选文字');
    const field = await soon(() => root.querySelector('.composer-words textarea'));
    const event = new InputEvent('beforeinput', { bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});
