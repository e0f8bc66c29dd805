import { dropClause, joinClause } from './correct-join.ts';
import { changeLevel } from './correct-level.ts';
import { type Row, rowsOf, sproutsOf } from './correct-rows.ts';
import { splitClause } from './correct-split.ts';
import { problemsOf } from './problems.ts';
import type { DraftTree, Level, Problem, Provision } from './provision.ts';
import { grow } from './sprout.ts';

/** A clause of the tree as it stands when the correction's turn comes: where it starts, UTF-16 units, and its level. */
export interface ClausePlace {
  readonly at: number;
  readonly level: Level;
}

/** A label as it is printed in the text, read once, so that whoever applies a correction need not read. */
export interface PrintedLabel {
  /** Digits: `12`, `133-1`. */
  readonly number: string;
  /** Behind the label; the label begins where the clause does. */
  readonly end: number;
  /** The caption without its brackets, where there is one. */
  readonly caption: { readonly start: number; readonly end: number } | null;
  /** First unit of the words behind label and caption. */
  readonly body: number;
}

/** What a person says of a clause that was read wrongly. */
export type Correction =
  /** It goes on with the clause before it; an item that has none before it, with the words that announce it. */
  | ({ readonly kind: 'join' } & ClausePlace)
  /** A clause of this level begins at this place inside another. A 款 has no label. */
  | ({ readonly kind: 'split'; readonly label: PrintedLabel | null } & ClausePlace)
  /** It is of another level, the next one up or down. The label is given where the new level needs one. */
  | ({ readonly kind: 'level'; readonly to: Level; readonly label: PrintedLabel | null } & ClausePlace)
  /** It is no clause: its words belong to none. Of a heading only the heading goes, its articles stay. */
  | ({ readonly kind: 'drop' } & ClausePlace);

export interface Corrected {
  readonly tree: DraftTree;
  /** Corrections that name no place of this tree, or make no sense there: they changed nothing. */
  readonly leftOut: readonly Correction[];
}

/** The tree as the person sees it: the corrections in their order. Without the last one it is the tree before it. */
export function applyCorrections(
  text: string,
  tree: DraftTree,
  corrections: readonly Correction[],
): DraftTree {
  return correct(text, tree, corrections).tree;
}

/** The same, and says which corrections were left out. Never throws; linear in the tree for each correction. */
export function correct(text: string, tree: DraftTree, corrections: readonly Correction[]): Corrected {
  const leftOut: Correction[] = [];
  const touched = new Set<number>();
  let { provisions } = tree;
  for (const correction of corrections) {
    const rows = correctOne(text, rowsOf(provisions), correction);
    if (rows === null) {
      leftOut.push(correction);
      continue;
    }
    touched.add(correction.at);
    provisions = grow(sproutsOf(text, rows));
  }
  if (touched.size === 0) return { tree, leftOut };
  return { tree: { ...tree, provisions, problems: problemsAfter(tree, provisions, touched) }, leftOut };
}

/** Would this correction change the tree? Cheaper than making the tree. */
export function makesSense(text: string, tree: DraftTree, correction: Correction): boolean {
  return correctOne(text, rowsOf(tree.provisions), correction) !== null;
}

function correctOne(text: string, rows: readonly Row[], correction: Correction): Row[] | null {
  switch (correction.kind) {
    case 'join':
      return joinClause(text, rows, correction);
    case 'split':
      return splitClause(text, rows, correction);
    case 'level':
      return changeLevel(text, rows, correction);
    case 'drop':
      return dropClause(rows, correction);
  }
}

/** Numbers are looked at anew; a damaged label stays one until a person has said what it is. */
function problemsAfter(
  tree: DraftTree,
  provisions: readonly Provision[],
  touched: ReadonlySet<number>,
): readonly Problem[] {
  const kept = new Map([...articleStarts(provisions)]);
  const damaged = tree.problems
    .filter(({ type, start }) => (type === 'damaged-label' && !touched.has(start)) || type === 'no-articles')
    .map((problem) => ({ ...problem, eId: kept.get(problem.start) ?? null }));
  return [...problemsOf(provisions, []), ...damaged].sort((a, b) => a.start - b.start);
}

function* articleStarts(provisions: readonly Provision[]): Generator<readonly [number, string]> {
  for (const { level, start, eId, children } of provisions) {
    if (level === 'article') yield [start, eId];
    else if (level !== 'annex') yield* articleStarts(children);
  }
}
