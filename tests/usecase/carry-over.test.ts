import { describe, expect, it } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { carriedIn } from '../../lib/store/carried.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { carryOver } from '../../lib/usecase/carry-over.ts';
import { copyIdOf } from '../../lib/usecase/copy-id.ts';
import { countCarried, decide } from '../../lib/usecase/decide.ts';
import { lookAgain } from '../../lib/usecase/look-again.ts';
import { rebaseProposal } from '../../lib/usecase/rebase-proposal.ts';
import { isEarlier } from '../../lib/usecase/revision-order.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, draft, twoWindows } from '../store/store.ts';
import { dogs, law } from './law.ts';

/** The second reading: 第三条 renumbered, a new 第三条 before it; 第四条 reworded; 第五条 gone. */
const second = dogs
  .replace('第五条　养犬人应当采取措施防止犬只吠叫影响他人正常生活。', '')
  .replace('第四条　', '第五条　')
  .replace('每日二十时至次日六时', '每日十九时至次日七时')
  .replace('第三条　', '第四条　')
  .replace(
    '第二章',
    '第三条　居民委员会、村民委员会应当组织居民、村民讨论制定文明养犬公约，并督促遵守。\n第二章',
  )
  .trim();

function revisionOf(text: string, label: string, savedAt: number): Revision {
  return {
    id: sha256OfText(text),
    draftId: 'draft',
    title: '清屿市养犬管理条例（草案）',
    label,
    source: { kind: 'page', address: 'https://qingyu-rd.example/1.html' },
    hearingUrl: null,
    savedAt,
    ...law(text),
  };
}

const first = revisionOf(dogs, '一次审议稿', 1000);
const next = revisionOf(second, '二次审议稿', 2000);

function said(eId: string, change: Partial<Comment> & { words?: string } = {}): Comment {
  const { words, ...rest } = change;
  const start = words === undefined ? 0 : first.text.indexOf(words);
  const target = targetAt(first, eId, words === undefined ? null : { start, end: start + words.length });
  const id = `7c1f3d5e-0000-4000-8000-${sha256OfText(eId + (words ?? '')).slice(0, 12)}`;
  return comment({ id, revisionId: first.id, targets: target ? [target] : [], ...rest });
}

async function carried(...comments: Comment[]) {
  const { here, there } = twoWindows();
  const ports = {
    drafts: draftsIn(here),
    comments: commentsIn(here),
    carried: carriedIn(here),
    now: () => 5000,
  };
  await ports.drafts.save(draft, first, 'first');
  await ports.drafts.save(draft, next, 'next');
  await ports.comments.saveAll(comments);
  expect(await carryOver(next, ports)).toEqual({ ok: true });
  const { rows } = await ports.comments.ofDraft('draft');
  const copies = comments.map(
    ({ id }) => rows.find((row) => row.id === copyIdOf(id, next.id)) ?? expect.fail('not carried'),
  );
  return { ports, copies, rows, there };
}

const verdicts = (copies: readonly Comment[]) => copies.map(({ targets }) => targets[0]?.carried?.verdict);

describe('a new revision', () => {
  it('takes over comments whose words stayed, wherever their number went', async () => {
    const { copies } = await carried(said('art_1'), said('art_3__para_1__item_3'));
    expect(verdicts(copies)).toEqual(['unchanged', 'renumbered']);
    expect(copies[1]?.targets[0]).toMatchObject({
      eId: 'art_4__para_1__item_3',
      citation: '第四条第（三）项',
    });
    expect(copies[1]?.state).toBe('ready');
  });

  it('asks about a comment whose clause was reworded', async () => {
    const { copies } = await carried(said('art_4__para_1'));
    expect(verdicts(copies)).toEqual(['reworded']);
    expect(copies[0]?.targets[0]?.citation).toBe('第五条第一款');
    expect(countCarried(copies)).toEqual({ settled: 0, asking: 1, gone: 0 });
  });

  it('does not hang a comment anywhere when its clause is gone', async () => {
    const { copies } = await carried(said('art_5'));
    expect(verdicts(copies)).toEqual(['deleted']);
    expect(copies[0]?.targets[0]?.clauseText).toContain('吠叫');
    expect(countCarried(copies)).toEqual({ settled: 0, asking: 0, gone: 1 });
  });

  it('follows quoted words to their new number', async () => {
    const { copies } = await carried(said('art_3__para_1__item_3', { words: '佩戴嘴套' }));
    expect(copies[0]?.targets[0]?.quote?.exact).toBe('佩戴嘴套');
    expect(next.text.slice(copies[0]?.targets[0]?.position.start, copies[0]?.targets[0]?.position.end)).toBe(
      '佩戴嘴套',
    );
  });

  it('leaves the comments on the earlier one as they are', async () => {
    const one = said('art_1');
    const { rows } = await carried(one);
    expect(rows.find(({ id }) => id === one.id)).toEqual(one);
  });

  it('takes each comment over once, though two windows open it and one copy was changed since', async () => {
    const { ports, copies, there } = await carried(said('art_1'));
    const changed = { ...(copies[0] ?? expect.fail('no copy')), reason: '在新稿上改写了' };
    await ports.comments.saveAll([changed]);
    const other = {
      ...ports,
      drafts: draftsIn(there),
      comments: commentsIn(there),
      carried: carriedIn(there),
    };
    await carryOver(next, other);
    const { rows } = await ports.comments.ofDraft('draft');
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === changed.id)?.reason).toBe('在新稿上改写了');
  });

  it('takes nothing back to an earlier revision', async () => {
    const { ports } = await carried(said('art_1'));
    await carryOver(first, ports);
    expect((await ports.comments.ofDraft('draft')).rows).toHaveLength(2);
  });

  it('keeps what was submitted as submitted', async () => {
    const { copies } = await carried(said('art_4__para_1', { state: 'submitted', submissionId: 'one' }));
    expect(copies[0]).toMatchObject({ state: 'submitted', submissionId: 'one' });
  });

  it('is not offered deleted comments', async () => {
    const gone = said('art_1', { deletedAt: 1 });
    const { here } = twoWindows();
    const ports = {
      drafts: draftsIn(here),
      comments: commentsIn(here),
      carried: carriedIn(here),
      now: () => 1,
    };
    await ports.drafts.save(draft, first, 'first');
    await ports.drafts.save(draft, next, 'next');
    await ports.comments.saveAll([gone]);
    await carryOver(next, ports);
    expect((await ports.comments.ofDraft('draft')).rows).toEqual([gone]);
  });
});

