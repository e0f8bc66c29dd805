// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { SayIn } from '../../components/say.tsx';
import { AlignStep } from '../../components/staff/drafts/AlignStep.tsx';
import { type OfficePorts, OfficePortsProvider } from '../../components/staff/office-ports.ts';
import { AuditDesk } from '../../components/staff/people/AuditDesk.tsx';
import type { SectionProps } from '../../components/staff/section.ts';
import { NewHearing } from '../../components/staff/setup/NewHearing.tsx';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { Correction } from '../../lib/revision/correction.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { officeOver } from '../../lib/usecase/office.ts';
import { twoWindows } from '../store/store.ts';
import { dogs, law } from '../usecase/law.ts';
import { key, named, press, put, soon, type } from './stage.tsx';

/** A browser that reads pasted words here and keeps what is unfinished. */
function ports(kept: OfficePorts['kept'] = settingsIn(twoWindows().here)): OfficePorts {
  return {
    now: () => Date.parse('2026-03-31T02:00:00.000Z'),
    kept,
    comparison: () => {
      throw new Error('expected nobody to compare drafts here');
    },
    files: {
      read: async (file) => {
        const text = await file.text();
        return { kind: 'read', reading: { text, tree: parseLaw(blocksOfText(text)), before: null } };
      },
    },
  };
}

const shown = (of: OfficePorts, tree: ComponentChild, language: 'zh' | 'en' = 'zh') =>
  put(
    <SayIn language={language}>
      <OfficePortsProvider value={of}>{tree}</OfficePortsProvider>
    </SayIn>,
  );

type Sent = { readonly path: string; readonly body: unknown };

