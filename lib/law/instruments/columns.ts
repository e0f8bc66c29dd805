import type { Block, BlockText, Cell } from '../../blocks/block.ts';
import { foldWords } from '../characters.ts';
import { cellsOf } from './box-grid.ts';

/** What a column of a comparison table holds, by the words at its head. */
type Role = 'current' | 'revised' | 'remark' | 'other';

const heads: readonly (readonly [Role, RegExp])[] = [
  ['remark', /说明|說明|理由|依据|依據|备注|備註|意见|意見$|^序号$|^序號$|参考|參考|出处|解读/],
  ['current', /^(?:现行|現行|原|旧|舊|修改前|修订前|修訂前)|现行|現行|(?:修改|修订|修訂|调整)前/],
  [
    'revised',
    /(?:修改|修订|修訂|调整|拟修改)(?:后|後|为|為)|草案|修改稿|修订稿|修訂稿|送审稿|送審稿|征求意见稿|徵求意見稿|审议稿|審議稿|表决稿|建议稿|讨论稿|^新|^拟|^擬|修订内容|修改内容/,
  ],
];
/** Of two revised texts side by side the later one is the draft. */
const later: readonly RegExp[] = [/表决稿/, /三次|三审/, /二次|二审/, /修改稿|修改后|修改後|修订稿/];
const same = /^[（(【]?(?:同左|同现行|同原文|(?:内容)?无修改|未修改|未作修改|不变|同前)[）)】]?。?$/;
const nothing = /^[（(【]?(?:无|無|删除|删去|刪除|刪去|空|略)[）)】]?。?$|^[—\-–─/]+$/;
const label = /^第[一二三四五六七八九十百千零〇○\d]+[条條]/;
/** The head of a comparison table stands in one of its first rows. */
const headRows = 3;
/** Longest words of a column's head, in UTF-16 units. */
const longestHead = 40;

/** A table whose draft stands in one of several columns, and which those are. */
interface Comparison {
  readonly kept: ReadonlySet<number>;
  readonly current: number | null;
  readonly revised: number;
  readonly headRow: number;
}

/**
 * The blocks of a source in which comparison tables (现行条例 | 修订草案 | 说明) have only the revised text left:
 * ordinals into `source.blocks`. Where the revised cell says 同左, the current text stands for it.
 */
export function withoutOtherColumns(source: BlockText): number[] {
  const cellOf = cellsOf(source);
  const tables = tablesOf(source, cellOf);
  const comparisons = new Map<number, Comparison | null>();
  let known: Comparison | null = null;
  for (const [table, cells] of tables) {
    const comparison: Comparison | null = readHead(cells) ?? continuing(known, cells) ?? byLabels(cells);
    comparisons.set(table, comparison);
    if (comparison) known = comparison;
  }
  const stands = standIns(cellOf, tables, comparisons);
  const kept: number[] = [];
  for (const [at, block] of source.blocks.entries()) {
    const cell = cellOf.get(at);
    const comparison = cell ? comparisons.get(cell.table) : null;
    if (!cell || !comparison || keeps(comparison, cell, wordsOf(source, block)) || stands.has(at))
      kept.push(at);
  }
  return kept;
}

interface CellText {
  readonly cell: Cell;
  readonly words: string;
}

function tablesOf(source: BlockText, cellOf: ReadonlyMap<number, Cell>): Map<number, CellText[]> {
  const tables = new Map<number, CellText[]>();
  for (const [at, block] of source.blocks.entries()) {
    const cell = cellOf.get(at);
    if (!cell) continue;
    const cells = tables.get(cell.table) ?? [];
    cells.push({ cell, words: wordsOf(source, block) });
    tables.set(cell.table, cells);
  }
  return tables;
}

function wordsOf(source: BlockText, block: Block): string {
  // Heads, labels and remarks are short: the first words tell.
  return foldWords(source.text.slice(block.start, Math.min(block.end, block.start + 2 * longestHead)));
}

