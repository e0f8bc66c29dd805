// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SayIn } from '../../components/say.tsx';
import { SingleKeysContext, useDeskKeys } from '../../components/staff/keys/desk-keys.ts';
import { PostDesk } from '../../components/staff/letters/PostDesk.tsx';
import { offered } from '../../components/staff/ReasonOffers.tsx';
import type { Filing } from '../../lib/hearing/staff/letters.ts';
import { makePaper } from '../../lib/usecase/make-paper.ts';
import { law } from '../usecase/law.ts';
import { officeAnswering } from './office-fake.ts';
import { put, soon } from './stage.tsx';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const revision = {
  id: 'a'.repeat(64),
  title: '草案',
  label: null,
  date: null,
  ...law(
    `清屿市养犬管理条例（草案）\n${numerals.map((each, at) => `第${each}条　养犬登记的第${at + 1}项要求由公安机关规定。`).join('\n')}`,
  ),
};

/** An endpoint that numbers what comes, and knows the keys that came before. */
function postDesk() {
  const filed = new Map<string, string>();
  const { office, asked } = officeAnswering(({ path, body }) => {
    if (body === null) {
      const keys = new URLSearchParams(path.split('?')[1]).get('keys')?.split(',') ?? [];
      return { letters: keys.flatMap((key) => (filed.has(key) ? [{ key, number: filed.get(key) }] : [])) };
    }
    const { letters } = body as Filing;
    return {
      letters: letters.map(({ key }) => {
        const before = filed.has(key);
        if (!before) filed.set(key, `QY-${filed.size + 1}`);
        return { number: filed.get(key), before };
      }),
    };
  });
  const root = put(
    <SayIn language="zh">
      <PostDesk
        place={{ office, hearingId: 'dogs', revision }}
        closesAt="2026-04-15T16:00:00.000Z"
        timeZone="Asia/Shanghai"
      />
    </SayIn>,
  );
  const button = (words: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(words)) ?? null;
  const press = async (words: string) => (await soon(() => button(words))).click();
  const paste = async (text: string) => {
    const field = await soon(() => root.querySelector<HTMLTextAreaElement>('#post-text'));
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await soon(() => button('读入')?.disabled === false);
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };
  const filings = () => asked.filter(({ body }) => body !== null).map(({ body }) => body as Filing);
  return { root, button, press, paste, filings };
}

const mail = '发件人：陈素芬 <chen@qingyu.example>\n日期：2026-04-02\n\n第八条，登记能不能在网上办？';

describe('post on the table', () => {
  it('is filed with who, how, when and where, and once', async () => {
    const { root, press, paste, filings } = postDesk();
    await paste(mail);
    await press('录入 1 封');
    await soon(() => root.textContent?.includes('已录入，编号 QY-1'));
    expect(filings()[0]?.letters).toMatchObject([
      {
        filed: { way: 'email', receivedOn: '2026-04-02' },
        person: { name: '陈素芬', contact: 'chen@qingyu.example' },
        comments: [{ stance: 'ask', targets: [{ eId: 'art_8' }] }],
      },
    ]);
    await paste(mail);
    await soon(() => root.textContent?.includes('以前录过，编号 QY-1'));
    await press('是另一个人写的');
    await press('录入 1 封');
    await soon(() => root.textContent?.includes('已录入，编号 QY-2'));
    expect(filings()).toHaveLength(2);
  });

  it('is not filed before a person has said what is doubtful', async () => {
    const { root, button, paste, filings } = postDesk();
    await paste(`${mail}\n第六十条罚款太高。`);
    await soon(() => root.querySelector('.post-item.is-doubtful'));
    expect(root.textContent).toContain('草案里没有所说的条号。');
    expect(button('录入')?.disabled).toBe(true);
    const not = [...root.querySelectorAll<HTMLElement>('.is-doubtful button')].find(
      (each) => each.textContent === '不是意见',
    );
    not?.click();
    await soon(() => button('录入 1 封'));
    expect(filings()).toEqual([]);
  });
});

it('reasons given before are offered by the words typed, of the same disposition first', () => {
  const known = [
    { reason: '已由第十四条规定。', disposition: 'existing', comments: 3 },
    { reason: '拟在第十四条中写明。', disposition: 'adopted', comments: 1 },
    { reason: '不采纳。', disposition: 'rejected', comments: 9 },
  ] as const;
  expect(offered(known, '第十四条', 'adopted').map(({ reason }) => reason)).toEqual([
    '拟在第十四条中写明。',
    '已由第十四条规定。',
  ]);
  expect(offered(known, '不采纳。', null)).toEqual([]);
});

describe('single keys', () => {
  afterEach(() => document.body.replaceChildren());

  function keyed(on: boolean) {
    const did = vi.fn();
    const Keys = () => {
      useDeskKeys({ j: did });
      return <input />;
    };
    const root = put(
      <SingleKeysContext.Provider value={on}>
        <Keys />
      </SingleKeysContext.Provider>,
    );
    const type = (target: EventTarget | null, more: KeyboardEventInit = {}) =>
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...more }));
    return { did, type, field: root.querySelector('input') };
  }

  it('work on the page, never in a field, with a modifier or while composing', async () => {
    const { did, type, field } = keyed(true);
    await soon(() => {
      type(document.body);
      return did.mock.calls.length > 0;
    });
    did.mockClear();
    type(field);
    type(document.body, { ctrlKey: true });
    type(document.body, { isComposing: true });
    expect(did).not.toHaveBeenCalled();
  });

  it('do nothing once they are switched off', async () => {
    const { did, type } = keyed(false);
    await new Promise((done) => requestAnimationFrame(done));
    type(document.body);
    expect(did).not.toHaveBeenCalled();
  });
});

describe('a paper that is made', () => {
  const stream = (...parts: readonly string[]) =>
    new Response(new Blob(parts.map((part) => new TextEncoder().encode(part))).stream());
  const make = (response: Response, told: (done: number, all: number) => void = () => {}) =>
    makePaper(async () => response, '/paper', { signal: new AbortController().signal, onProgress: told });

  it('comes whole behind its progress', async () => {
    const told: number[] = [];
    const answer = await make(
      stream(
        '{"done":1,"all":2}\n{"do',
        'ne":2,"all":2}\n{"name":"表.csv","type":"text/csv","size":5}\n甲',
        ',\n',
      ),
      (done) => told.push(done),
    );
    expect(told).toEqual([1, 2]);
    expect(answer).toMatchObject({ kind: 'made', paper: { name: '表.csv' } });
    if (answer.kind === 'made') expect(new TextDecoder().decode(answer.paper.bytes)).toBe('甲,\n');
  });

  it('that came short is no paper', async () => {
    const short = stream('{"name":"a","type":"text/csv","size":9}\n甲');
    expect(await make(short)).toMatchObject({ kind: 'failed' });
    expect(await make(stream('<html>'))).toMatchObject({ kind: 'failed' });
  });
});
