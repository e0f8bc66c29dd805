// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SubmitApp } from '../../components/submit/SubmitApp.tsx';
import { newRow } from '../../lib/hearing/outbox.ts';
import { openDraft } from '../../lib/usecase/open-draft.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment } from '../store/store.ts';
import { dogs, page } from '../usecase/law.ts';
import { named, press, put, type Stage, soon, stage } from './stage.tsx';

const notice = `清屿市人大常委会法制工作委员会关于《清屿市养犬管理条例（草案）》公开征求意见的公告
现将草案全文公布，征求社会各界意见。请将意见于2026年4月1日前，通过电子邮件发送至fgw@qingyu-rd.example，邮件主题请注明“养犬条例意见”，并写明姓名和联系电话；来信请寄：清屿市海棠区望潮路18号清屿市人大常委会法制工作委员会，邮政编码：415300，信封上请注明“立法意见”字样。
清屿市人大常委会法制工作委员会
2026年3月2日`;

const links: string[] = [];
const watchLinks = (event: Event) => {
  const link = event.target instanceof HTMLAnchorElement ? event.target.href : '';
  if (!/^(?:mailto|blob):/.test(link)) return;
  links.push(link);
  event.preventDefault();
};
beforeEach(() => {
  links.length = 0;
  document.addEventListener('click', watchLinks, true);
});
afterEach(() => document.removeEventListener('click', watchLinks, true));

/** The review of two finished comments on a page without endpoint. */
async function review(text = `${notice}\n${dogs}`) {
  const ports = stage({});
  await ports.store.settings.set('language', 'zh');
  const opened = await openDraft(page(text), { drafts: ports.store.drafts, ...ports.surroundings });
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
  const posted: string[] = [];
  const root = put(
    <SubmitApp
      ports={ports}
      start={{ revisionId: revision.id }}
      wake={() => undefined}
      onSubmitted={(id) => void posted.push(id)}
    />,
  );
  await soon(() => root.querySelector('.road-cards'));
  const posting = async () => (posted[0] === undefined ? null : ports.store.postings.get(posted[0]));
  const states = async () =>
    (await ports.store.comments.ofDraft(revision.draftId)).rows.map(({ state }) => state).sort();
  return { ports, root, posting, states, revision };
}

const value = (root: Element, id: string) =>
  (root.querySelector(`#road-${id}`) as HTMLInputElement | null)?.value;