describe('a proposal', () => {
  it('is laid over the new words where both changed different things', () => {
    const earlier = '乘坐电梯时避开高峰时段，并为犬只佩戴嘴套。违反规定的，处二百元罚款。';
    const proposed = earlier.replace('二百元', '一百元');
    const later = earlier.replace('乘坐电梯', '乘坐公共电梯');
    expect(rebaseProposal(earlier, proposed, later)).toBe(later.replace('二百元', '一百元'));
  });

  it('is not mixed with a change of the same words', () => {
    const earlier = '处二百元罚款。';
    expect(rebaseProposal(earlier, '处一百元罚款。', '处五百元罚款。')).toBeNull();
  });

  it('goes with its comment, and is the person’s to finish when the new draft says the same', async () => {
    const proposed = '在重点管理区内，携带犬只出户的时间为每日十九时至次日七时。';
    const one = said('art_4__para_1', { stance: 'amend', proposed });
    const { copies } = await carried(one);
    const copy = copies[0] ?? expect.fail('no copy');
    expect(copy.state).toBe('unfinished');
    expect(lookAgain({ comment: copy, original: one, earlier: first, revision: next })?.adopted).toBe(true);
  });
});

describe('a decision', () => {
  const reworded = async () => {
    const one = said('art_4__para_1');
    const { copies } = await carried(one);
    return { original: one, copy: copies[0] ?? expect.fail('no copy') };
  };

  it('that it still holds settles the place', async () => {
    const { copy } = await reworded();
    const settled = decide(copy, { kind: 'holds' }, 9000);
    expect(settled.targets[0]?.carried?.confirmed).toBe(true);
    expect([settled.reason, settled.state]).toEqual([copy.reason, 'ready']);
  });

  it('to support drops the proposal', async () => {
    const { copy } = await reworded();
    expect(decide({ ...copy, stance: 'amend', proposed: '别的' }, { kind: 'support' }, 9000)).toMatchObject({
      stance: 'support',
      proposed: null,
    });
  });

  it('to keep it as a record makes it hang nowhere', async () => {
    const { copies } = await carried(said('art_5'));
    const record = decide(copies[0] ?? expect.fail('no copy'), { kind: 'record' }, 9000);
    expect(record.targets[0]?.carried).toMatchObject({ verdict: 'deleted', confirmed: true });
  });

  it('to attach it elsewhere takes the chosen places', async () => {
    const { copies } = await carried(said('art_5'));
    const target = targetAt(next, 'art_3') ?? expect.fail('no such clause');
    const moved = decide(copies[0] ?? expect.fail('no copy'), { kind: 'attach', targets: [target] }, 9000);
    expect(moved.targets).toHaveLength(1);
    expect(moved.targets[0]).toMatchObject({
      citation: '第三条',
      carried: { fromCitation: '第五条', confirmed: true },
    });
  });

  it('shows both texts', async () => {
    const { copy, original } = await reworded();
    const looked = lookAgain({ comment: copy, original, earlier: first, revision: next });
    expect(looked?.before.clauseText).toContain('二十时');
    expect(looked?.after?.clauseText).toContain('十九时');
  });
});

describe('revisions', () => {
  it.each([
    ['一次审议稿', '二次审议稿', 5, 1, true],
    ['草案', '草案二次审议稿', 5, 1, true],
    ['二次审议稿', '表决稿', 5, 1, true],
    ['征求意见稿', '二次审议稿', 5, 1, false],
    [null, null, 1, 5, true],
  ])('%s and %s are in order', (one, other, savedOne, savedOther, earlier) => {
    expect(isEarlier({ label: one, savedAt: savedOne }, { label: other, savedAt: savedOther })).toBe(earlier);
  });
});
