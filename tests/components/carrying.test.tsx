// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { align } from '../../lib/revision/align.ts';
import type { Aligner, AlignMessage } from '../../lib/usecase/align-beside.ts';
import { serveAlignment } from '../../lib/usecase/serve-alignments.ts';
import { dogs, law, page } from '../usecase/law.ts';
import { openPanel, press, type Stage, soon, stage, type } from './stage.tsx';

const later = dogs.replace('每日二十时至次日六时', '每日二十一时至次日六时');

interface Asked {
  readonly how: Parameters<Aligner>[2];
  readonly finish: () => void;
}

/** A comparison that goes on only when the test says so. */
function slowly() {
  const asked: Asked[] = [];
  const aligner: Aligner = (old, fresh, how) =>
    new Promise((resolve) => {
      how.signal.addEventListener('abort', () => resolve(null));
      asked.push({ how, finish: () => resolve(align(old, fresh, how.corrections)) });
    });
  /** The one that is under way. */
  const running = () => soon(() => asked.findLast(({ how }) => !how.signal.aborted));
  return { running, aligner };
}

/** A comment on the earlier draft; the page now shows the later one. */
async function revised() {
  const { running, aligner } = slowly();
  const ports = Object.assign(stage(), { align: aligner });
  const root = await openPanel(ports);
  ports.page.point({ eId: 'art_5' });
  await press(root, '反对');
  await type(root, '为什么反对', '吠叫难免');
  await press(root, '完成');
  await soon(() => root.querySelector('.comment'));
  ports.surroundings.pass(1000);
  ports.page.reading = page(later);
  ports.page.change();
  await running();
  return { root, ports, running };
}

/** Half a second has gone by since it began, which is some time after the page was read. */
async function told(root: HTMLElement, ports: Stage): Promise<void> {
  await soon(() => {
    ports.surroundings.pass(500);
    return root.textContent?.includes('正在对照两稿');
  });
}

async function kept(ports: Stage): Promise<readonly Comment[]> {
  const [draft] = await ports.store.drafts.all();
  return (await ports.store.comments.ofDraft(draft?.id ?? '')).rows;
}

describe('carrying comments to a new revision', () => {
  it('is told of once it takes half a second, with what is done and what is left', async () => {
    const { root, ports, running } = await revised();
    expect(root.textContent).not.toContain('正在对照两稿');
    await told(root, ports);
    const { how, finish } = await running();
    how.onProgress({ done: 2, of: 5 });
    const bar = await soon(() => root.querySelector('[role=progressbar][aria-valuenow="2"]'));
    expect(bar.getAttribute('aria-valuemax')).toBe('5');
    await soon(() => root.textContent?.includes('第 2 条，共 5 条'));
    expect(root.textContent).toMatch(/约还需 \d+ 秒/);
    finish();
    await soon(() => !root.textContent?.includes('正在对照两稿'));
    await expect.poll(async () => (await kept(ports)).length).toBe(2);
  });

  it('can be stopped and gone on with; until then the comments stay where they are', async () => {
    const { root, ports, running } = await revised();
    await told(root, ports);
    await press(root, '停止');
    await soon(() => root.textContent?.includes('意见还在前一稿上，没有丢'));
    expect(await kept(ports)).toHaveLength(1);
    await press(root, '现在接着对照');
    (await running()).finish();
    await soon(() => root.querySelector('.comment'));
    await expect.poll(async () => (await kept(ports)).length).toBe(2);
  });
});

describe('a comparison in a worker', () => {
  it('answers what is answered at once', () => {
    const told: AlignMessage[] = [];
    serveAlignment({ old: law(dogs), fresh: law(later), corrections: [] }, (message) => told.push(message));
    expect(told.at(-1)).toEqual({ kind: 'done', alignment: align(law(dogs), law(later)) });
  });

  it('tells how far it has come in a long law', () => {
    const articles = (words: string) =>
      law(
        Array.from(
          { length: 1500 },
          (_, at) => `第${at + 1}条　养犬人应当在第${at * 7}号登记点办理${words}登记，缴费${at}元。`,
        ).join('\n'),
      );
    const told: AlignMessage[] = [];
    serveAlignment({ old: articles('首次'), fresh: articles('年度'), corrections: [] }, (message) =>
      told.push(message),
    );
    const steps = told.flatMap((message) => (message.kind === 'progress' ? [message.progress] : []));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ done, of }) => of === 1500 && done <= of)).toBe(true);
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
  });
});