function fill(root: Element, selector: string, text: string): void {
  const field = root.querySelector(selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) expect.fail(selector);
  else {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
function choose(root: Element, road: string): void {
  (root.querySelector(`[data-road=${road}] input`) as HTMLInputElement | null)?.click();
}
const kept = async (ports: Stage, id: string) => ports.store.postings.get(id);

describe('where a page has no endpoint', () => {
  it('e-mail is the road if the notice names one, each value with its sentence', async () => {
    const { root } = await review();
    expect(value(root, 'mailbox')).toBe('fgw@qingyu-rd.example');
    expect(value(root, 'subjectWords')).toContain('养犬条例意见');
    expect(root.querySelector('#road-mailbox-help')?.textContent).toContain('公告原句：');
    expect(root.querySelector('#road-mailbox-help')?.textContent).toContain('fgw@qingyu-rd.example');
    const labels = [...root.querySelectorAll('label')].map(({ textContent }) => textContent);
    expect(labels).toContain('姓名');
    expect(labels).toContain('联系电话');
  });

  it('what goes is shown word for word, to whom and under which subject', async () => {
    const { root } = await review();
    fill(root, '#road-you-0', '林知夏');
    await soon(() => root.querySelector('#full-text')?.textContent?.includes('林知夏'));
    const text = root.querySelector('#full-text')?.textContent ?? '';
    expect(text).toContain('收件人：fgw@qingyu-rd.example');
    expect(text).toContain('养犬条例意见');
    expect(text).toContain('已经养着两只老年犬的家庭怎么办？');
    expect(text).not.toContain('第五条');
  });

  it('opens the mail, keeps what was said, and counts it as sent only when the person says so', async () => {
    const { ports, root, posting, states } = await review();
    fill(root, '#road-you-0', '林知夏');
    await press(root, '存下附件，打开邮件');
    await soon(() => root.textContent?.includes('邮件已备好'));
    await soon(() => links.some((link) => link.startsWith('mailto:')));
    const mail = links.find((link) => link.startsWith('mailto:')) ?? '';
    expect(mail).toContain('mailto:fgw@qingyu-rd.example?subject=');
    expect(mail.length).toBeLessThan(2000);
    expect(links.some((link) => link.startsWith('blob:'))).toBe(true);
    const row = await posting();
    expect(row).toMatchObject({ state: 'prepared', road: 'email', to: 'fgw@qingyu-rd.example' });
    expect(JSON.stringify(row)).not.toContain('林知夏');
    expect(await states()).toEqual(['submitted', 'submitted', 'unfinished']);
    await press(root, '我已经寄出');
    await soon(() => root.textContent?.includes('已寄出（本人确认）'));
    expect(await kept(ports, row?.submissionId ?? '')).toMatchObject({
      state: 'sent',
      known: { by: 'person' },
    });
  });

  it('what did not go is the person’s again', async () => {
    const { root, states } = await review();
    await press(root, '存下附件，打开邮件');
    await press(root, '没有寄出，放回我的意见');
    await soon(() => root.textContent?.includes('意见已放回我的意见'));
    expect(await states()).toEqual(['ready', 'ready', 'unfinished']);
  });

  it('a wrong address is told before anything is done', async () => {
    const { root, posting, states } = await review();
    fill(root, '#road-mailbox', '没有');
    await press(root, '存下附件，打开邮件');
    const alert = await soon(() => root.querySelector('[role=alert]'));
    expect(alert.textContent).toContain('请填写收件邮箱');
    expect(await posting()).toBeNull();
    expect(await states()).toEqual(['ready', 'ready', 'unfinished']);
    expect(links).toEqual([]);
  });

  it('a letter has its envelope with postcode, address, words and sender', async () => {
    const { root } = await review();
    choose(root, 'letter');
    await soon(() => root.querySelector('.letter--print'));
    const front = root.querySelector('.letter--print .envelope-front')?.textContent ?? '';
    expect(front).toContain('415300');
    expect(front).toContain('清屿市海棠区望潮路18号');
    expect(front).toContain('法制工作委员会　收');
  });

  it('without address or mailbox on the page a letter is left, and the notice can be pasted', async () => {
    const { root } = await review(dogs);
    expect(root.querySelector('[data-road=letter]')?.classList.contains('is-on')).toBe(true);
    expect(root.textContent).toContain('这一页的文字里没有找到邮箱和地址');
    fill(root, '#road-notice', notice);
    await soon(() => value(root, 'mailbox') === 'fgw@qingyu-rd.example');
  });

  it('a file names nobody and is handed in by the person', async () => {
    const { root, posting } = await review();
    choose(root, 'file');
    await press(root, '存成文件');
    await soon(() => root.textContent?.includes('文件已备好'));
    await soon(() => links.filter((link) => link.startsWith('blob:')).length === 3);
    await press(root, '我已经交了');
    await soon(() => root.textContent?.includes('已寄出（本人确认）'));
    expect((await posting())?.state).toBe('sent');
  });

  it('a copy to one’s own mailbox is no submission', async () => {
    const { root, posting, states } = await review();
    await press(root, '发到自己的邮箱');
    expect(links[0]).toMatch(/^mailto:\?subject=/);
    expect(await posting()).toBeNull();
    expect(await states()).toEqual(['ready', 'ready', 'unfinished']);
  });

  it('is there again after the page was closed, still to be confirmed', async () => {
    const { ports, root, posting } = await review();
    await press(root, '存下附件，打开邮件');
    await soon(() => root.textContent?.includes('邮件已备好'));
    const submissionId = (await posting())?.submissionId ?? '';
    const later = put(
      <SubmitApp
        ports={ports}
        start={{ submissionId }}
        wake={() => undefined}
        onSubmitted={() => undefined}
      />,
    );
    await soon(() => named(later, '我已经寄出'));
    expect(later.textContent).toContain('已经养着两只老年犬的家庭怎么办？');
  });

  it('stands in the list of receipts beside what went to an endpoint, by time', async () => {
    const { ports, root, posting } = await review();
    await press(root, '存下附件，打开邮件');
    await soon(() => root.textContent?.includes('邮件已备好'));
    const mail = await posting();
    const online = newRow(
      {
        submissionId: 'online',
        hearingId: 'dogs',
        hearingUrl: 'https://qingyu-rd.example/v1/hearings/dogs',
        packet: '{}',
        identity: null,
        predecessorSecret: null,
        statusSecret: 'secret',
        keys: [],
      },
      (mail?.createdAt ?? 0) - 86_400_000,
    );
    await ports.store.outbox.submit(online, new Map());
    const opened: string[] = [];
    const list = put(
      <SubmitApp
        ports={ports}
        start="receipts"
        wake={() => undefined}
        onSubmitted={(id) => void opened.push(id)}
      />,
    );
    await soon(() => list.textContent?.includes('我的回执') && list.querySelectorAll('.receipt-open')[1]);
    const rows = [...list.querySelectorAll('.receipt-open')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('已备好，等你确认寄出');
    expect(rows[0]).toContain('电子邮件 · 2 条意见');
    expect(rows[0]).toContain('养犬管理条例');
    expect(rows[1]).toContain('在线提交');
    await press(list, '已备好');
    expect(opened).toEqual([mail?.submissionId]);
    await soon(() => named(list, '我已经寄出'));
  });
});