function readHead(cells: readonly CellText[]): Comparison | null {
  for (let row = 0; row < headRows; row++) {
    const inRow = cells.filter(({ cell }) => cell.row === row && cell.span === undefined);
    // A head is a word or two in each cell; a row of paragraphs lays out a page, one with a label is an article.
    if (inRow.length > 8 || inRow.some(({ words }) => words.length > longestHead || label.test(words)))
      continue;
    const roles = inRow.map(({ cell, words }) => ({ column: cell.column, words, role: roleOf(words) }));
    const kept = draftColumns(cells, roles);
    const revised = kept.at(-1);
    if (revised === undefined || roles.every(({ role }) => role === 'other') || roles.length < 2) continue;
    const current = roles.findLast(({ role, column }) => role === 'current' && !kept.includes(column));
    return { kept: new Set(kept), current: current?.column ?? null, revised, headRow: row };
  }
  return null;
}

interface Head {
  readonly column: number;
  readonly words: string;
  readonly role: Role;
}

/**
 * The columns that the draft stands in, the one with its words last; none where there are no articles in them.
 * Labels may have a column of their own (条号 | 修订草案).
 */
function draftColumns(cells: readonly CellText[], heads: readonly Head[]): number[] {
  const others = heads.filter(({ role }) => role === 'other').map(({ column }) => column);
  const revised = latest(heads.filter(({ role }) => role === 'revised'))?.column;
  const kept = revised === undefined ? others : [revised];
  if (kept.some((column) => hasLabels(cells, column))) return kept;
  const labelled = others.filter((column) => hasLabels(cells, column));
  return labelled.length === 0 ? [] : [...labelled, ...kept];
}

function roleOf(words: string): Role {
  if (words.length > longestHead) return 'other';
  return heads.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

function latest(revised: readonly Head[]): Head | undefined {
  for (const stage of later) {
    const found = revised.findLast(({ words }) => stage.test(words));
    if (found) return found;
  }
  return revised.at(-1);
}

function hasLabels(cells: readonly CellText[], column: number): boolean {
  return cells.some(({ cell, words }) => cell.column === column && label.test(words));
}

/** A table without a head of its own right after a comparison with as many columns goes on with it. */
function continuing(known: Comparison | null, cells: readonly CellText[]): Comparison | null {
  if (!known) return null;
  const widest = cells.reduce((most, { cell }) => Math.max(most, cell.column), 0);
  const reaches = Math.max(known.revised, known.current ?? 0);
  return widest >= reaches && widest <= reaches + 1 && hasLabels(cells, known.revised)
    ? { ...known, headRow: -1 }
    : null;
}

/** Without any head: articles in two columns are a comparison, the right one is the revised text. */
function byLabels(cells: readonly CellText[]): Comparison | null {
  const counts = new Map<number, number>();
  for (const { cell, words } of cells) {
    if (label.test(words)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  }
  const columns = [...counts].filter(([, count]) => count >= 3).map(([column]) => column);
  const revised = columns.reduce((most, column) => Math.max(most, column), 0);
  const current = columns.reduce((least, column) => Math.min(least, column), revised);
  return columns.length < 2 ? null : { kept: new Set([revised]), current, revised, headRow: -1 };
}

function keeps(comparison: Comparison, cell: Cell, words: string): boolean {
  if (cell.row <= comparison.headRow) return false;
  if (nothing.test(words) || same.test(words)) return false;
  const last = cell.column + (cell.span ?? 1) - 1;
  for (const column of comparison.kept) if (column >= cell.column && column <= last) return true;
  return false;
}

/** Blocks of the current text that stand for a revised cell that only says 同左. */
function standIns(
  cellOf: ReadonlyMap<number, Cell>,
  tables: ReadonlyMap<number, readonly CellText[]>,
  comparisons: ReadonlyMap<number, Comparison | null>,
): Set<number> {
  const rows = new Set<string>();
  for (const [table, cells] of tables) {
    const comparison = comparisons.get(table);
    if (comparison?.current == null) continue;
    for (const { cell, words } of cells) {
      if (cell.column === comparison.revised && same.test(words))
        rows.add(`${table} ${cell.row} ${comparison.current}`);
    }
  }
  const stands = new Set<number>();
  for (const [at, { table, row, column }] of rows.size > 0 ? cellOf : []) {
    if (rows.has(`${table} ${row} ${column}`)) stands.add(at);
  }
  return stands;
}
