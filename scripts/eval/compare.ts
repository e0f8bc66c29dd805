import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { align } from '../../lib/revision/align.ts';
import { percent, type Row } from '../table.ts';
import type { GoldRow, RevisionCase } from './gold.ts';
import { numbersOf, readRevision } from './revision.ts';

/**
 * Rows of the gold that were found exactly (the same articles on both sides), of those that are sure.
 * `known F1 %`: without the pairs in which no article is one that the gold names (it reads 第四條 之一 as 第四條).
 * `kind %`: of the rows found, those called by the gold's name; of two swapped neighbours either may be the moved one.
 */
export function scoreCompare(name: string, cases: readonly RevisionCase[]): Row {
  const scores = cases.map((each) => scoreOne(each.rows, readRevision(each.old), readRevision(each.new)));
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0);
  const precision = sum('right') / (sum('given') || 1);
  const recall = sum('right') / (sum('wanted') || 1);
  return {
    compare: name,
    pairs: cases.length,
    rows: sum('wanted'),
    'precision %': percent(sum('right'), sum('given')),
    'recall %': percent(sum('right'), sum('wanted')),
    'F1 %': percent(2 * precision * recall, precision + recall),
    'known F1 %': percent(2 * sum('right'), sum('known') + sum('wanted')),
    'kind %': percent(sum('named'), sum('right')),
  };
}

interface Score {
  readonly wanted: number;
  readonly given: number;
  /** Of these, pairs with an article that the gold names. */
  readonly known: number;
  readonly right: number;
  readonly named: number;
}

function scoreOne(rows: readonly GoldRow[], old: RevisionText, fresh: RevisionText): Score {
  const oldNumbers = numbersOf(old.tree);
  const newNumbers = numbersOf(fresh.tree);
  const unsure = new Set(rows.filter((row) => row.uncertain).flatMap(keysOf));
  const gold = new Map(rows.filter((row) => !row.uncertain).map((row) => [keyOf(row), row.kind]));
  const given = align(old, fresh)
    .pairs.map((pair) => ({
      kind: pair.kind,
      old: pair.old.map((eId) => oldNumbers.get(eId) ?? eId),
      new: pair.new.map((eId) => newNumbers.get(eId) ?? eId),
    }))
    .filter((pair) => !keysOf(pair).every((key) => unsure.has(key)));
  const right = given.filter((pair) => gold.has(keyOf(pair)));
  const named = right.filter((pair) => isNamed(gold.get(keyOf(pair)) ?? '', pair.kind));
  const names = new Set(rows.flatMap(keysOf));
  const known = given.filter((pair) => keysOf(pair).some((key) => names.has(key)));
  return {
    wanted: gold.size,
    given: given.length,
    known: known.length,
    right: right.length,
    named: named.length,
  };
}

function isNamed(wanted: string, given: string): boolean {
  return wanted === given || (wanted === 'moved' && given === 'renumbered');
}

interface Sides {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

const keyOf = (row: Sides) => `${row.old.join(' ')} → ${row.new.join(' ')}`;
const keysOf = (row: Sides) => [
  ...row.old.map((each) => `old ${each}`),
  ...row.new.map((each) => `new ${each}`),
];
