import type { Level, Provision } from '../law/provision.ts';
import { alignUnits } from './align.ts';
import type { Pair } from './alignment.ts';
import { type Unit, unitOf } from './unit.ts';

/** The articles of one pair on one side, with the text their offsets point into. */
export interface PairSide {
  readonly text: string;
  readonly articles: readonly Provision[];
}

/**
 * Log-odds added inside a pair: the articles belong together, so a paragraph in the same place is far likelier
 * the same paragraph than two articles in the same place are the same article.
 */
const PRIOR_INSIDE = 2;

/**
 * How the paragraphs of a pair of articles belong together, then the items of each pair of paragraphs, then
 * their sub-items: every clause below the articles stands in exactly one pair, parents before their children.
 */
export function alignInside(old: PairSide, fresh: PairSide): Pair[] {
  return alignLevel(
    { text: old.text, provisions: old.articles.flatMap((article) => article.children) },
    { text: fresh.text, provisions: fresh.articles.flatMap((article) => article.children) },
  );
}

interface LevelSide {
  readonly text: string;
  readonly provisions: readonly Provision[];
}

const below: ReadonlySet<Level> = new Set<Level>(['paragraph', 'item', 'subitem']);

function alignLevel(old: LevelSide, fresh: LevelSide): Pair[] {
  const oldClauses = old.provisions.filter((each) => below.has(each.level));
  const newClauses = fresh.provisions.filter((each) => below.has(each.level));
  if (oldClauses.length + newClauses.length === 0) return [];
  const pairs = alignUnits(
    {
      old: { units: numbered(oldClauses, old.text), text: old.text },
      new: { units: numbered(newClauses, fresh.text), text: fresh.text },
    },
    { prior: PRIOR_INSIDE },
  );
  const oldById = new Map(oldClauses.map((each) => [each.eId, each]));
  const newById = new Map(newClauses.map((each) => [each.eId, each]));
  return pairs.flatMap((pair) => [
    pair,
    ...alignLevel(
      { text: old.text, provisions: childrenOf(pair.old, oldById) },
      { text: fresh.text, provisions: childrenOf(pair.new, newById) },
    ),
  ]);
}

function childrenOf(eIds: readonly string[], byId: ReadonlyMap<string, Provision>): Provision[] {
  return eIds.flatMap((eId) => byId.get(eId)?.children ?? []);
}

/** A paragraph has no number; its place within its article stands for one. */
function numbered(clauses: readonly Provision[], text: string): Unit[] {
  let place = 0;
  let article = '';
  return clauses.map((clause) => {
    const parent = clause.eId.slice(0, clause.eId.lastIndexOf('__'));
    place = parent === article ? place + 1 : 1;
    article = parent;
    return { ...unitOf(clause, text), number: clause.number ?? String(place) };
  });
}
