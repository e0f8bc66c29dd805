import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../lib/anchor/selector.ts';
import type { Comment, Target } from '../../lib/comment/comment.ts';
import { isBlank, isDuplicate, isSubmittable, questionOfComment } from '../../lib/comment/states.ts';

const place: Target = {
  eId: 'art_16__para_1',
  clauseHash: '0'.repeat(64),
  position: { start: 10, end: 30 },
  quote: null,
  citation: '第十六条第一款',
  clauseText: '在重点管理区内，携带犬只出户的时间为每日二十时至次日六时。',
};

function comment(change: Partial<Comment> = {}): Comment {
  return {
    id: 'one',
    draftId: 'draft',
    revisionId: 'revision',
    targets: [place],
    stance: 'oppose',
    proposed: null,
    reason: '上早班的人六时以后才有空。',
    state: 'ready',
    submissionId: null,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    ...change,
  };
}

const carried = (verdict: Verdict, confirmed = false): Target => ({
  ...place,
  carried: { verdict, fromRevision: 'first', fromCitation: '第十五条第一款', score: 1, confirmed },
});

describe('a carried comment', () => {
  it.each<[Verdict, string]>([
    ['unchanged', 'none'],
    ['renumbered', 'none'],
    ['moved', 'none'],
    ['reworded', 'agree'],
    ['merged', 'agree'],
    ['split', 'choose'],
    ['ambiguous', 'choose'],
    ['deleted', 'gone'],
  ])('whose place is %s asks: %s', (verdict, question) => {
    expect(questionOfComment(comment({ targets: [carried(verdict)] }))).toBe(question);
  });

  it('asks nothing more once it is confirmed', () => {
    expect(questionOfComment(comment({ targets: [carried('split', true)] }))).toBe('none');
  });

  it('asks what weighs most among its places', () => {
    const targets = [carried('reworded'), carried('deleted'), carried('unchanged')];
    expect(questionOfComment(comment({ targets }))).toBe('gone');
  });

  it('is not submitted before the person has agreed to its place', () => {
    expect(isSubmittable(comment({ targets: [carried('reworded')] }))).toBe(false);
    expect(isSubmittable(comment({ targets: [carried('reworded', true)] }))).toBe(true);
    expect(isSubmittable(comment({ targets: [carried('moved')] }))).toBe(true);
  });

  it('is not submitted when it was kept only as a record of what is gone', () => {
    expect(isSubmittable(comment({ targets: [carried('deleted', true)] }))).toBe(false);
  });
});

describe('a comment', () => {
  it('may be submitted when it is ready, once', () => {
    expect(isSubmittable(comment())).toBe(true);
    expect(isSubmittable(comment({ state: 'unfinished' }))).toBe(false);
    expect(isSubmittable(comment({ state: 'submitted' }))).toBe(false);
    expect(isSubmittable(comment({ deletedAt: 1 }))).toBe(false);
  });

  it('is blank until a stance or a word is there', () => {
    expect(isBlank({ stance: null, proposed: null, reason: ' \n' })).toBe(true);
    expect(isBlank({ stance: 'ask', proposed: null, reason: '' })).toBe(false);
    expect(isBlank({ stance: null, proposed: null, reason: '话' })).toBe(false);
  });

  it('is a duplicate of one that says the same on the same place', () => {
    expect(isDuplicate(comment(), comment({ id: 'two', updatedAt: 9 }))).toBe(true);
    expect(isDuplicate(comment(), comment())).toBe(false);
    expect(isDuplicate(comment(), comment({ id: 'two', stance: 'support' }))).toBe(false);
    expect(isDuplicate(comment(), comment({ id: 'two', targets: [{ ...place, eId: 'art_17' }] }))).toBe(
      false,
    );
  });

  it('is no duplicate of one on other words of the same clause', () => {
    const words = (start: number): Target => ({
      ...place,
      position: { start, end: start + 4 },
      quote: { exact: '每日二十', prefix: '', suffix: '' },
    });
    expect(isDuplicate(comment({ targets: [words(10)] }), comment({ id: 'two', targets: [words(20)] }))).toBe(
      false,
    );
  });
});
