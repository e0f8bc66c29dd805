import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { annotationOf } from '../../lib/hearing/channels/annotation.ts';
import type { Pending } from '../../lib/hearing/channels/posting.ts';
import { assertions, noAssertions } from '../export/annotation-assertions.ts';
import { comment, revision } from '../store/store.ts';
import { type AnnotationContainer, startContainer } from './annotation-container.ts';
import { outgoing } from './sending.ts';

let container: AnnotationContainer;
beforeEach(async () => {
  container = await startContainer();
});
afterEach(() => container.close());

const idOf = (at: number) => `7c1f3d5e-0000-4000-8000-00000000000${at}`;
const whole = { ...(comment().targets[0] ?? expect.fail()), eId: '', citation: '', clauseText: '' };
const quote = { exact: '每户限养一只', prefix: '个人养犬的，', suffix: '。' };
const three: readonly Comment[] = [
  comment({ id: idOf(1) }),
  comment({
    id: idOf(2),
    stance: 'amend',
    proposed: '每户限养两只',
    targets: comment().targets.map((target) => ({ ...target, quote })),
  }),
  comment({ id: idOf(3), stance: 'support', reason: '', targets: [whole, ...comment().targets] }),
];

function pendingOf(comments: readonly Comment[]): Pending {
  const parts = comments.map((each) => ({
    commentId: each.id,
    body: JSON.stringify(annotationOf(each, revision)),
  }));
  return { kind: 'annotation', address: container.address, parts, places: [] };
}

describe('to an annotation container', () => {
  it('each comment is one annotation, with the protocol’s headers, and its address is kept', async () => {
    const { send, now } = await outgoing(pendingOf(three), three);
    await send();
    const row = await now();
    expect(row).toMatchObject({ state: 'accepted', pending: null });
    const places = container.annotations.map(({ path }) => new URL(path, container.address).href);
    expect(row.known).toMatchObject({ by: 'receiver', places });
    expect(container.annotations.map(({ body }) => body.via)).toEqual(
      three.map(({ id }) => `urn:uuid:${id}`),
    );
  });

  it('where some are refused, those that are there stay there and the others are the person’s again', async () => {
    container.failAfter(2, 400);
    const { send, now, states } = await outgoing(pendingOf(three), three);
    await send();
    const row = await now();
    expect(row).toMatchObject({
      state: 'accepted',
      comments: [idOf(1), idOf(2)],
      trouble: { words: 'Not taken' },
    });
    expect(await states()).toEqual(['submitted', 'submitted', 'ready']);
  });

  it('a container that is busy is asked again for what is left, and for nothing twice', async () => {
    container.failAfter(1, 429);
    const { send, now, clock } = await outgoing(pendingOf(three), three);
    await send();
    expect(await now()).toMatchObject({ state: 'queued', nextAttemptAt: clock.now + 7000 });
    container.failAfter(Number.POSITIVE_INFINITY, 0);
    clock.now += 7000;
    await send();
    expect((await now()).state).toBe('accepted');
    expect(container.annotations).toHaveLength(3);
  });

  it('names nobody', () => {
    const text = JSON.stringify(three.map((each) => annotationOf(each, revision)));
    expect(text).not.toMatch(/creator|email|nickname/);
  });
});

describe.skipIf(noAssertions)('by the working group’s own assertions', () => {
  const musts = noAssertions ? [] : assertions('annotations/annotationMusts.test');

  test.each(musts)('$name holds', ({ holds }) => {
    for (const each of three) expect(holds(annotationOf(each, revision))).toBe(true);
  });

  it('one without its context is noticed', () => {
    const { '@context': _, ...bare } = annotationOf(comment(), revision);
    expect(musts.find(({ name }) => name.includes('annotationContext'))?.holds(bare)).toBe(false);
  });
});
