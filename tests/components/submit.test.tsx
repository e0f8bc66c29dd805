// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SubmitApp } from '../../components/submit/SubmitApp.tsx';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { type OutboxRow, transition } from '../../lib/hearing/outbox.ts';
import type { HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { openDraft } from '../../lib/usecase/open-draft.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment } from '../store/store.ts';
import { dogs, law, page } from '../usecase/law.ts';
import { hearingOf, named, press, put, type Stage, soon, stage } from './stage.tsx';

const published: HearingRevision = {
  id: sha256OfText(dogs),
  hearingId: 'dogs',
  title: '清屿市养犬管理条例（草案）',
  label: '一次审议稿',
  date: '2026-03-02',
  publishedAt: '2026-03-02T01:00:00.000Z',
  url: 'https://qingyu-rd.example/1.html',
  ...law(dogs),
};

const words = (zh: string) => ({ zh, en: '' });

/** A review of two comments that are ready and one that is not. */
async function review(fields: ReturnType<typeof hearingOf>['value']['form']['fields'] = []) {
  const hearing = hearingOf(published);
  hearing.value.form = { fields, purpose: null };
  const ports = stage({ hearing });
  await ports.store.settings.set('language', 'zh');
  const reading = page(`浏览次数：12604\n${dogs}`, { hearingUrl: hearing.value.url });
  const opened = await openDraft(reading, { drafts: ports.store.drafts, ...ports.surroundings });
  if (opened.kind !== 'open') return expect.fail(opened.kind);
  const { revision } = opened;
  const on = (eId: string, at: number, change: Parameters<typeof comment>[0] = {}) =>
    comment({
      id: `7c1f3d5e-0000-4000-8000-20000000000${at}`,
      draftId: revision.draftId,
      revisionId: revision.id,
      targets: [targetAt(revision, eId) ?? expect.fail(eId)],
      ...change,
    });
  await ports.store.comments.saveAll([
    on('art_1', 0),
    on('art_4__para_1', 1, { stance: 'support', reason: '周到' }),
    on('art_5', 2, { state: 'unfinished', reason: '' }),
  ]);
  const woken: string[] = [];
  const root = put(
    <SubmitApp
      ports={ports}
      start={{ revisionId: revision.id }}
      wake={() => void woken.push('woken')}
      onSubmitted={(id) => void woken.push(id)}
    />,
  );
  await soon(() => root.querySelector('.submit-list'));
  return { ports, root, woken, revision };
}

const waiting = (ports: Stage) => ports.store.outbox.waiting();

describe('the review sheet', () => {
  it('shows to whom, what goes, and what does not and why', async () => {
    const { root } = await review();
    expect(root.textContent).toContain('清屿市人大常委会法制工作委员会');
    expect(root.textContent).toContain('qingyu-rd.example');
    expect(root.querySelectorAll('input[type=checkbox]:checked')).toHaveLength(2);
    expect(root.querySelector('.submit-row.is-off')?.textContent).toContain('还缺理由，这次不送出');
    expect(named(root, '提交 2 条意见')).not.toBeNull();
  });

  it('puts exactly what is ticked into the outbox, hung on the text of the hearing', async () => {
    const { ports, root, woken } = await review();
    (root.querySelectorAll('input[type=checkbox]')[1] as HTMLInputElement).click();
    await press(root, '提交 1 条意见');
    await soon(async () => (await waiting(ports)).length === 1);
    const [row] = await waiting(ports);
    const packet = row && packetIn(row);
    expect(packet?.revisionId).toBe(published.id);
    expect(packet?.comments).toHaveLength(1);
    const [target] = packet?.comments[0]?.targets ?? [];
    expect(dogs.slice(target?.position.start, target?.position.end)).toContain('为了规范养犬行为');
    expect(woken).toEqual(['woken', row?.submissionId]);
  });

  it('submits once, however often the button is pressed', async () => {
    const { ports, root } = await review();
    const button = await soon(() => named(root, '提交 2 条意见'));
    button.click();
    button.click();
    button.click();
    await soon(async () => (await waiting(ports)).length > 0);
    expect(await waiting(ports)).toHaveLength(1);
  });

  it('asks for what this hearing asks, and says what is missing', async () => {
    const { ports, root } = await review([
      { key: 'name', type: 'text', label: words('姓名'), required: true, help: null, maxLength: 40 },
      { key: 'phone', type: 'phone', label: words('联系电话'), required: true, help: null, maxLength: 30 },
      {
        key: 'county',
        type: 'text',
        label: words('所在县（区）'),
        required: false,
        help: null,
        maxLength: 40,
      },
    ]);
    const fill = (label: string, text: string) => {
      const fields = [...root.querySelectorAll('input')];
      const field = fields.find(({ id }) => root.querySelector(`label[for="${id}"]`)?.textContent === label);
      if (!field) return expect.fail(`no field ${label}`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    fill('联系电话', '十二');
    await press(root, '提交 2 条意见');
    const alert = await soon(() => root.querySelector('[role=alert]'));
    expect(alert.textContent).toContain('请填写姓名。');
    expect(alert.textContent).toContain('请填写 11 位手机号，或带区号的电话。');
    expect(await waiting(ports)).toEqual([]);
    fill('姓名', '李明');
    fill('联系电话', '0999-8123456');
    await soon(() => root.textContent?.includes('以上 2 条意见、姓名、联系电话。'));
    await press(root, '提交 2 条意见');
    await soon(async () => (await waiting(ports)).length === 1);
    expect((await waiting(ports))[0]?.identity?.answers).toEqual({ name: '李明', phone: '0999-8123456' });
  });

  it('shows word for word what will be sent', async () => {
    const { root } = await review();
    expect(root.querySelector('#full-text')?.textContent).toContain('已经养着两只老年犬的家庭怎么办？');
    expect(root.querySelector('#full-text')?.textContent).not.toContain('第五条');
  });

  it('lets an unfinished comment be finished here', async () => {
    const { ports, root } = await review();
    await press(root, '去补写');
    const field = (await soon(() => root.querySelector('#composer-reason'))) as HTMLTextAreaElement;
    field.value = '吠叫应当有时段。';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(root, '完成');
    await soon(() => named(root, '提交 3 条意见'));
    expect(ports.opened).toEqual([]);
  });

  it('sends nothing when a comment was changed meanwhile, and says so', async () => {
    const { ports, root, revision } = await review();
    const [first] = (await ports.store.comments.ofDraft(revision.draftId)).rows;
    const submit = ports.store.outbox.submit;
    ports.store.outbox.submit = async (row, reviewed) => {
      await ports.store.comments.saveAll(first ? [{ ...first, updatedAt: 9999 }] : []);
      return submit(row, reviewed);
    };
    await press(root, '提交 2 条意见');
    await soon(() => root.textContent?.includes('有意见在别处改过了'));
    expect(await waiting(ports)).toEqual([]);
  });
});

describe('after submitting', () => {
  async function submitted() {
    const reviewed = await review();
    await press(reviewed.root, '提交 2 条意见');
    const { ports } = reviewed;
    await soon(async () => (await waiting(ports)).length === 1);
    const change = async (next: (row: OutboxRow) => OutboxRow | null) => {
      const [row] = await waiting(ports);
      const after = row && next(row);
      if (row && after) await ports.store.outbox.swap(row, after);
    };
    return { ...reviewed, change };
  }
  const claim = (row: OutboxRow, now: number) =>
    transition(row, { type: 'claim', by: 'test', now, until: now + 1000 });
  const setback = { jitter: 0, retryAfter: null };

  it('it can be taken back until it is out, and the comments are free again', async () => {
    const { ports, root, revision } = await submitted();
    await press(root, '取消送出');
    await soon(() => root.textContent?.includes('已取消送出'));
    const { rows } = await ports.store.comments.ofDraft(revision.draftId);
    expect(rows.filter(({ state }) => state === 'ready')).toHaveLength(2);
  });

  it('a receiver that cannot take it just now is told, with what is safe', async () => {
    const { ports, root, change } = await submitted();
    const now = ports.surroundings.now();
    await change((row) => {
      const claimed = claim(row, now);
      const failure = { kind: 'offline' } as const;
      return claimed && transition(claimed, { type: 'postpone', now, failure, ...setback });
    });
    await soon(() => root.textContent?.includes('联网后只送出你刚才核对过的这一份'));
  });

  it('doubt is told as doubt, and the same packet is offered again', async () => {
    const { ports, root, change, woken } = await submitted();
    const now = ports.surroundings.now();
    await change((row) => {
      const claimed = claim(row, now);
      return claimed && transition(claimed, { type: 'lose', now, failure: { kind: 'timeout' }, ...setback });
    });
    await soon(() => root.textContent?.includes('不能确定是否送达'));
    expect(named(root, '取消送出')).toBeNull();
    woken.length = 0;
    await press(root, '查回执');
    await soon(() => woken.length === 1);
  });

  it('the receipt shows its number and what was sent', async () => {
    const { ports, root, change } = await submitted();
    const now = ports.surroundings.now();
    await change((row) => {
      const claimed = claim(row, now);
      const receipt = {
        protocol: 1,
        hearingId: 'dogs',
        number: 'QY-2026-0417',
        receivedAt: '2026-03-26T02:00:01.000Z',
        packetHash: 'a'.repeat(64),
        leafIndex: 0,
        log: { size: 1, root: 'a'.repeat(64) },
        keyId: 'a'.repeat(16),
        signature: 'a'.repeat(128),
      } as const;
      return claimed && transition(claimed, { type: 'accept', receipt });
    });
    await soon(() => root.textContent?.includes('QY-2026-0417'));
    expect(root.textContent).toContain('2 条意见于');
    await press(root, '复制编号');
    await soon(() => ports.copied[0] === 'QY-2026-0417');
    await soon(() => root.textContent?.includes('现在读不到办理进度'));
  });
});
