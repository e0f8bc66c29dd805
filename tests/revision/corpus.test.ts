import { describe, expect, it } from 'vitest';
import { align } from '../../lib/revision/align.ts';
import { type RevisionCase, revisionCases } from '../../scripts/eval/gold.ts';
import { numberOfLabel } from '../../scripts/eval/labels.ts';
import { readRevision } from '../../scripts/eval/revision.ts';

const corpus = process.env.ZHUTIAO_CORPUS;

interface Found {
  readonly wanted: number;
  readonly given: number;
  readonly right: number;
}

/** Rows found exactly, of those that are sure; pairs that touch an unsure row are left out. */
function rowsFound({ old, new: fresh, rows }: RevisionCase): Found {
  const key = (a: readonly string[], b: readonly string[]) => `${a.toSorted()} → ${b.toSorted()}`;
  const unsure = rows.filter((row) => row.uncertain);
  const free = new Set(
    unsure.flatMap((row) => [...row.old.map((x) => `o${x}`), ...row.new.map((x) => `n${x}`)]),
  );
  const number = (eId: string) => numberOfLabel(eId.replace('art_', ''));
  const wanted = new Set(rows.filter((row) => !row.uncertain).map((row) => key(row.old, row.new)));
  const given = align(readRevision(old), readRevision(fresh))
    .pairs.map((pair) => ({ old: pair.old.map(number), new: pair.new.map(number) }))
    .filter(
      (pair) => ![...pair.old.map((x) => `o${x}`), ...pair.new.map((x) => `n${x}`)].some((x) => free.has(x)),
    )
    .map((pair) => key(pair.old, pair.new));
  return { wanted: wanted.size, given: given.length, right: given.filter((each) => wanted.has(each)).length };
}

describe.skipIf(corpus === undefined)('real revisions', () => {
  it('finds the articles that belong together', { timeout: 120_000 }, () => {
    const found = revisionCases(corpus ?? '', 'zh/revisions').map(rowsFound);
    const f1 = ({ wanted, given, right }: Found) => (2 * right) / (wanted + given);
    const sum = (key: keyof Found) => found.reduce((total, each) => total + each[key], 0);
    expect(f1({ wanted: sum('wanted'), given: sum('given'), right: sum('right') })).toBeGreaterThan(0.985);
    const worst = Math.min(...found.filter((each) => each.wanted >= 20).map(f1));
    expect(worst).toBeGreaterThan(0.9);
  });
});
