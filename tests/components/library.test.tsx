// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LibraryApp } from '../../components/library/LibraryApp.tsx';
import { PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import type { FileMessage } from '../../lib/importer/file-messages.ts';
import { serveFiles } from '../../lib/importer/serve-files.ts';
import type { FilePort } from '../../lib/usecase/file-port.ts';
import { openDraft } from '../../lib/usecase/open-draft.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment } from '../store/store.ts';
import { dogs, page } from '../usecase/law.ts';
import { named, press, put, type Stage, soon, stage, type } from './stage.tsx';

/** Files read as the worker reads them, on this thread; `hold` keeps the answers back. */
function reader() {
  const held: (() => void)[] = [];
  const files: FilePort & { hold: boolean; release(): void } = {
    hold: false,
    release: () => {
      for (const go of held.splice(0)) go();
    },
    read: (file, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
        serveFiles({
          onAsk: (listener) =>
            void file.arrayBuffer().then((bytes) => listener({ bytes, name: file.name, maps: '' })),
          tell: (message: FileMessage) => {
            const go = () => message.kind === 'answer' && resolve(message.answer);
            if (files.hold) held.push(go);
            else go();
          },
        });
      }),
  };
  return files;
}

async function opened(ports: Stage = stage(), files = reader()) {
  await ports.store.settings.set('language', 'zh');
  const root = put(
    <PortsProvider
      value={{
        ...ports,
        ways: { ...ports.ways, revision: (id, eId) => void ports.opened.push(`${id} ${eId}`) },
      }}
    >
      <Spoken>
        <LibraryApp files={files} />
      </Spoken>
    </PortsProvider>,
  );
  await soon(() => root.querySelector('.l-draft, .l-bin, .state'));
  return { root, ports, files };
}

async function withDraft() {
  const ports = stage();
  const kept = await openDraft(page(dogs), { drafts: ports.store.drafts, ...ports.surroundings });
  if (kept.kind !== 'open') return expect.fail(kept.kind);
  const { revision } = kept;
  const target = targetAt(revision, 'art_4__para_1') ?? expect.fail('no clause');
  await ports.store.comments.saveAll([
    comment({ draftId: revision.draftId, revisionId: revision.id, targets: [target] }),
  ]);
  return { ...(await opened(ports)), revision };
}

const parks = `清屿市公园管理办法（草案）
第一条　为了规范公园管理，保护公园环境，制定本办法。
第二条　公园每日六时至二十二时免费开放，由管理单位公布。
第三条　本办法自公布之日起施行，由市人民政府负责解释。`;

async function choose(root: HTMLElement, name: string, files: readonly File[]): Promise<void> {
  const field = [...root.querySelectorAll<HTMLInputElement>('input[type=file]')].find((each) =>
    (each.getAttribute('aria-label') ?? '').includes(name),
  );
  if (!field) return expect.fail(name);
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the library', () => {
  it('says what to do where nothing was opened yet', async () => {
    expect((await opened()).root.textContent).toContain('还没有打开过草案');
  });

  it('lists a draft with its revisions and what was written on it', async () => {
    const { root, ports, revision } = await withDraft();
    expect(root.querySelector('.l-draft h3')?.textContent).toBe('清屿市养犬管理条例（草案）');
    expect(root.querySelector('.l-facts')?.textContent).toContain('1 条意见');
    await press(root, '草案网页');
    expect(ports.opened).toContain(`${revision.id} undefined`);
  });

  it('finds comments and articles as one types, and opens them at their clause', async () => {
    const { root, ports, revision } = await withDraft();
    await type(root, '查找草案', '老年犬');
    const hit = await soon(() => root.querySelector<HTMLElement>('.l-hit'));
    expect(hit.querySelector('.zt-cite')?.textContent).toBe('第四条第一款');
    expect(hit.querySelector('mark')?.textContent).toBe('老年犬');
    hit.click();
    expect(ports.opened.at(-1)).toBe(`${revision.id} art_4__para_1`);
    await type(root, '查找草案', '4');
    await soon(() => root.querySelector('.l-hit .zt-cite')?.textContent === '第四条');
    await type(root, '查找草案', '轮船');
    await soon(() => root.textContent?.includes('没有找到“轮船”'));
  });

  it('puts a draft into the bin, brings it back, and deletes it for good', async () => {
    const { root, ports } = await withDraft();
    await press(root, '删去这部草案');
    await press(root, '撤销');
    await soon(() => root.querySelector('.l-draft'));
    await press(root, '删去这部草案');
    await soon(() => root.querySelector('.l-binned'));
    await press(root, '恢复：');
    await soon(() => root.querySelector('.l-draft'));
    await press(root, '删去这部草案');
    await press(root, '彻底删除：');
    await soon(() => root.textContent?.includes('1 条意见、陈述稿和回执会一起删去'));
    (await soon(() => root.querySelector<HTMLElement>('.l-sure .zt-btn'))).click();
    await soon(() => root.textContent?.includes('还没有打开过草案'));
    expect(await ports.store.drafts.all()).toEqual([]);
  });

  it('opens several files, each kept as its draft, and says which could not be', async () => {
    const { root } = await opened();
    await choose(root, '打开文件', [new File([parks], 'parks.txt'), new File(['没有条文。'], 'news.txt')]);
    await soon(() => root.querySelectorAll('.l-queued.is-kept, .l-queued.is-trouble').length === 2);
    expect(root.querySelector('.is-kept')?.textContent).toContain('已存下：清屿市公园管理办法（草案）');
    expect(root.querySelector('.is-trouble')?.textContent).toContain('文件里没有找到');
    await soon(() => root.querySelectorAll('.l-draft').length === 1);
  });

  it('adds a file to the draft that the person names, whatever it is called', async () => {
    const { root } = await withDraft();
    await choose(root, '添加一稿', [new File([parks], 'second.txt')]);
    await soon(() => root.querySelectorAll('.l-revision').length === 2);
    expect(root.querySelectorAll('.l-draft')).toHaveLength(1);
  });

  it('stops what is being read and what waits', async () => {
    const files = reader();
    files.hold = true;
    const { root } = await opened(stage(), files);
    await choose(root, '打开文件', [new File([parks], 'a.txt'), new File([parks], 'b.txt')]);
    await soon(() => root.querySelector('.l-queued.is-reading'));
    await press(root, '停止');
    await soon(() => root.querySelectorAll('.l-queued.is-stopped').length === 2);
    files.release();
    expect(root.querySelector('.l-draft')).toBeNull();
  });

  it('asks which draft a revision belongs to, and moves it with its comments', async () => {
    const { root, ports } = await withDraft();
    await choose(root, '打开文件', [new File([parks], 'parks.txt')]);
    await soon(() => root.querySelectorAll('.l-draft').length === 2);
    const own = [...root.querySelectorAll<HTMLElement>('.l-draft')].find((each) =>
      each.textContent?.includes('养犬'),
    );
    if (!own) return expect.fail('no draft');
    await press(own, '归入另一部草案');
    await press(own, '《清屿市公园管理办法（草案）》的一稿');
    await soon(() => root.querySelectorAll('.l-draft').length === 1);
    expect(named(root, '添加一稿：清屿市公园管理办法')).toBeTruthy();
    const [left] = await ports.store.drafts.all();
    expect((await ports.store.comments.ofDraft(left?.id ?? '')).rows).toHaveLength(1);
  });
});
