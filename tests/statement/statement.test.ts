import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementPaper } from '../../lib/export/papers/statement-paper.ts';
import { composeStatement } from '../../lib/statement/compose.ts';
import { movePart, putIn, takeOut } from '../../lib/statement/order.ts';
import { measuredRate, secondsOf, spokenLength } from '../../lib/statement/spoken.ts';
import type { Spoken } from '../../lib/statement/statement.ts';
import { readStatement } from '../../lib/statement/statement-file.ts';
import { clock, speechText } from '../../lib/statement/text.ts';
import { cutsFor, timingOf } from '../../lib/statement/timing.ts';
import { readWord, words } from '../export/read-word.ts';
import { questions, spoken } from './spoken-comment.ts';

describe('how long a text is when it is spoken', () => {
  it.each([
    ['我反对这样规定。', 7],
    ['罚款200元', 5],
    ['罚款1,000元', 5],
    ['到2026年', 6],
    ['占15%', 6],
    ['1.5米', 4],
    ['第12条', 4],
    ['20000人', 3],
    ['请打GPS', 5],
    ['用wifi', 3],
    ['', 0],
    ['——，。', 0],
  ])('%s: %i', (text, length) => {
    expect(spokenLength(text)).toBe(length);
  });

  it('adds up over the parts of a text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'第条犬只应当，。'), maxLength: 40 });
    fc.assert(
      fc.property(han, han, (a, b) => spokenLength(`${a}。${b}`) === spokenLength(a) + spokenLength(b)),
    );
  });

  it('takes a rate from a rehearsal, and none from a watch left running', () => {
    expect(measuredRate([{ text: '字'.repeat(100), seconds: 30 }])).toBe(200);
    expect(measuredRate([{ text: '字'.repeat(100), seconds: 3_000 }])).toBeNull();
    expect(measuredRate([{ text: '字', seconds: 1 }])).toBeNull();
    expect(secondsOf('字'.repeat(90), 180)).toBe(30);
  });
});

const compose = (comments: readonly Spoken[], limitSeconds: number | null = null) =>
  composeStatement({ title: '听证会', speaker: '柳荫社区居民', questions, comments, limitSeconds });

describe('a statement', () => {
  it('weaves comments under the questions, and keeps the order within each', () => {
    const { parts } = compose([spoken('a', 8), spoken('b', 16), spoken('c', 10), spoken('d', 14)]);
    expect(parts.map(({ id }) => id)).toEqual(['opening', 'c', 'b', 'd', 'a', 'closing']);
  });

  it('says what the clause says, what is wished and why', () => {
    const text = speechText(
      compose([spoken('a', 10, { stance: 'amend', proposed: '每户限养两只', reason: '两只合适。' })]),
    );
    expect(text).toContain('听证事项：限养数量是否合理？');
    expect(text).toContain('一、关于第10条第一款');
    expect(text).toContain('草案第10条第一款规定，犬只应当登记。');
    expect(text).toContain('我建议改为：每户限养两只。两只合适。');
  });

  it('tells where the questions end', () => {
    const lines = speechText(compose([spoken('a', 10), spoken('b', 8)])).split('\n');
    expect(lines.indexOf('其他意见')).toBe(lines.indexOf('二、关于第8条第一款') - 1);
    expect(speechText(compose([spoken('b', 8)]))).not.toContain('其他意见');
  });

  it('moves, takes out and puts back comments, never opening and closing', () => {
    const statement = compose([spoken('a', 8), spoken('b', 9)]);
    const order = (each: typeof statement) => each.parts.map(({ id }) => id).join(' ');
    expect(order(movePart(statement, 'b', -1))).toBe('opening b a closing');
    expect(order(movePart(statement, 'a', -1))).toBe('opening a b closing');
    expect(order(movePart(statement, 'opening', 1))).toBe('opening a b closing');
    expect(order(takeOut(statement, 'a'))).toBe('opening b closing');
    expect(order(takeOut(statement, 'closing'))).toBe('opening a b closing');
    expect(order(putIn(takeOut(statement, 'a'), spoken('a', 8)))).toBe('opening b a closing');
  });

  it('tells when each part begins', () => {
    const timing = timingOf(compose([spoken('a', 8), spoken('b', 9)]));
    expect(timing.parts[0]?.from).toBe(0);
    for (const [place, part] of timing.parts.slice(1).entries()) {
      const before = timing.parts[place];
      expect(part.from).toBeCloseTo((before?.from ?? 0) + (before?.seconds ?? 0));
    }
    expect(timing.over).toBe(0);
  });

  it('proposes cuts that, where they are enough, keep the time', () => {
    const reason = fc.integer({ min: 0, max: 200 }).map((length) => '字'.repeat(length));
    fc.assert(
      fc.property(fc.array(reason, { maxLength: 8 }), fc.integer({ min: 10, max: 200 }), (reasons, limit) => {
        const statement = compose(
          reasons.map((each, at) => spoken(`c${at}`, at + 1, { reason: each })),
          limit,
        );
        for (const cut of cutsFor(statement)) {
          const shorter = cut.ids.reduce(
            takeOut,
            cut.kind === 'quotes-by-number' ? { ...statement, manner: 'number' as const } : statement,
          );
          expect(timingOf(statement).seconds - timingOf(shorter).seconds).toBeCloseTo(cut.saves);
          expect(timingOf(shorter).over < 1e-6).toBe(cut.enough);
        }
        expect(cutsFor(statement).length > 0).toBe(timingOf(statement).over > 0 && reasons.length > 0);
      }),
    );
  });

  it('stays the same in a file, and no other file is taken for one', () => {
    const statement = compose([spoken('a', 10)], 180);
    expect(readStatement(JSON.stringify(statement))).toEqual(statement);
    expect(readStatement('{}')).toBeNull();
    expect(readStatement('no')).toBeNull();
  });

  it.each(['standard', 'large'] as const)('has every word in its %s paper', async (type) => {
    const statement = compose(
      [spoken('a', 10), spoken('b', 8, { stance: 'ask', reason: '能不能代办？' })],
      60,
    );
    const paper = words(readWord(await statementPaper(statement, type)).paragraphs);
    expect(
      speechText(statement)
        .split('\n')
        .filter((line) => !paper.includes(line)),
    ).toEqual([]);
    if (type === 'large') expect(paper).toContain(`从 ${clock(timingOf(statement).parts[1]?.from ?? 0)}`);
  });
});
