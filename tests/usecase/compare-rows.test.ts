import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../lib/usecase/article-lines.ts';
import { columnWords } from '../../lib/usecase/column-words.ts';
import { countRows, everyKind, kindsOf, noFilter } from '../../lib/usecase/compare-filter.ts';
import type { Place, Sign } from '../../lib/usecase/compare-rows.ts';
import { tableRows } from '../../lib/usecase/compare-table.ts';
import { inlineWords } from '../../lib/usecase/inline-words.ts';
import { revisionCases } from '../../scripts/eval/gold.ts';
import { clauses, law, penalties } from '../revision/notation.ts';
import { comparing, read, readings } from './comparing.ts';

const two = comparing(readings.slice(0, 2));
const three = comparing(readings);
const on = (column: number, articleEId: string): Place => ({ column, articleEId });
const only = (...kinds: readonly Sign[]) => ({ ...noFilter, kinds: new Set(kinds) });

function expectWhole({ columns, rows }: ReturnType<typeof comparing>) {
  for (const [column, revision] of columns.entries()) {
    const eIds = rows.flatMap((row) => row.columns[column]?.map(({ eId }) => eId) ?? []);
    expect(eIds.toSorted()).toEqual(revision.articles.map(({ eId }) => eId).toSorted());
  }
  for (const row of rows) {
    for (const [column, { articles }] of columnWords(columns, row).entries()) {
      const shown = articles.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')));
      const text = columns[column]?.text ?? '';
      const wanted = row.columns[column]?.map((article) =>
        linesOf({ article, text }).map((line) => line.text),
      );
      expect(shown).toEqual(wanted);
    }
  }
}

describe('rows of two and three revisions', () => {
  test('hold every article of every revision once, with all its words', () => {
    expectWhole(two);
    expectWhole(three);
  });

  test('hold every article once whatever is put in, taken out or put elsewhere', () => {
    const all = [...clauses, ...penalties];
    const some = fc.shuffledSubarray(all, { minLength: 1 });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expectWhole(comparing([law(...a), law(...b), law(...c)]));
      }),
      { numRuns: 40 },
    );
  });

  test('follow an article that is moved, then split', () => {
    const [aim, police, vaccine, pact, lift, lost, bite, money] = clauses;
    const long = `${bite}${money}`;
    const { rows } = comparing([
      law(aim, long, police, vaccine, pact, lift, lost),
      law(aim, police, vaccine, pact, lift, lost, long),
      law(aim, police, vaccine, pact, lift, lost, bite, money),
    ]);
    const row = rows.find(({ columns }) => columns[0]?.[0]?.eId === 'art_2');
    expect(row?.columns.map((articles) => articles.map(({ eId }) => eId))).toEqual([
      ['art_2'],
      ['art_7'],
      ['art_7', 'art_8'],
    ]);
    expect(row?.steps.map(({ signs }) => signs)).toEqual([['move'], ['split']]);
  });

  test('say at each step what happened there and nothing where there is nothing', () => {
    const [aim, police, vaccine, pact] = clauses;
    const { rows } = comparing([law(aim, police), law(aim, police, vaccine), law(aim, vaccine, pact)]);
    const signs = rows.map(({ steps }) => steps.map((step) => step.signs.join('+') || '-').join(' '));
    expect(signs).toEqual(['same same', 'same cut', 'add num', '- add']);
  });

  test.skipIf(!process.env.ZHUTIAO_CORPUS)('hold real pairs whole', { timeout: 120_000 }, () => {
    const cases = revisionCases(process.env.ZHUTIAO_CORPUS ?? '', 'zh/revisions').filter(
      ({ old }) => old.length < 30_000,
    );
    for (const { old, new: fresh } of cases.filter((_, at) => at % 8 === 0))
      expectWhole(comparing([read(old), read(fresh)]));
  });
});

