import type { RevisionText } from '../anchor/revision-text.ts';
import { align } from './align.ts';
import type { Pair } from './alignment.ts';
import type { Correction } from './correction.ts';

/** One row of 现行 / 草案 / 修改稿: the articles of three revisions that belong together, as eIds. */
export interface ThreeRow {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly third: readonly string[];
  /** What happened from the first to the second revision, and from the second to the third. */
  readonly early: readonly Pair[];
  readonly late: readonly Pair[];
  /** Deleted in the second revision and back in the third: how the third stands to the first. */
  readonly restored: Pair | null;
}

/** A person's word on each step: from the first to the second revision, and from the second to the third. */
export interface StepCorrections {
  readonly early: readonly Correction[];
  readonly late: readonly Correction[];
}

/** The three alignments that a table of three revisions is made of. */
export interface ThreeSteps {
  readonly early: readonly Pair[];
  readonly late: readonly Pair[];
  /** From the first to the third, for what the second did not have. */
  readonly direct: readonly Pair[];
}

/**
 * Three revisions of one draft in one table. Every article of each stands in exactly one row; rows are in the
 * order of the third revision, what it no longer has follows what stood before it.
 */
export function alignThree(
  first: RevisionText,
  second: RevisionText,
  third: RevisionText,
  corrections: StepCorrections = { early: [], late: [] },
): ThreeRow[] {
  return joinSteps({
    early: align(first, second, corrections.early).pairs,
    late: align(second, third, corrections.late).pairs,
    direct: align(first, third).pairs,
  });
}

/** The rows of three alignments that were made one by one. */
export function joinSteps({ early, late, direct }: ThreeSteps): ThreeRow[] {
  return new Table(early, late, restoredPairs(early, late, direct)).rows();
}

/** Pairs of the first and third revision whose articles the second did not have. */
function restoredPairs(early: readonly Pair[], late: readonly Pair[], direct: readonly Pair[]): Pair[] {
  const gone = new Set(early.filter((pair) => pair.kind === 'deleted').flatMap((pair) => pair.old));
  const come = new Set(late.filter((pair) => pair.kind === 'inserted').flatMap((pair) => pair.new));
  return direct.filter(
    (pair) =>
      pair.old.length > 0 &&
      pair.new.length > 0 &&
      pair.old.every((eId) => gone.has(eId)) &&
      pair.new.every((eId) => come.has(eId)),
  );
}

interface OpenRow {
  first: string[];
  second: string[];
  third: string[];
  early: Pair[];
  late: Pair[];
  restored: Pair | null;
}

/** Joins pairs over the articles of the second revision that they share. */
class Table {
  readonly #late: readonly Pair[];
  readonly #earlyOf: ReadonlyMap<string, Pair>;
  readonly #lateOf: ReadonlyMap<string, Pair>;
  readonly #early: readonly Pair[];
  readonly #restored: readonly Pair[];

  constructor(early: readonly Pair[], late: readonly Pair[], restored: readonly Pair[]) {
    this.#early = early;
    this.#late = late;
    this.#restored = restored;
    this.#earlyOf = new Map(early.flatMap((pair) => pair.new.map((eId) => [eId, pair] as const)));
    this.#lateOf = new Map(late.flatMap((pair) => pair.old.map((eId) => [eId, pair] as const)));
  }

  rows(): OpenRow[] {
    const done = new Set<Pair>();
    const rows: OpenRow[] = [];
    const restoredOf = new Map(this.#restored.flatMap((pair) => pair.new.map((eId) => [eId, pair] as const)));
    for (const pair of this.#late) {
      const back = restoredOf.get(pair.new[0] ?? '');
      if (back) rows.push(this.#restoredRow(pair, back, done));
      else if (!done.has(pair)) rows.push(this.#joined(pair, done));
    }
    return this.#withGone(rows, done);
  }

  #restoredRow(late: Pair, back: Pair, done: Set<Pair>): OpenRow {
    const early = this.#early.filter(
      (pair) => pair.kind === 'deleted' && pair.old.some((eId) => back.old.includes(eId)),
    );
    for (const pair of [late, ...early]) done.add(pair);
    return { first: [...back.old], second: [], third: [...late.new], early, late: [late], restored: back };
  }

  /** Everything that hangs together with a pair of the later step. */
  #joined(start: Pair, done: Set<Pair>): OpenRow {
    const row: OpenRow = { first: [], second: [], third: [], early: [], late: [], restored: null };
    const open = [start];
    for (let late = open.pop(); late; late = open.pop()) {
      if (done.has(late)) continue;
      done.add(late);
      row.late.push(late);
      row.third.push(...late.new);
      for (const eId of late.old) {
        const early = this.#earlyOf.get(eId);
        if (!early || done.has(early)) continue;
        done.add(early);
        row.early.push(early);
        row.first.push(...early.old);
        row.second.push(...early.new);
        open.push(...early.new.flatMap((each) => this.#lateOf.get(each) ?? []));
      }
    }
    return row;
  }

  /** Puts in what only the first revision had, each behind what stood before it there. */
  #withGone(rows: readonly OpenRow[], done: Set<Pair>): OpenRow[] {
    const out = [...rows];
    let before: Pair | null = null;
    for (const pair of this.#early) {
      if (!done.has(pair)) {
        const gone = { first: [...pair.old], second: [], third: [], early: [pair], late: [], restored: null };
        out.splice(placeBehind(before, out), 0, gone);
        done.add(pair);
      }
      before = pair;
    }
    return out;
  }
}

function placeBehind(pair: Pair | null, rows: readonly OpenRow[]): number {
  return pair === null ? 0 : rows.findIndex((row) => row.early.includes(pair)) + 1;
}
