import { describe, expect, it } from 'vitest';
import { hearingOver } from '../../lib/usecase/ask-hearing.ts';
import { answerComment, beginStudy } from '../../server/answers.ts';
import { changePeriod } from '../../server/hearings.ts';
import { publishRevision } from '../../server/seed.ts';
import { accepted, onArticle } from './citizens.ts';
import { closesAt, opensAt, secondRevision } from './drafts.ts';
import { hearingUrl, midway, openEndpoint } from './endpoint.ts';

/** The client's own way of asking, and the status of every answer it got. */
async function asking() {
  const endpoint = await openEndpoint();
  const statuses: number[] = [];
  const port = hearingOver(async (address, init) => {
    const answer = await endpoint.fetch(address, init);
    statuses.push(answer.status);
    return answer;
  });
  return { endpoint, port, statuses };
}

describe('a client that asks again', () => {
  it('is sent the hearing only when it has changed: another end, another revision', async () => {
    const { endpoint, port, statuses } = await asking();
    const first = await port.hearing(hearingUrl);
    const same = await port.hearing(hearingUrl);
    expect(statuses).toEqual([200, 304]);
    expect(same).toMatchObject({ kind: 'read', value: { id: 'library' } });
    expect(first.kind).toBe('read');
    const later = new Date(closesAt.getTime() + 86_400_000);
    await changePeriod(endpoint.db, 'library', { opensAt, closesAt: later, now: midway });
    expect(await port.hearing(hearingUrl)).toMatchObject({
      value: { period: { closesAt: later.toISOString() } },
    });
    await publishRevision(endpoint.db, 'library', secondRevision);
    expect(await port.hearing(hearingUrl)).toMatchObject({ value: { revisions: [{}, {}] } });
    expect(statuses).toEqual([200, 304, 200, 200]);
  });

  it('is told the endpoint’s time although nothing was sent', async () => {
    const { port } = await asking();
    await port.hearing(hearingUrl);
    const again = await port.hearing(hearingUrl);
    const now = again.kind === 'read' ? Date.parse(again.value.now) : 0;
    expect(now).toBeGreaterThanOrEqual(midway.getTime());
    expect(now).toBeLessThan(midway.getTime() + 60_000);
  });

  it('is sent the status of its submission only when it has changed, and never without the secret', async () => {
    const { endpoint, port, statuses } = await asking();
    const comment = onArticle('art_2');
    const { row, receipt } = await accepted(endpoint, { comments: [comment] });
    const access = { hearingUrl, number: receipt.number, secret: row.statusSecret };
    const state = async () => {
      const asked = await port.status(access);
      return asked.kind === 'read' ? asked.value.state : asked.kind;
    };
    expect([await state(), await state()]).toEqual(['received', 'received']);
    await beginStudy(endpoint.db, { hearingId: 'library', number: receipt.number, now: midway });
    expect(await state()).toBe('studying');
    const answer = { hearingId: 'library', number: receipt.number, commentId: comment.id, reason: '已改。' };
    await answerComment(endpoint.db, { ...answer, disposition: 'adopted' }, midway);
    expect([await state(), await state()]).toEqual(['answered', 'answered']);
    expect(statuses).toEqual([200, 304, 200, 200, 304]);
    const stranger = await endpoint.ask(`/submissions/${receipt.number}`, {
      headers: { 'if-none-match': 'W/"0"', authorization: 'Bearer guessed' },
    });
    expect(stranger.status).toBe(403);
    expect(stranger.headers.get('etag')).toBeNull();
  });
});