/** An office whose endpoint answers every call with this; what was sent is kept. */
function officeWith(answer: (path: string) => unknown) {
  const sent: Sent[] = [];
  const office = officeOver(async (address, init) => {
    sent.push({ path: address, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    const found = answer(address);
    if (found === null) throw new TypeError('no network');
    return new Response(JSON.stringify(found));
  }, 'https://hearing.example');
  return { office, sent };
}

const nothing = () => undefined;

function setUp(of: OfficePorts, made: (id: string) => void = nothing) {
  const { office, sent } = officeWith(() => ({}));
  const root = shown(of, <NewHearing office={office} onBack={nothing} onMade={made} onDoor={nothing} />);
  return { root, sent };
}

async function withText(of: OfficePorts) {
  const { root, sent } = setUp(of);
  const field = await soon(() => root.querySelector<HTMLTextAreaElement>('.file-paste textarea'));
  field.value = dogs;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  (await soon(() => root.querySelector<HTMLButtonElement>('.file-paste button:not([disabled])'))).click();
  await soon(() => root.querySelector('.setup-file'));
  return { root, sent };
}

describe('setting up a hearing', () => {
  it('is there again after a reload, clause for clause as it was corrected', async () => {
    const of = ports();
    const { root } = await withText(of);
    await press(root, '下一步');
    const row = await soon(() => root.querySelector<HTMLElement>('[data-eid="art_5"]'));
    row.click();
    await soon(() => row.tabIndex === 0);
    key(row, { key: 'j' });
    await soon(() => root.querySelector('[data-eid="art_5"]') === null);
    await vi.waitFor(async () => expect(await of.kept.get('new-hearing')).toContain('"kind":"join"'));
    render(null, root);
    const again = setUp(of).root;
    await soon(() => again.querySelector('[data-eid="art_4"]'));
    expect(again.querySelector('[data-eid="art_5"]')).toBeNull();
    expect(again.textContent).toContain('已改正 1 处');
  });

  it('sends nothing before the last press, and then hearing and text together', async () => {
    const { root, sent } = await withText(ports());
    await press(root, '名称和期限');
    await type(root, '发布机关', '清屿市人大常委会');
    await type(root, '网址里的编号', 'qingyu');
    await press(root, '个人信息');
    await type(root, '联系方式', '0173-5550126');
    await press(root, '核对并公布');
    const publish = await soon(() => root.querySelector<HTMLButtonElement>('.setup-publish .zt-btn--main'));
    await soon(() => !publish.disabled);
    expect(sent).toEqual([]);
    publish.click();
    await soon(() => sent.length > 0);
    expect(sent).toMatchObject([
      {
        path: 'https://hearing.example/staff/api/hearings',
        body: { id: 'qingyu', revision: { text: dogs } },
      },
    ]);
  });

  it('says what is missing, and leads there', async () => {
    const { root } = await withText(ports());
    await press(root, '核对并公布');
    await soon(() => root.textContent?.includes('公布以前还有 5 处要改'));
    expect(root.querySelector<HTMLButtonElement>('.setup-publish .zt-btn--main')?.disabled).toBe(true);
    await press(root, '联系方式：还没有填。');
    const field = await soon(() => named(root, '联系方式'));
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('tells who cannot keep anything here, and lets them work', async () => {
    const full = {
      get: async () => null,
      set: async () => ({ ok: false as const, trouble: 'full' as const }),
      remove: async () => ({ ok: true as const }),
    };
    const { root } = await withText(ports(full));
    await soon(() => root.querySelector('[role=alert]')?.textContent?.includes('没能存下'));
    expect(named(root, '下一步')?.hasAttribute('disabled')).toBe(false);
  });

  it('has every step in English', async () => {
    const { office } = officeWith(() => ({}));
    const root = shown(
      ports(),
      <NewHearing office={office} onBack={nothing} onMade={nothing} onDoor={nothing} />,
      'en',
    );
    await soon(() => root.textContent?.includes('Step 1 of 7'));
    expect(root.querySelector('.setup-steps')?.textContent).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the alignment of two revisions', () => {
  const old = law(dogs);
  const fresh = law(dogs.replace('每日二十时至次日六时', '每日十九时至次日七时'));
  const last = { id: 'a'.repeat(64), title: '草案', label: '一次审议稿', date: null, ...old };

  it('parts and links articles by hand', async () => {
    const made: (readonly Correction[])[] = [];
    const root = shown(
      ports(),
      <AlignStep
        last={last}
        fresh={fresh.text}
        tree={fresh.tree}
        corrections={[]}
        onCorrections={(corrections) => made.push(corrections)}
      />,
    );
    await press(root, '第四条与第四条不对应');
    expect(made).toEqual([[{ type: 'unlink', old: 'art_4', new: 'art_4' }]]);
    const choice = await soon(() => root.querySelector<HTMLSelectElement>('.align-acts select'));
    choice.value = 'art_5';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(made.at(-1)).toContainEqual({ type: 'link', old: 'art_5', new: 'art_4' });
    expect(made.at(-1)).toContainEqual({ type: 'link', old: 'art_4', new: 'art_4' });
  });
});

describe('the record of what was done', () => {
  const props: Omit<SectionProps, 'office'> = {
    hearingId: 'parks',
    role: 'admin',
    who: { login: 'a', name: 'A', administers: false, roles: [], csrf: '', endsAt: '' },
    onBack: nothing,
    onDoor: nothing,
  };

  it('says that the endpoint cannot be reached, and asks again', async () => {
    let online = false;
    const { office } = officeWith(() => (online ? { entries: [] } : null));
    const root = shown(ports(), <AuditDesk {...props} office={office} />);
    await soon(() => root.querySelector('[role=alert]')?.textContent?.includes('连不上服务器'));
    online = true;
    await press(root, '再试一次');
    await soon(() => root.textContent?.includes('没有这样的记录'));
  });

  it('goes on where the last page ended', async () => {
    const entry = (n: number) => ({
      entryId: `7c1f3d5e-0000-4000-8000-${String(n).padStart(12, '0')}`,
      at: '2026-04-01T00:00:00.000Z',
      login: 'banli',
      act: 'decide',
      subject: `S-${n}`,
      details: {},
    });
    const { office, sent } = officeWith((path) => ({
      entries: Array.from({ length: path.includes('before') ? 3 : 100 }, (_, n) => entry(n)),
    }));
    const root = shown(ports(), <AuditDesk {...props} office={office} />);
    await press(root, '再看更早的');
    await soon(() => root.textContent?.includes('已显示 103 条'));
    expect(sent.at(-1)?.path).toContain(`entry=${entry(99).entryId}`);
    expect(named(root, '再看更早的')).toBeNull();
  });
});
