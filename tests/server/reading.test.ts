import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { hearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { counts as countsSchema, status as statusSchema } from '../../lib/hearing/protocol/status.ts';
import { answerComment, beginStudy } from '../../server/answers.ts';
import { createApp } from '../../server/app.ts';
import { connect } from '../../server/database/connect.ts';
import { changePeriod } from '../../server/hearings.ts';
import { publishRevision } from '../../server/seed.ts';
import { accepted, hearingOf, onArticle, opening } from './citizens.ts';
import { firstRevision, firstRevisionId, opensAt, secondRevision } from './drafts.ts';
import { hearingUrl, midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

const counts = async (endpoint: TestEndpoint) =>
  countsSchema.parse(await (await endpoint.ask(`/counts?revision=${firstRevisionId}`)).json());

describe('a hearing', () => {
  it('is published with its form, its calendar, its revisions and its key', async () => {
    const endpoint = await openEndpoint();
    const hearing = await hearingOf(endpoint);
    expect(hearing).toMatchObject({
      id: 'library',
      url: hearingUrl,
      period: { closesAt: '2026-04-15T16:00:00.000Z', graceSeconds: 600 },
      revisions: [{ id: firstRevisionId, label: '一次审议稿' }],
      keys: [{ algorithm: 'Ed25519', until: null }],
      now: midway.toISOString(),
    });
    expect(hearing.form.fields.map(({ key }) => key)).toEqual(['name', 'phone']);
  });

  it('is sent again only after it changed', async () => {
    const endpoint = await openEndpoint();
    const tag = (await endpoint.ask('')).headers.get('etag') ?? '';
    const again = () => endpoint.ask('', { headers: { 'if-none-match': `"other", ${tag}` } });
    endpoint.clock.now = new Date(midway.getTime() + 1_000);
    expect((await again()).status).toBe(304);
    await changePeriod(endpoint.db, 'library', { opensAt, closesAt: midway, now: midway });
    expect((await again()).status).toBe(200);
  });

  it('publishes each revision with its text and its tree', async () => {
    const endpoint = await openEndpoint();
    const id = await publishRevision(endpoint.db, 'library', secondRevision);
    const { revisions } = await hearingOf(endpoint);
    expect(revisions.map(({ label }) => label)).toEqual(['一次审议稿', '二次审议稿']);
    const read = hearingRevision.parse(await (await endpoint.fetch(revisions[1]?.url ?? '')).json());
    expect([read.id, sha256OfText(read.text)]).toEqual([id, id]);
    expect(read.tree).toEqual(secondRevision.tree);
    expect(read.text).toBe(secondRevision.text);
  });

  it('may be asked from every origin, without credentials', async () => {
    const endpoint = await openEndpoint();
    const headers = {
      origin: 'chrome-extension://abcdefghijklmnop',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    };
    const preflight = await endpoint.ask('/submissions', { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    '/v1/hearings/none',
    '/v1/hearings/NO%20NE',
    '/v1/hearings/library/revisions/1',
    '/nowhere',
    '/v1/nowhere',
  ])('%s is a problem in both languages', async (path) => {
    const endpoint = await openEndpoint();
    const ask = async (language: string) =>
      problem.parse(
        await (
          await endpoint.fetch(new URL(path, hearingUrl).href, { headers: { 'accept-language': language } })
        ).json(),
      );
    expect(await ask('zh-CN,zh;q=0.9')).toMatchObject({ code: 'not-found', title: '没有找到' });
    expect(await ask('en-GB')).toMatchObject({ code: 'not-found', title: 'Not found' });
  });
});

describe('the status of a submission', () => {
  it('opens to its secret and to nothing else', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    const path = `/submissions/${receipt.number}`;
    expect((await endpoint.ask(path, opening(row))).status).toBe(200);
    const wrong = { headers: { authorization: 'Bearer guessed' } };
    const bodies = [
      await endpoint.ask(path),
      await endpoint.ask(path, wrong),
      await endpoint.ask('/submissions/QY2026-999999', wrong),
    ].map(async (response) => ({ ...(await response.json()), instance: null }));
    const [one, ...others] = await Promise.all(bodies);
    expect(one).toMatchObject({ status: 403, code: 'forbidden' });
    for (const other of others) expect(other).toEqual(one);
  });

  it('goes from received over studying to answered, with an answer for each comment', async () => {
    const endpoint = await openEndpoint();
    const [first, second] = [onArticle('art_2'), onArticle('art_3__para_1__item_1')];
    const { row, receipt } = await accepted(endpoint, { comments: [first, second] });
    const { number } = receipt;
    const read = async () =>
      statusSchema.parse(await (await endpoint.ask(`/submissions/${number}`, opening(row))).json());
    const said = { hearingId: 'library', number, reason: '已写入第二条。' } as const;
    expect(await read()).toMatchObject({ state: 'received', answers: [], rating: null });
    await beginStudy(endpoint.db, { hearingId: 'library', number, now: midway });
    expect((await read()).state).toBe('studying');
    await answerComment(endpoint.db, { ...said, commentId: first.id, disposition: 'adopted' }, midway);
    expect((await read()).state).toBe('studying');
    await answerComment(endpoint.db, { ...said, commentId: second.id, disposition: 'partly' }, midway);
    expect(await read()).toMatchObject({ state: 'answered', answers: [{ reason: said.reason }, {}] });
  });

  it('takes a rating once answered, and a better one later', async () => {
    const endpoint = await openEndpoint();
    const comment = onArticle('art_2');
    const { row, receipt } = await accepted(endpoint, { comments: [comment] });
    const rate = (rating: unknown) =>
      endpoint.ask(`/submissions/${receipt.number}/satisfaction`, { ...opening(row), json: { rating } });
    expect((await rate(3)).status).toBe(409);
    const answer = { hearingId: 'library', number: receipt.number, commentId: comment.id, reason: '谢谢。' };
    await answerComment(endpoint.db, { ...answer, disposition: 'existing' }, midway);
    expect((await rate(2)).status).toBe(204);
    expect((await rate(5)).status).toBe(204);
    expect((await rate(6)).status).toBe(400);
    const read = await (await endpoint.ask(`/submissions/${receipt.number}`, opening(row))).json();
    expect(read.rating).toBe(5);
  });
});

describe('public counts', () => {
  it('count each comment once for each clause it is about', async () => {
    const endpoint = await openEndpoint();
    const twice = onArticle('art_2', { stance: 'support' });
    const targets = [...twice.targets, ...twice.targets];
    await accepted(endpoint, { comments: [{ ...twice, targets }, onArticle('art_2', { stance: 'oppose' })] });
    await accepted(endpoint, { comments: [onArticle('art_1', { stance: 'ask' })] });
    const read = await counts(endpoint);
    expect(read).toMatchObject({ submissions: 2, comments: 3 });
    expect(read.clauses.map(({ eId, stances }) => [eId, stances])).toEqual([
      ['art_1', { support: 0, oppose: 0, amend: 0, ask: 1 }],
      ['art_2', { support: 1, oppose: 1, amend: 0, ask: 0 }],
    ]);
  });

  it('count the answers, and an answer that took the place of another once', async () => {
    const endpoint = await openEndpoint();
    const comment = onArticle('art_2');
    const { receipt } = await accepted(endpoint, { comments: [comment] });
    const answer = { hearingId: 'library', number: receipt.number, commentId: comment.id, reason: '已改。' };
    await answerComment(endpoint.db, { ...answer, disposition: 'rejected' }, midway);
    await answerComment(endpoint.db, { ...answer, disposition: 'adopted' }, midway);
    const [clause] = (await counts(endpoint)).clauses;
    expect(clause?.dispositions).toEqual({ adopted: 1, partly: 0, rejected: 0, existing: 0, deferred: 0 });
  });
});

describe('the endpoint itself', () => {
  it('says whether it is well', async () => {
    const endpoint = await openEndpoint();
    const answer = await endpoint.fetch(new URL('/healthz', hearingUrl).href);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each(['/healthz', '/v1/hearings/library'])(
    'says at %s that its database is gone, and until when to wait',
    async (path) => {
      const { db, pool } = connect('postgres://nobody:none@127.0.0.1:1/none');
      const answer = await createApp({ db }).request(path);
      await pool.end();
      expect(problem.parse(await answer.json())).toMatchObject({ code: 'unavailable', status: 503 });
      expect(answer.headers.get('retry-after')).toBe('5');
    },
  );

  it('notes requests by route, without numbers, words or secrets', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    await endpoint.ask(`/submissions/${receipt.number}`, opening(row));
    expect(endpoint.journal.at(-1)).toMatchObject({
      event: 'request',
      method: 'GET',
      route: '/v1/hearings/:hearing/submissions/:number',
      status: 200,
    });
    const noted = JSON.stringify(endpoint.journal);
    for (const told of [receipt.number, row.statusSecret, row.submissionId, firstRevision.title]) {
      expect(noted).not.toContain(told);
    }
  });
});