describe('words in columns', () => {
  test('mark in the middle column what came and what will go', () => {
    const { columns, rows } = comparing([
      read('第一条　养犬人应当向公安机关登记。'),
      read('第一条　养犬人应当向公安机关备案。'),
      read('第一条　养犬人应当向公安机关申报。'),
    ]);
    const [row] = rows;
    const words = row ? columnWords(columns, row) : [];
    const marked = words.map(({ articles }) =>
      articles.flatMap(({ lines }) =>
        lines.flat().flatMap(({ type, text }) => (type === 'same' ? [] : [`${type} ${text}`])),
      ),
    );
    expect(marked).toEqual([['del 登记'], ['both 备案'], ['ins 申报']]);
  });

  test('show where a citation is in doubt', () => {
    const [aim, police, vaccine] = clauses;
    const fine = '违反第二条规定，未接种疫苗的，处五百元罚款。';
    const { columns, rows } = comparing([law(aim, vaccine, fine), law(aim, police, vaccine, fine)]);
    const row = rows.find(({ troubles }) => troubles.length > 0);
    const runs = row
      ? columnWords(columns, row).flatMap(({ articles }) => articles.flatMap(({ lines }) => lines.flat()))
      : [];
    expect(runs.filter(({ doubtful }) => doubtful).map(({ text }) => text)).toEqual(['第二条']);
    expect(countRows(rows).troubled).toBe(1);
  });

  test('stand in one text with both numbers where that is wanted', () => {
    const { columns, rows } = comparing([
      read('第一条　甲方负责养犬登记工作。\n第二条　每户限养一只犬。'),
      read(
        '第一条　甲方负责养犬登记工作。\n第二条　公安机关是主管部门，负责查处。\n第三条　每户限养两只犬。',
      ),
    ]);
    const row = rows.find((each) => each.columns[0]?.[0]?.eId === 'art_2');
    const lines = row ? inlineWords(columns, row, 0) : null;
    expect(lines?.map((line) => line.map(({ type, text }) => `${type} ${text}`))).toEqual([
      ['del 第二条', 'ins 第三条', 'same 每户限养', 'del 一只', 'ins 两只', 'same 犬。'],
    ]);
  });

  test('lose nothing of either side in one text', () => {
    for (const row of two.rows) {
      const runs = (inlineWords(two.columns, row, 0) ?? []).flat().filter(({ label }) => !label);
      for (const [column, type] of [
        [0, 'del'],
        [1, 'ins'],
      ] as const) {
        const text = two.columns[column]?.text ?? '';
        const wanted = (row.columns[column] ?? []).flatMap((article) => linesOf({ article, text }));
        const shown = runs.filter((run) => run.type === 'same' || run.type === type);
        expect(shown.map((run) => run.text).join('')).toBe(wanted.map((line) => line.text).join(''));
      }
    }
  });
});

describe('the table', () => {
  const pairsOf = (rows: ReturnType<typeof tableRows>) => rows.filter((row) => row.type === 'pair');

  test('folds what needs no reading, and opens it where something stands beside', () => {
    const isOpen = (beside: readonly Place[]) => {
      const { columns, rows } = comparing(readings.slice(0, 2), { beside });
      return pairsOf(tableRows(rows, columns, noFilter)).some((row) =>
        row.columns[0]?.some(({ eId }) => eId === 'art_3'),
      );
    };
    expect(isOpen([])).toBe(false);
    expect(isOpen([on(0, 'art_3')])).toBe(true);
  });

  test('holds every row once, folded or not', () => {
    for (const { columns, rows } of [two, three]) {
      const held = tableRows(rows, columns, noFilter).flatMap((row) =>
        row.type === 'fold' ? row.rows : row.type === 'pair' ? [row] : [],
      );
      expect(held).toEqual(rows);
    }
  });

  test('shows as many rows of each kind as the filter says', () => {
    for (const { columns, rows } of [two, three]) {
      for (const kind of everyKind) {
        const shown = tableRows(rows, columns, only(kind)).flatMap((row) =>
          row.type === 'fold' ? row.rows : row.type === 'pair' ? [row] : [],
        );
        expect(shown.length).toBe(countRows(rows).kinds.get(kind) ?? 0);
      }
    }
  });

  test('shows only where something stands beside, and only where a citation is in doubt', () => {
    const { columns, rows } = comparing(readings.slice(0, 2), { beside: [on(1, 'art_8'), on(0, 'art_3')] });
    const beside = pairsOf(tableRows(rows, columns, { ...noFilter, beside: true }));
    expect(beside.length).toBe(countRows(rows).beside);
    expect(beside.length).toBe(2);
    const troubled = pairsOf(tableRows(rows, columns, { ...noFilter, troubled: true }));
    expect(troubled.length).toBe(countRows(rows).troubled);
  });

  test('calls a moved article reworded too where its words changed', () => {
    const moved = two.rows.filter(({ steps }) => steps[0]?.signs.includes('move'));
    expect(moved.length).toBeGreaterThan(0);
    for (const row of moved)
      expect(kindsOf(row).has('edit')).toBe(row.steps[0]?.pairs.some(({ textChanged }) => textChanged));
  });

  test('keeps the place where a moved article stood, with the way to where it stands', () => {
    const table = tableRows(two.rows, two.columns, noFilter);
    const ghosts = table.filter((row) => row.type === 'ghost');
    expect(ghosts.length).toBeGreaterThan(0);
    for (const ghost of ghosts) {
      expect(table.some((row) => row.id === ghost.to)).toBe(true);
      const was = two.columns[0]?.articles.findIndex(({ label }) => label.trim() === ghost.label) ?? -1;
      const before = table
        .slice(0, table.indexOf(ghost))
        .flatMap((row) => (row.type === 'fold' ? row.rows : row.type === 'pair' ? [row] : []));
      expect(before.at(-1)?.columns[0]?.at(-1)?.eId).toBe(two.columns[0]?.articles[was - 1]?.eId);
    }
  });

  test('says between which chapters an article moved', () => {
    const moved = two.rows.flatMap(({ steps }) => steps.flatMap((step) => step.moved ?? []));
    expect(moved.length).toBeGreaterThan(0);
    for (const { from, to } of moved) expect(from).not.toBe(to);
  });
});
