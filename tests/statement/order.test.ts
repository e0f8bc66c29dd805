import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, type StatementChange, takenFrom } from '../../lib/statement/change.ts';
import { composeStatement } from '../../lib/statement/compose.ts';
import { canMove, groupsOf, movePart, placePart } from '../../lib/statement/order.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import { speechLines } from '../../lib/statement/text.ts';
import { questions, spoken } from './spoken-comment.ts';

const comments = [spoken('a', 10), spoken('b', 14), spoken('c', 16), spoken('d', 8)];
const compose = (asked = questions, speaker = '') =>
  composeStatement({ title: '听证会', speaker, questions: asked, comments, limitSeconds: 180 });

/** `limit: a | outing: b c | d`, as it is spoken. */
const order = (statement: Statement) =>
  groupsOf(statement)
    .map(({ question, parts }) => [question && `${question.id}:`, ...parts.map(({ id }) => id)])
    .map((group) => group.filter(Boolean).join(' '))
    .join(' | ')
    .trim();

describe('the order of a speech', () => {
  it('goes from question to question when a comment is moved beyond its own', () => {
    const statement = compose();
    expect(order(statement)).toBe('limit: a | outing: b c | d');
    expect(order(movePart(statement, 'b', -1))).toBe('limit: a b | outing: c | d');
    expect(order(movePart(statement, 'a', 1))).toBe('limit: | outing: a b c | d');
    expect(order(movePart(statement, 'c', 1))).toBe('limit: a | outing: b | c d');
    expect(order(movePart(statement, 'b', 1))).toBe('limit: a | outing: c b | d');
  });

  it('has ends', () => {
    const statement = compose();
    expect([
      canMove(statement, 'a', -1),
      canMove(statement, 'd', 1),
      canMove(statement, 'opening', 1),
    ]).toEqual([false, false, false]);
    expect(canMove(statement, 'd', -1)).toBe(true);
  });

  it('takes a comment wherever it is dropped', () => {
    const statement = compose();
    expect(order(placePart(statement, 'd', { question: 'outing', before: 'c' }))).toBe(
      'limit: a | outing: b d c |',
    );
    expect(order(placePart(statement, 'a', { question: null, before: null }))).toBe(
      'limit: | outing: b c | d a',
    );
  });

  it('names each question once, whatever was moved', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(1 as const, -1 as const)),
    );
    fc.assert(
      fc.property(moves, (all) => {
        const moved = all.reduce((now, [id, by]) => movePart(now, id, by), compose());
        const named = speechLines(moved).flatMap(({ kind, text }) => (kind === 'question' ? [text] : []));
        expect(new Set(named).size).toBe(named.length);
        expect(moved.parts.map(({ id }) => id).toSorted()).toEqual([
          'a',
          'b',
          'c',
          'closing',
          'd',
          'opening',
        ]);
        expect([moved.parts.at(0)?.id, moved.parts.at(-1)?.id]).toEqual(['opening', 'closing']);
      }),
    );
  });

  it('is as before once what was taken out is put back', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(ids, (taken) => {
        const statement = compose();
        const parts = takenFrom(statement, taken);
        const without = applyChange(statement, { kind: 'take-out', ids: taken });
        expect(applyChange(without, { kind: 'put-back', parts })).toEqual(statement);
      }),
    );
  });

  it('goes under the questions that are asked later', () => {
    const plain = compose([]);
    const asked = applyChange(plain, { kind: 'questions', questions, comments });
    expect(order(asked)).toBe('limit: a | outing: b c | d');
    expect(order(applyChange(asked, { kind: 'questions', questions: [], comments }))).toBe('a b c d');
  });
});

describe('what a person does to a speech', () => {
  const doing = (change: StatementChange) => applyChange(compose(questions, '林知夏'), change);

  it('changes the words of one part and not the comment', () => {
    const { parts } = doing({ kind: 'words', id: 'b', text: '换一句话说。' });
    expect(parts.map(({ text }) => text).filter((text) => text === '换一句话说。')).toHaveLength(1);
    expect(comments[1]?.reason).toBe('理由'.repeat(20));
  });

  it('names another speaker in an opening that nobody has changed', () => {
    expect(doing({ kind: 'speaker', speaker: '周明' }).parts[0]?.text).toContain('我是周明。');
    const own = applyChange(doing({ kind: 'words', id: 'opening', text: '各位好。' }), {
      kind: 'speaker',
      speaker: '周明',
    });
    expect(own.parts[0]?.text).toBe('各位好。');
  });

  it('keeps a rate to what people speak', () => {
    expect(doing({ kind: 'rate', rate: 5 }).rate).toBe(80);
    expect(doing({ kind: 'rate', rate: 201.4 }).rate).toBe(201);
  });

  it('comes to nothing where the part is gone', () => {
    expect(doing({ kind: 'words', id: 'gone', text: '？' })).toEqual(compose(questions, '林知夏'));
    expect(doing({ kind: 'move', id: 'gone', by: 1 })).toEqual(compose(questions, '林知夏'));
  });
});
