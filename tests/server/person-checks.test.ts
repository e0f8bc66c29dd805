// @vitest-environment happy-dom
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { SubmitApp } from '../../components/submit/SubmitApp.tsx';
import { lookEvery } from '../../components/use-polling.ts';
import { receiptFile } from '../../lib/hearing/protocol/receipt-file.ts';
import { hearingOver } from '../../lib/usecase/ask-hearing.ts';
import { headKey } from '../../lib/usecase/check-log.ts';
import { type DeliverPorts, deliver } from '../../lib/usecase/deliver.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { writeReceiptFile } from '../../lib/usecase/receipt-file.ts';
import { answerComment } from '../../server/answers.ts';
import { createApp } from '../../server/app.ts';
import { submissions } from '../../server/database/schema.ts';
import { press, put, soon, stage } from '../components/stage.tsx';
import { accepted, hearingOf, submitted } from './citizens.ts';
import { midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** A person with the client as it is shipped, over an endpoint whose answers somebody may change on the way. */
async function person(endpoint: TestEndpoint, language: 'zh' | 'en' = 'zh') {
  let line: Fetch = endpoint.fetch;
  const fetch: Fetch = (address, init) => line(address, init);
  const ports = { ...stage(), hearing: hearingOver(fetch) };
  await ports.store.settings.set('language', language);
  const row = submitted({ hearing: await hearingOf(endpoint) });
  await ports.store.outbox.submit(row, new Map());
  const sending: DeliverPorts = {
    outbox: ports.store.outbox,
    fetch,
    now: () => endpoint.clock.now.getTime(),
    random: () => 0,
    online: () => true,
    sender: 'panel',
  };
  return {
    ports,
    row,
    over: (other: Fetch) => {
      line = other;
    },
    send: () => deliver(sending, row, new AbortController().signal),
    kept: async () => (await ports.store.outbox.get(row.submissionId)) ?? expect.fail('no row'),
    open: () =>
      put(
        h(SubmitApp, {
          ports,
          start: { submissionId: row.submissionId },
          wake: () => undefined,
          onSubmitted: () => undefined,
        }),
      ),
  };
}

/** Changes a JSON answer to one path; all others pass as they are. */
const altered =
  (endpoint: TestEndpoint, path: RegExp, change: (body: Record<string, unknown>) => unknown): Fetch =>
  async (address, init) => {
    const answer = await endpoint.fetch(address, init);
    if (!path.test(address) || !answer.ok) return answer;
    return Response.json(change(await answer.json()), { status: answer.status });
  };

const told = (root: HTMLElement, words: string) => soon(() => root.textContent?.includes(words));

describe('a receipt that was altered by one bit', () => {
  it.each([
    ['zh', '签名不对：回执上有内容被改过。'],
    ['en', 'The signature is wrong: something in the receipt was altered.'],
  ] as const)('is told plainly (%s), and can be taken away as evidence', async (language, words) => {
    const endpoint = await openEndpoint();
    const { over, send, open, kept } = await person(endpoint, language);
    over(
      altered(endpoint, /\/submissions$/, (body) => ({
        ...body,
        number: String(body.number).replace(/1$/, '0'),
      })),
    );
    await send();
    const root = open();
    await told(root, words);
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    const file = receiptFile.parse(JSON.parse(writeReceiptFile(await kept()) ?? ''));
    expect(file.receipt.number).toBe('QY2026-000000');
  });
});

describe('a receipt dated outside the time in which it was sent', () => {
  it.each([
    ['zh', '相差超过两分钟'],
    ['en', 'more than two minutes apart'],
  ] as const)(
    'is told with both times (%s), and taken only if the person says the clock is wrong',
    async (language, words) => {
      const endpoint = await openEndpoint();
      const { send, open, kept, over } = await person(endpoint, language);
      const late = createApp({ db: endpoint.db, now: () => new Date(midway.getTime() + 120_001) });
      over(async (address, init) => late.request(address, init));
      await send();
      const root = open();
      await told(root, words);
      await press(
        root,
        language === 'zh'
          ? '这台设备的时间不准，收下这张回执'
          : "This device's clock is wrong; keep this receipt",
      );
      await expect.poll(async () => (await kept()).state).toBe('accepted');
    },
  );
});

describe('an answer', () => {
  it('stands beside the comment that it answers, is found by asking again, and can be rated', async () => {
    const endpoint = await openEndpoint();
    const { send, open, ports, row } = await person(endpoint);
    await send();
    const root = open();
    await told(root, '已收到');
    const [comment] = packetIn(row)?.comments ?? [];
    const answer = { hearingId: 'library', number: 'QY2026-000001', commentId: comment?.id ?? '' };
    await answerComment(endpoint.db, { ...answer, disposition: 'partly', reason: '改到八点半。' }, midway);
    ports.surroundings.pass(lookEvery);
    const card = await soon(() => root.querySelector('.answer'));
    expect(card.textContent).toContain('请改到晚上九点。');
    expect(card.textContent).toContain('部分采纳');
    expect(card.textContent).toContain('答复：改到八点半。');
    await press(root, '很满意');
    await expect.poll(async () => (await endpoint.db.select().from(submissions))[0]?.rating).toBe(5);
  });
});

describe('the public register, looked at when the receipt is opened', () => {
  it('holds, and is remembered as it was', async () => {
    const endpoint = await openEndpoint();
    const { send, open, ports, row } = await person(endpoint);
    await send();
    await accepted(endpoint);
    const root = open();
    await told(root, '登记簿只增不改');
    await told(root, '登记簿现有 2 项');
    const head = await ports.store.settings.get(headKey(row.hearingUrl));
    expect(JSON.parse(head ?? '')).toMatchObject({ hearingId: 'library', size: 2 });
  });

  it.each([
    ['zh', '登记簿被改过', '登记簿和你的回执对不上', '再核对一次'],
    ['en', 'The register was altered', 'The register does not agree with your receipt', 'Check again'],
  ] as const)(
    'that forked is noticed at the next look and said plainly (%s), and what was good stays kept',
    async (language, words, title, again) => {
      const endpoint = await openEndpoint();
      const { send, open, ports, row, kept } = await person(endpoint, language);
      await send();
      await accepted(endpoint);
      const root = open();
      await told(root, language === 'zh' ? '登记簿现有 2 项' : 'The register has 2 entries');
      const before = await ports.store.settings.get(headKey(row.hearingUrl));
      await anotherHistory(endpoint, (await kept()).receipt?.log.root ?? '');
      await press(root, again);
      await told(root, words);
      expect(root.querySelector('[role=alert]')?.textContent).toContain(title);
      expect(await ports.store.settings.get(headKey(row.hearingUrl))).toBe(before);
    },
  );

  it('that became shorter is noticed', async () => {
    const endpoint = await openEndpoint();
    const { send, open, kept } = await person(endpoint);
    await send();
    await accepted(endpoint);
    const root = open();
    await told(root, '登记簿现有 2 项');
    await endpoint.pool.query('UPDATE logs SET size = 1, peaks = ARRAY[$1]', [
      (await kept()).receipt?.log.root,
    ]);
    await press(root, '再核对一次');
    await told(root, '登记簿变短了：以前有 2 项，现在只有 1 项。');
  });

  it('whose head somebody else signed, or that lacks the submission, is noticed', async () => {
    const endpoint = await openEndpoint();
    const { send, open, over } = await person(endpoint);
    await send();
    const wrong = '0'.repeat(128);
    over(altered(endpoint, /\/log\/head$/, (head) => ({ ...head, signature: wrong })));
    const root = open();
    await told(root, '登记簿的签名不对。');
    over(altered(endpoint, /\/log\/inclusion/, (proof) => ({ ...proof, path: ['0'.repeat(64)] })));
    await press(root, '再核对一次');
    await told(root, '登记簿里应有的位置上，不是你的这一份。');
  });

  it('that cannot be reached accuses nobody', async () => {
    const endpoint = await openEndpoint();
    const { send, open, over } = await person(endpoint);
    await send();
    over(async () => new Response('Bad Gateway', { status: 502 }));
    const root = open();
    await told(root, '现在读不到登记簿');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
});

/** Everything after the first leaf is taken out, and something else stands in its place. */
async function anotherHistory(endpoint: TestEndpoint, firstRoot: string): Promise<void> {
  for (const table of ['submissions', 'comments', 'comment_targets', 'identities', 'log_leaves'])
    await endpoint.pool.query(`DELETE FROM ${table} WHERE leaf_index > 0`);
  await endpoint.pool.query('UPDATE logs SET size = 1, peaks = ARRAY[$1]', [firstRoot]);
  await accepted(endpoint);
}
