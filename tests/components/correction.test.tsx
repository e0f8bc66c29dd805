// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { applyCorrections } from '../../lib/law/correction.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { articlesOf, type DraftTree } from '../../lib/law/provision.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment } from '../store/store.ts';
import { dogs, law, page } from '../usecase/law.ts';
import { hearingOf, key, named, openPanel, press, type Stage, soon, stage } from './stage.tsx';

async function correcting(ports: Stage = stage()) {
  const root = await openPanel(ports);
  await press(root, '目录');
  await press(root, '改正目录');
  const list = await soon(() => root.querySelector<HTMLElement>('.correction ul'));
  return { ports, root, list };
}

const cites = (list: Element) =>
  [...list.querySelectorAll('.correction-row .zt-cite')].map((each) => each.textContent);

async function chosen(list: HTMLElement, eId: string) {
  const row = await soon(() => list.querySelector<HTMLElement>(`[data-eid="${eId}"]`));
  row.click();
  await soon(() => row.tabIndex === 0);
  return row;
}

async function revisionIn({ store }: Stage) {
  const [draft] = await store.drafts.all();
  const [head] = draft ? await store.drafts.revisionsOf(draft.id) : [];
  if (!draft || !head) throw new Error('expected a kept revision');
  return { draft, head };
}

describe('correcting the outline', () => {
  it('joins a clause by the keyboard alone, and undoes it', async () => {
    const { list, ports } = await correcting();
    const row = await chosen(list, 'art_5');
    key(row, { key: 'j' });
    await soon(() => !cites(list).includes('第五条'));
    await soon(() => ports.page.corrected.at(-1) === 1);
    key(list, { key: 'z', ctrlKey: true });
    await soon(() => cites(list).includes('第五条'));
    await soon(() => ports.page.corrected.at(-1) === 0);
  });

  it('goes from clause to clause with the arrows, with one tab stop', async () => {
    const { list } = await correcting();
    const row = await chosen(list, 'art_4');
    key(row, { key: 'ArrowDown' });
    await soon(() => document.activeElement?.getAttribute('data-eid') === 'art_4__para_1');
    expect(list.querySelectorAll('[data-eid][tabindex="0"]')).toHaveLength(1);
  });

  it('raises, lowers and takes out', async () => {
    const { list } = await correcting();
    key(await chosen(list, 'art_3__para_1__item_2'), { key: 'ArrowRight' });
    await soon(() => list.querySelector('[data-eid="art_3__para_1__item_1__subitem_2"]'));
    key(list, { key: 'ArrowLeft' });
    await soon(() => list.querySelector('[data-eid="art_3__para_1__item_2"]'));
    key(list, { key: 'Delete' });
    await soon(() => !list.querySelector('[data-eid="art_3__para_1__item_2"]'));
  });

  it('divides a clause at a sentence that is chosen by the keyboard', async () => {
    const twoSentences = dogs.replace('第五条　养犬人', '第五条　犬只吠叫应当制止。养犬人');
    const { list, root } = await correcting(stage({ reading: page(twoSentences) }));
    key(await chosen(list, 'art_5'), { key: 's' });
    const place = () => root.querySelector<HTMLElement>('.correction-places button');
    await soon(() => place() !== null && document.activeElement === place());
    key(place() ?? root, { key: 'Escape' });
    await soon(() => document.activeElement?.getAttribute('data-eid') === 'art_5');
    key(document.activeElement ?? root, { key: 's' });
    (await soon(place)).click();
    await soon(() => cites(list).includes('第五条第二款'));
  });

  it('stands when the panel is opened again, and goes back to automatic recognition', async () => {
    const { list, ports } = await correcting();
    key(await chosen(list, 'art_5'), { key: 'j' });
    await soon(() => ports.page.corrected.at(-1) === 1);
    const again = await correcting(ports);
    await soon(() => !cites(again.list).includes('第五条'));
    const reset = await soon(() => named(again.root, '恢复自动识别'));
    await soon(() => !reset.hasAttribute('disabled'));
    reset.click();
    await soon(() => cites(again.list).includes('第五条'));
    await press(again.root, '撤销');
    await soon(() => !cites(again.list).includes('第五条'));
  });

  it('tells where a comment hangs now', async () => {
    const { list, ports, root } = await correcting();
    const { draft, head } = await revisionIn(ports);
    const target = targetAt(law(dogs), 'art_5');
    const said = { draftId: draft.id, revisionId: head.id, targets: target ? [target] : [] };
    await ports.store.comments.saveAll([comment(said)]);
    key(await chosen(list, 'art_5'), { key: 'j' });
    await soon(() => root.textContent?.includes('第五条的意见现在挂在第四条第三款'));
  });

  it('is offered only where the outline is our own reading', async () => {
    const ports = stage();
    Object.assign(ports.page, { correct: null });
    const root = await openPanel(ports);
    await press(root, '目录');
    await soon(() => named(root, '对整部草案'));
    expect(named(root, '改正目录')).toBeNull();
  });
});

const citedIn = (tree: DraftTree | null | undefined) =>
  tree && [...articlesOf(tree.provisions)].map(({ label }) => label).join(' ');

describe('an outline that the hearing publishes', () => {
  const { text, tree } = law(dogs);
  const at = provisionByEId(tree, 'art_5')?.start ?? 0;
  const published = { text, tree: applyCorrections(text, tree, [{ kind: 'join', at, level: 'article' }]) };
  const hearing = hearingOf({ id: 'published', ...published } as HearingRevision);

  it('stands in the contents and on the page instead of ours', async () => {
    const ports = stage({ reading: page(dogs, { hearingUrl: hearing.value.url }), hearing });
    const root = await openPanel(ports);
    await press(root, '目录');
    await soon(() => citedIn(ports.page.outlines.at(-1)) === '第一条 第二条 第三条 第四条');
    await soon(() => !root.textContent?.includes('第五条'));
    expect(root.textContent).toContain('第四条');
  });

  it('is asked for only where the page names the hearing', async () => {
    const asked: string[] = [];
    const watched = {
      ...hearing,
      revision: async (url: string, id: string) => {
        asked.push(id);
        return hearing.revision(url, id);
      },
    };
    const root = await openPanel(stage({ reading: page(dogs), hearing: watched }));
    await press(root, '目录');
    await soon(() => root.textContent?.includes('第五条'));
    expect(asked).toEqual([]);
  });
});
