import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditReceipt } from '../../lib/hearing/audit.ts';
import { status as statusSchema } from '../../lib/hearing/protocol/status.ts';
import { answerComment } from '../../server/answers.ts';
import { comments, identities, logLeaves, submissions } from '../../server/database/schema.ts';
import { eraseExpired } from '../../server/erasure.ts';
import { accepted, hearingOf, onArticle, opening } from './citizens.ts';
import { firstRevisionId, library } from './drafts.ts';
import { midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

const entries = async ({ db }: TestEndpoint) =>
  (await db.select().from(logLeaves).orderBy(logLeaves.leafIndex)).map(({ entry }) => JSON.parse(entry));
const counts = async (endpoint: TestEndpoint) =>
  (await endpoint.ask(`/counts?revision=${firstRevisionId}`)).json();

async function holds(endpoint: TestEndpoint, { receipt }: Awaited<ReturnType<typeof accepted>>) {
  const { keys } = await hearingOf(endpoint);
  const ask = async (path: string) => (await endpoint.ask(path)).json();
  return (await auditReceipt({ receipt, packetHash: null, keys, lastHead: null }, ask)).faults;
}

describe('withdrawing', () => {
  it('takes the words and the person out, and leaves receipt and leaf', async () => {
    const endpoint = await openEndpoint();
    const mine = await accepted(endpoint);
    const other = await accepted(endpoint);
    const path = `/submissions/${mine.receipt.number}/withdrawal`;
    const answer = await endpoint.ask(path, { method: 'POST', ...opening(mine.row) });
    expect(statusSchema.parse(await answer.json())).toMatchObject({
      number: mine.receipt.number,
      packetHash: mine.receipt.packetHash,
      withdrawnAt: midway.toISOString(),
    });
    for (const table of [comments, identities]) {
      const left = await endpoint.db.select().from(table);
      expect(left.map(({ leafIndex }) => leafIndex)).toEqual([other.receipt.leafIndex]);
    }
    const [row] = await endpoint.db.select().from(submissions).where(eq(submissions.leafIndex, 0));
    expect(row?.packetHead).toBeNull();
    expect(await entries(endpoint)).toMatchObject([
      { kind: 'submission', packetHash: mine.receipt.packetHash },
      { kind: 'submission' },
      { kind: 'withdrawal', leafIndex: 0 },
    ]);
    expect(await holds(endpoint, mine)).toEqual([]);
  });

  it('takes it out of the counts, with what was answered, and does so once', async () => {
    const endpoint = await openEndpoint();
    const comment = onArticle('art_2');
    const { row, receipt } = await accepted(endpoint, { comments: [comment, onArticle('art_3')] });
    const answer = { hearingId: 'library', number: receipt.number, commentId: comment.id, reason: '已改。' };
    await answerComment(endpoint.db, { ...answer, disposition: 'adopted' }, midway);
    const withdraw = () =>
      endpoint.ask(`/submissions/${receipt.number}/withdrawal`, { method: 'POST', ...opening(row) });
    const [first, second] = [await (await withdraw()).json(), await (await withdraw()).json()];
    expect(second).toEqual(first);
    expect(await counts(endpoint)).toMatchObject({ submissions: 0, comments: 0 });
    for (const { stances, dispositions } of (await counts(endpoint)).clauses) {
      expect([...Object.values(stances), ...Object.values(dispositions)]).toEqual(Array(9).fill(0));
    }
    expect(await entries(endpoint)).toHaveLength(2);
  });

  it('does not take out twice what a successor had replaced', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    await accepted(endpoint, { predecessor: { number: receipt.number, secret: row.statusSecret } });
    await endpoint.ask(`/submissions/${receipt.number}/withdrawal`, { method: 'POST', ...opening(row) });
    expect(await counts(endpoint)).toMatchObject({ submissions: 1, comments: 1 });
  });

  it('needs the secret', async () => {
    const endpoint = await openEndpoint();
    const { receipt } = await accepted(endpoint);
    const answer = await endpoint.ask(`/submissions/${receipt.number}/withdrawal`, { method: 'POST' });
    expect(answer.status).toBe(403);
    expect(await endpoint.db.$count(comments)).toBe(1);
  });

  it('frees the key for nothing: the same packet gets its receipt, and stays withdrawn', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    await endpoint.ask(`/submissions/${receipt.number}/withdrawal`, { method: 'POST', ...opening(row) });
    const { send, receiptFrom } = await import('./citizens.ts');
    expect(await receiptFrom(await send(endpoint, row))).toEqual(receipt);
    expect(await endpoint.db.$count(comments)).toBe(0);
  });
});

describe('the end of a retention period', () => {
  const privacy = {
    handler: '清屿市人大常委会法制工作委员会',
    contact: '清屿市滨海路 1 号',
    identitiesUntil: '2026-06-01T00:00:00.000Z',
    wordsUntil: '2027-06-01T00:00:00.000Z',
    minors: { under: 14, rule: { zh: '请由监护人提交。', en: 'A guardian submits.' } },
  };
  const on = (day: string) => new Date(`${day}T00:00:00.000Z`);

  it('is told before anything is asked', async () => {
    const endpoint = await openEndpoint(library('library', { privacy }));
    expect((await hearingOf(endpoint)).privacy).toEqual(privacy);
  });

  it('deletes persons first, words later, and logs each once', async () => {
    const endpoint = await openEndpoint(library('library', { privacy }));
    const mine = await accepted(endpoint);
    expect(await eraseExpired(endpoint.db, on('2026-05-31'))).toEqual([]);
    expect(await eraseExpired(endpoint.db, on('2026-06-01'))).toEqual([
      { hearingId: 'library', of: 'identities' },
    ]);
    expect([await endpoint.db.$count(identities), await endpoint.db.$count(comments)]).toEqual([0, 1]);
    expect(await eraseExpired(endpoint.db, on('2026-06-02'))).toEqual([]);
    expect(await eraseExpired(endpoint.db, on('2027-06-01'))).toEqual([
      { hearingId: 'library', of: 'words' },
    ]);
    expect(await endpoint.db.$count(comments)).toBe(0);
    expect(await entries(endpoint)).toMatchObject([
      { kind: 'submission' },
      { kind: 'erasure', of: 'identities', below: 1 },
      { kind: 'erasure', of: 'words', below: 2 },
    ]);
    expect(await counts(endpoint)).toMatchObject({ submissions: 1, comments: 1 });
    expect(await holds(endpoint, mine)).toEqual([]);
  });

  it('is done once however many servers do it', async () => {
    const endpoint = await openEndpoint(library('library', { privacy }));
    await accepted(endpoint);
    const erased = await Promise.all([1, 2, 3].map(() => eraseExpired(endpoint.db, on('2026-06-01'))));
    expect(erased.flat()).toHaveLength(1);
  });
});
