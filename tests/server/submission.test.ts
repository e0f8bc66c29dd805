import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { canonicalJson, packetHash } from '../../lib/hearing/packet.ts';
import { packet } from '../../lib/hearing/protocol/packet.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { checkReceipt } from '../../lib/hearing/receipt.ts';
import { comments, identities, logLeaves, submissions } from '../../server/database/schema.ts';
import { accepted, hearingOf, onArticle, receiptFrom, send, submitted } from './citizens.ts';
import { closesAt, library } from './drafts.ts';
import { midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

async function problemFrom(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const read = problem.parse(await response.json());
  expect(read.status).toBe(response.status);
  return read;
}

const codeOf = async (response: Response) => (await problemFrom(response)).code;
const stored = async ({ db }: TestEndpoint) => db.$count(submissions);

describe('a submission', () => {
  it('is answered with a receipt that holds', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    const { keys } = await hearingOf(endpoint);
    const sent = { from: midway.getTime(), to: midway.getTime() };
    const expected = { hearingId: 'library', packetHash: packetHash(row.packet), keys, sent };
    expect(checkReceipt(receipt, expected)).toEqual([]);
    expect(receipt).toMatchObject({ number: 'QY2026-000001', leafIndex: 0, log: { size: 1 } });
  });

  it('gets the very same answer on every repeat, also after the end', async () => {
    const endpoint = await openEndpoint();
    const row = submitted();
    const first = await (await send(endpoint, row)).text();
    endpoint.clock.now = new Date('2027-01-01T00:00:00.000Z');
    for (let repeat = 0; repeat < 3; repeat += 1)
      expect(await (await send(endpoint, row)).text()).toBe(first);
    expect(await stored(endpoint)).toBe(1);
  });

  it('is taken once however many send it at the same time', async () => {
    const endpoint = await openEndpoint();
    const row = submitted();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(endpoint, row)));
    const receipts = answers.filter(({ status }) => status === 201);
    expect(new Set(await Promise.all(receipts.map((each) => each.text()))).size).toBe(1);
    const rest = answers.filter(({ status }) => status !== 201);
    expect(new Set(await Promise.all(rest.map(codeOf)))).toEqual(new Set(rest.length > 0 ? ['busy'] : []));
    expect(await stored(endpoint)).toBe(1);
  });

  it('is refused where its key came with another packet before', async () => {
    const endpoint = await openEndpoint();
    const { row } = await accepted(endpoint);
    const other = { ...submitted(), submissionId: row.submissionId };
    const answer = await send(endpoint, other);
    expect(answer.status).toBe(409);
    expect(await codeOf(answer)).toBe('conflict');
    expect(await stored(endpoint)).toBe(1);
  });

  it('can be put together again to the bytes that were hashed', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint, {
      comments: [
        onArticle('art_1', { reason: '换行\n与“引号”\t𠮷' }),
        onArticle('art_3', { proposed: '新文' }),
      ],
    });
    const [kept] = await endpoint.db.select().from(submissions);
    const said = await endpoint.db.select().from(comments).orderBy(comments.ordinal);
    const again = packet.parse({
      ...kept?.packetHead,
      comments: said.map(({ commentId, targets, stance, proposed, reason }) => ({
        id: commentId,
        targets,
        stance,
        proposed,
        reason,
      })),
    });
    expect(canonicalJson(again)).toBe(row.packet);
    expect(packetHash(canonicalJson(again))).toBe(receipt.packetHash);
  });

  it('keeps who sent it apart, and out of the log', async () => {
    const endpoint = await openEndpoint();
    await accepted(endpoint, { answers: { name: '欧阳不二', phone: '13912345678' } });
    const [identity] = await endpoint.db.select().from(identities);
    expect(identity?.answers).toEqual({ name: '欧阳不二', phone: '13912345678' });
    const elsewhere = [
      await endpoint.db.select().from(submissions),
      await endpoint.db.select().from(comments),
      await endpoint.db.select().from(logLeaves),
      endpoint.journal,
    ];
    expect(JSON.stringify(elsewhere)).not.toMatch(/欧阳不二|13912345678/);
  });

  it('keeps every one of many that arrive together, each with its own place', async () => {
    const endpoint = await openEndpoint();
    const rows = Array.from({ length: 150 }, () => submitted());
    const receipts = await Promise.all(rows.map(async (row) => receiptFrom(await send(endpoint, row))));
    expect(new Set(receipts.map(({ leafIndex }) => leafIndex)).size).toBe(150);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(150);
    expect(await stored(endpoint)).toBe(150);
  });

  it('does not take its neighbours with it when it cannot be stored', async () => {
    const endpoint = await openEndpoint();
    const rows = [submitted(), submitted(), submitted()];
    endpoint.spoil();
    await endpoint.pool.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'no room'; END $$`,
    );
    await endpoint.pool.query(
      `CREATE TRIGGER refuse BEFORE INSERT ON submissions FOR EACH ROW
       WHEN (NEW.idempotency_key = '${rows[1]?.submissionId}') EXECUTE FUNCTION refuse()`,
    );
    const answers = await Promise.all(rows.map((row) => send(endpoint, row)));
    expect(answers.map(({ status }) => status)).toEqual([201, 503, 201]);
    expect(answers[1]?.headers.get('retry-after')).toBe('5');
    expect(await stored(endpoint)).toBe(2);
  });
});

describe('the period', () => {
  const minute = 60_000;
  const at = async (arrival: number, sentAt: number) => {
    const endpoint = await openEndpoint();
    endpoint.clock.now = new Date(closesAt.getTime() + arrival);
    const answer = await send(endpoint, submitted({ sentAt: new Date(closesAt.getTime() + sentAt) }));
    return answer.status === 201 ? 'taken' : codeOf(answer);
  };

  it('ends by the endpoint’s clock, whatever the client’s says', async () => {
    expect(await at(-1, 60 * minute)).toBe('taken');
    expect(await at(0, 60 * minute)).toBe('closed');
  });

  it('leaves a grace for what was submitted before the end', async () => {
    expect(await at(0, -1)).toBe('taken');
    expect(await at(10 * minute - 1, -1)).toBe('taken');
    expect(await at(10 * minute, -1)).toBe('closed');
    expect(await at(minute, 0)).toBe('closed');
  });

  it('says when it begins and when it ended, in the hearing’s own time', async () => {
    const endpoint = await openEndpoint();
    endpoint.clock.now = new Date('2026-03-01T00:00:00.000Z');
    const early = await problemFrom(await send(endpoint, submitted()));
    expect(early).toMatchObject({ code: 'not-open', detail: expect.stringContaining('2026年3月16日 00:00') });
    endpoint.clock.now = new Date('2026-05-01T00:00:00.000Z');
    const late = await problemFrom(await send(endpoint, submitted()));
    expect(late).toMatchObject({ code: 'closed', detail: expect.stringContaining('2026年4月16日 00:00') });
    expect(late.details.en).toContain('April 16, 2026');
  });
});

describe('what cannot be taken', () => {
  const refused = async (row: ReturnType<typeof submitted>) => {
    const endpoint = await openEndpoint();
    const read = await problemFrom(await send(endpoint, row));
    expect(await stored(endpoint)).toBe(0);
    return read;
  };

  it('is an unfinished form, with each field named in both languages', async () => {
    const { code, errors } = await refused(submitted({ answers: { phone: 'x' } }));
    expect(code).toBe('form');
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/identity/answers/name',
      '/identity/answers/phone',
    ]);
    expect(errors[0]?.words).toEqual({ zh: '请填写这一项。', en: 'Please fill this in.' });
  });

  it('is an identity other than the one committed to', async () => {
    const row = submitted();
    const identity = { salt: 'a'.repeat(64), answers: { name: '另一人' } };
    expect((await refused({ ...row, identity })).code).toBe('unprocessable');
  });

  it('is a comment on a clause that the revision lacks', async () => {
    const { code, errors } = await refused(
      submitted({ comments: [onArticle('art_2'), onArticle('art_99')] }),
    );
    expect(code).toBe('unprocessable');
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/packet/comments/1/targets/0']);
  });

  it('is more than the hearing allows', async () => {
    const many = Array.from({ length: 21 }, () => onArticle('art_2'));
    expect((await refused(submitted({ comments: many }))).code).toBe('too-large');
    expect(
      (await refused(submitted({ comments: [onArticle('art_2', { reason: '长'.repeat(2_001) })] }))).code,
    ).toBe('too-large');
  });

  it('is a packet for another hearing, or for none', async () => {
    const endpoint = await openEndpoint();
    const elsewhere = submitted({
      hearing: { id: 'dogs', url: 'https://hearing.qingyu.example/v1/hearings/library', keys: [] },
    });
    expect(await codeOf(await send(endpoint, elsewhere))).toBe('unprocessable');
    const nowhere = submitted({
      hearing: { id: 'dogs', url: 'https://hearing.qingyu.example/v1/hearings/dogs', keys: [] },
    });
    expect(await codeOf(await send(endpoint, nowhere))).toBe('not-found');
  });
});

describe('a request that is none', () => {
  it.each<[string, RequestInit, string]>([
    ['no key', { body: '{}' }, 'malformed'],
    ['a key that is no UUID', { headers: { 'idempotency-key': '1' }, body: '{}' }, 'malformed'],
    ['another type', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 'unsupported-type'],
    ['no JSON', { body: '{' }, 'malformed'],
    ['no UTF-8', { body: Uint8Array.of(0x22, 0xff, 0x22) }, 'malformed'],
    ['a NUL', { body: '{"packet":"\\u0000"}' }, 'malformed'],
    ['an abyss of brackets', { body: '['.repeat(100_000) }, 'malformed'],
    ['another protocol', { body: '{"packet":{"protocol":2}}' }, 'malformed'],
    ['five megabytes', { body: `"${'x'.repeat(5_000_000)}"` }, 'too-large'],
  ])('with %s is answered by a problem', async (what, init, code) => {
    const endpoint = await openEndpoint();
    const headers = {
      'content-type': 'application/json',
      ...(what === 'no key' ? {} : { 'idempotency-key': '7d444840-9dc0-41d1-b245-5ffdce74fad2' }),
      ...Object.fromEntries(new Headers(init.headers)),
    };
    const answer = await endpoint.ask('/submissions', { method: 'POST', ...init, headers });
    expect(await codeOf(answer)).toBe(code);
  });

  it('says nothing of the endpoint’s insides', async () => {
    const endpoint = await openEndpoint();
    endpoint.spoil();
    await endpoint.pool.query('DROP TABLE answers, comments CASCADE');
    const answer = await send(endpoint, submitted());
    expect(await answer.text()).not.toMatch(/relation|comments"|INSERT|node_modules/);
    expect(answer.status).toBe(503);
  });
});

describe('a successor', () => {
  it('takes the place of what was submitted before, for who holds its secret', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    const predecessor = { number: receipt.number, secret: row.statusSecret };
    const next = await accepted(endpoint, {
      predecessor,
      comments: [onArticle('art_3', { stance: 'oppose' })],
    });
    const [former] = await endpoint.db
      .select()
      .from(submissions)
      .where(eq(submissions.number, receipt.number));
    expect(former?.successor).toBe(next.receipt.number);
    const counts = await (await endpoint.ask(`/counts?revision=${former?.revisionId}`)).json();
    expect(counts).toMatchObject({ submissions: 1, comments: 1 });
    expect(counts.clauses.find(({ eId }: { eId: string }) => eId === 'art_2').stances.amend).toBe(0);
  });

  it('needs the secret, and an original that still stands', async () => {
    const endpoint = await openEndpoint();
    const { row, receipt } = await accepted(endpoint);
    const by = (secret: string) => submitted({ predecessor: { number: receipt.number, secret } });
    expect(await codeOf(await send(endpoint, by('guessed')))).toBe('forbidden');
    expect((await send(endpoint, by(row.statusSecret))).status).toBe(201);
    expect(await codeOf(await send(endpoint, by(row.statusSecret)))).toBe('conflict');
  });
});

describe('hearings beside each other', () => {
  it('share nothing, not even keys and numbers', async () => {
    const endpoint = await openEndpoint();
    const { seedHearing } = await import('../../server/seed.ts');
    await seedHearing(endpoint.db, library('parks'));
    const hearing = { id: 'parks', url: 'https://hearing.qingyu.example/v1/hearings/parks', keys: [] };
    const here = submitted();
    const there = { ...submitted({ hearing }), submissionId: here.submissionId };
    const [one, other] = [
      await receiptFrom(await send(endpoint, here)),
      await receiptFrom(await send(endpoint, there)),
    ];
    expect([one.hearingId, one.leafIndex]).toEqual(['library', 0]);
    expect([other.hearingId, other.leafIndex]).toEqual(['parks', 0]);
    expect(one.keyId).not.toBe(other.keyId);
    const status = await endpoint.fetch(`${hearing.url}/submissions/${one.number}`, {
      headers: { authorization: `Bearer ${here.statusSecret}` },
    });
    expect(await codeOf(status)).toBe('forbidden');
  });
});
