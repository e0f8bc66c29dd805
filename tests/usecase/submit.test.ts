import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { identityCommitment } from '../../lib/hearing/packet.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { outboxIn } from '../../lib/store/outbox.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { act } from '../../lib/usecase/sent.ts';
import { reviewOf, type Submission, submit } from '../../lib/usecase/submit.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, revision, twoWindows } from '../store/store.ts';
import { dogs, law } from './law.ts';

const hearing: Hearing = {
  protocol: 1,
  id: 'dogs',
  url: 'https://qingyu-rd.example/v1/hearings/dogs',
  title: '清屿市养犬管理条例（草案）征求意见',
  issuer: '清屿市人大常委会法制工作委员会',
  place: null,
  timeZone: 'Asia/Shanghai',
  period: { opensAt: '2026-03-01T16:00:00.000Z', closesAt: '2026-04-01T16:00:00.000Z', graceSeconds: 600 },
  questions: [],
  calendar: [],
  form: { fields: [], purpose: null },
  privacy: null,
  channels: [{ kind: 'online' }],
  revisions: [],
  keys: [],
  limits: { comments: 50, characters: 2000, bytes: 1_000_000 },
  now: '2026-03-26T02:00:00.000Z',
};

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

const kept = { ...revision, ...law(dogs) };
const target = targetAt(kept, 'art_4__para_1') ?? expect.fail('no such clause');
const ready = comment({
  revisionId: published.id,
  id: '7c1f3d5e-0000-4000-8000-000000000001',
  targets: [target],
});

function desk() {
  const { here } = twoWindows();
  let id = 0;
  return {
    comments: commentsIn(here),
    outbox: outboxIn(here),
    now: () => Date.parse('2026-03-26T02:00:00.000Z'),
    newId: () => `7c1f3d5e-0000-4000-8000-00000000010${id++}`,
    newSecret: () => 'ab'.repeat(32),
  };
}

const submission = (change: Partial<Submission> = {}): Submission => ({
  hearingUrl: hearing.url,
  hearing,
  published,
  chosen: [{ comment: ready, placed: ready }],
  answers: {},
  replacing: null,
  ...change,
});

describe('the review', () => {
  const review = (comments: Parameters<typeof comment>[0][]) =>
    reviewOf({
      comments: comments.map((change) => comment({ targets: [target], ...change })),
      kept,
      published,
    });

  it('sends what is complete', () => {
    expect(review([{}]).sendable).toHaveLength(1);
  });

  it('names what is not, and does not send it', () => {
    const { sendable, unfinished } = review([{ id: 'a', state: 'unfinished' }, { id: 'b' }]);
    expect(sendable.map(({ comment }) => comment.id)).toEqual(['b']);
    expect(unfinished.map(({ id }) => id)).toEqual(['a']);
  });

  it('leaves out what was submitted or deleted', () => {
    expect(review([{ state: 'submitted' }, { deletedAt: 1 }])).toEqual({
      sendable: [],
      elsewhere: [],
      unfinished: [],
    });
  });

  it('names what stands nowhere in the text of the hearing', () => {
    const elsewhere = comment({ targets: [{ ...target, eId: 'art_77', clauseHash: 'f'.repeat(64) }] });
    expect(reviewOf({ comments: [elsewhere], kept, published }).elsewhere).toEqual([elsewhere]);
  });
});

describe('submitting', () => {
  it('puts one packet into the outbox, due at once', async () => {
    const ports = desk();
    await ports.comments.save(ready, 'sitting');
    const outcome = await submit(submission(), ports);
    if (!outcome.ok) return expect.fail(outcome.trouble);
    const [row] = await ports.outbox.due(ports.now());
    expect(row).toMatchObject({
      submissionId: outcome.submissionId,
      state: 'queued',
      hearingUrl: hearing.url,
    });
    expect(row && packetIn(row)?.comments.map(({ id, reason }) => [id, reason])).toEqual([
      [ready.id, ready.reason],
    ]);
  });

  it('sends the words of the hearing and nothing about who sends them', async () => {
    const ports = desk();
    await ports.comments.save(ready, 'sitting');
    await submit(submission({ answers: { name: ' 李明 ', county: '  ' } }), ports);
    const [row] = await ports.outbox.due(ports.now());
    expect(row?.packet).not.toContain('李明');
    expect(row?.identity).toEqual({ salt: 'ab'.repeat(32), answers: { name: '李明' } });
    expect(row && packetIn(row)?.identity).toBe(row?.identity && identityCommitment(row.identity));
  });

  it('carries no identity where nothing was given', async () => {
    const ports = desk();
    await ports.comments.save(ready, 'sitting');
    await submit(submission({ answers: { name: ' ' } }), ports);
    const [row] = await ports.outbox.due(ports.now());
    expect([row?.identity, row && packetIn(row)?.identity]).toEqual([null, null]);
  });

  it('does nothing when a comment was changed meanwhile', async () => {
    const ports = desk();
    await ports.comments.save({ ...ready, reason: '改了', updatedAt: 9999 }, 'sitting');
    expect(await submit(submission(), ports)).toEqual({ ok: false, trouble: 'changed' });
    expect(await ports.outbox.waiting()).toEqual([]);
  });

  it('can be taken back until it is out', async () => {
    const ports = desk();
    await ports.comments.save(ready, 'sitting');
    const outcome = await submit(submission(), ports);
    if (!outcome.ok) return expect.fail(outcome.trouble);
    expect(await act('cancel', outcome.submissionId, ports)).toBe(true);
    expect(await ports.outbox.waiting()).toEqual([]);
    expect((await ports.comments.get(ready.id))?.state).toBe('ready');
    expect(await act('cancel', outcome.submissionId, ports)).toBe(false);
  });
});
