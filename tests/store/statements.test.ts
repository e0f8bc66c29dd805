import { describe, expect, it } from 'vitest';
import { applyChange, type StatementChange } from '../../lib/statement/change.ts';
import { composeStatement } from '../../lib/statement/compose.ts';
import { statementsIn } from '../../lib/store/statements.ts';
import { mergeStatements } from '../../lib/usecase/merge-statements.ts';
import type { KeptStatement } from '../../lib/usecase/own-data-ports.ts';
import { spoken } from '../statement/spoken-comment.ts';
import { told, twoWindows } from './store.ts';

const kept: KeptStatement = {
  draftId: 'draft',
  statement: composeStatement({
    title: '听证会',
    speaker: '',
    questions: [],
    comments: [spoken('a', 10), spoken('b', 14)],
    limitSeconds: 180,
  }),
  rehearsed: [],
  updatedAt: 1_000,
  earlier: [],
};

const doing = (change: StatementChange) => (now: KeptStatement | null) =>
  now && { ...now, statement: applyChange(now.statement, change) };
const words = (id: string, text: string) => doing({ kind: 'words', id, text });

describe('a statement that is kept', () => {
  it('holds what two windows did to it at the same time', async () => {
    const { here, there } = twoWindows();
    const [one, other] = [statementsIn(here), statementsIn(there)];
    await one.change('draft', () => kept);
    await Promise.all([
      one.change('draft', words('a', '一窗写的。')),
      other.change('draft', words('b', '另一窗写的。')),
      other.change('draft', doing({ kind: 'move', id: 'b', by: -1 })),
    ]);
    const parts = (await one.get('draft'))?.statement.parts ?? [];
    expect(parts.map(({ id }) => id)).toEqual(['opening', 'b', 'a', 'closing']);
    expect(parts.slice(1, 3).map(({ text }) => text)).toEqual(['另一窗写的。', '一窗写的。']);
  });

  it('is told to the other window', async () => {
    const { here, there } = twoWindows();
    const heard = told<KeptStatement | null>();
    statementsIn(there).watch('draft', { next: heard.next, signal: new AbortController().signal });
    await statementsIn(here).change('draft', () => kept);
    expect(await heard.until((each) => each !== null)).toEqual(kept);
  });

  it('is not read where somebody else wrote it', async () => {
    const { here } = twoWindows();
    await here.statements.put({ draftId: 'draft', statement: '早先的样子' });
    expect(await statementsIn(here).get('draft')).toBeNull();
  });
});

describe('the statements of two devices', () => {
  const later: KeptStatement = {
    ...kept,
    updatedAt: 2_000,
    statement: applyChange(kept.statement, { kind: 'words', id: 'a', text: '后来写的。' }),
  };

  it('are one, the later, with the other beside it', () => {
    const [one] = mergeStatements([kept], [later]);
    expect(one).toMatchObject({ updatedAt: 2_000, statement: later.statement });
    expect(one?.earlier).toEqual([{ statement: kept.statement, updatedAt: 1_000 }]);
    expect(mergeStatements([later], [kept])).toEqual([one]);
  });

  it('are the same however often they are put together', () => {
    const once = mergeStatements([kept], [later]);
    expect(mergeStatements(once, [later])).toEqual(once);
    expect(mergeStatements(once, [kept])).toEqual(once);
    expect(mergeStatements([kept], [kept])).toEqual([kept]);
  });
});
