import type { RevisionText } from '../anchor/revision-text.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import type { Pair } from '../revision/alignment.ts';
import type { Correction } from '../revision/correction.ts';
import type { ReferenceTrouble } from '../revision/stale.ts';
import type { AlignedRow } from './align-revisions.ts';
import { type Heading, headingsOfArticles } from './compare-headings.ts';

/** One proof-reader's character each: 同 改 序 移 拆 并 增 删. */
export type Sign = 'same' | 'edit' | 'num' | 'move' | 'split' | 'merge' | 'add' | 'cut';

/** One revision as a column of the table. */
export interface ComparedRevision extends RevisionText {
  readonly id: string;
  /** 一次审议稿 */
  readonly name: string;
  readonly articles: readonly Provision[];
  readonly byId: ReadonlyMap<string, Provision>;
  /** By article eId: the chapter (or part, section) it stands in. */
  readonly headings: ReadonlyMap<string, Heading>;
}

/** Something that stands beside an article of one column: a comment, a count. */
export interface Place {
  readonly column: number;
  readonly articleEId: string;
}

/** What happened from one column to the next. No signs where neither has anything here. */
export interface RowStep {
  readonly signs: readonly Sign[];
  readonly pairs: readonly Pair[];
  /** Where a moved article stood and stands; null where the chapter is the same. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  /** A person joined or parted clauses of this row. */
  readonly byHand: boolean;
}

/** A citation of one column's article that does not lead where it should. */
export interface RowTrouble extends ReferenceTrouble {
  readonly column: number;
}

export interface PairRow<P extends Place = Place> {
  readonly type: 'pair';
  /** Unique in the table: made from the eIds. */
  readonly id: string;
  readonly columns: readonly (readonly Provision[])[];
  readonly steps: readonly RowStep[];
  readonly restored: boolean;
  readonly beside: readonly P[];
  readonly troubles: readonly RowTrouble[];
}

export function comparedRevision(
  { id, name }: { readonly id: string; readonly name: string },
  { text, tree }: RevisionText,
): ComparedRevision {
  const articles = [...articlesOf(tree.provisions)];
  const byId = new Map(articles.map((article) => [article.eId, article]));
  return { id, name, text, tree, articles, byId, headings: headingsOfArticles(tree.provisions) };
}

export interface RowsInput<P extends Place> {
  readonly revisions: readonly ComparedRevision[];
  readonly aligned: readonly AlignedRow[];
  /** For each step, a person's word on its clauses. */
  readonly links: readonly (readonly Correction[])[];
  /** For each step, the citations of the later revision that are in doubt. */
  readonly troubles: readonly (readonly ReferenceTrouble[])[];
  readonly beside: readonly P[];
}

/** Every row of the alignment, with what stands beside it. */
export function pairRows<P extends Place>(input: RowsInput<P>): PairRow<P>[] {
  const beside = Map.groupBy(input.beside, ({ column, articleEId }) => `${column} ${articleEId}`);
  const troubles = input.troubles.map((step) => Map.groupBy(step, ({ from }) => from));
  const byHand = input.links.map((step) => new Set(step.flatMap(namesOf)));
  return input.aligned.map(({ columns, steps, restored }) => ({
    type: 'pair',
    id: columns.map((eIds) => eIds.join('+')).join('.'),
    columns: columns.map((eIds, at) => eIds.flatMap((eId) => input.revisions[at]?.byId.get(eId) ?? [])),
    steps: steps.map((pairs, step) => ({
      pairs,
      signs: signsOfStep(pairs),
      moved: movedBetween(pairs, input.revisions[step], input.revisions[step + 1]),
      byHand: pairs.some((pair) => isNamed(pair, byHand[step])),
    })),
    restored,
    beside: columns.flatMap((eIds, at) => eIds.flatMap((eId) => beside.get(`${at} ${eId}`) ?? [])),
    troubles: columns.flatMap((eIds, column) =>
      eIds.flatMap((eId) => (troubles[column - 1]?.get(eId) ?? []).map((each) => ({ ...each, column }))),
    ),
  }));
}

function namesOf({ old, new: fresh }: Correction): string[] {
  return [`old ${old}`, `new ${fresh}`];
}

function isNamed({ old, new: fresh }: Pair, names: ReadonlySet<string> | undefined): boolean {
  if (!names || names.size === 0) return false;
  return old.some((eId) => names.has(`old ${eId}`)) || fresh.some((eId) => names.has(`new ${eId}`));
}

/** Each sign once; 同 only where nothing else happened. */
function signsOfStep(pairs: readonly Pair[]): readonly Sign[] {
  const signs = [...new Set(pairs.flatMap(signsOf))];
  return signs.length > 1 ? signs.filter((sign) => sign !== 'same') : signs;
}

function signsOf(pair: Pair): Sign[] {
  switch (pair.kind) {
    case 'same':
      return ['same'];
    case 'edited':
      return ['edit'];
    case 'renumbered':
      return pair.textChanged ? ['edit', 'num'] : ['num'];
    case 'moved':
      return pair.textChanged ? ['move', 'edit'] : ['move'];
    case 'split':
      return ['split'];
    case 'merged':
      return ['merge'];
    case 'split+merged':
      return ['split', 'merge'];
    case 'inserted':
      return ['add'];
    case 'deleted':
      return ['cut'];
  }
}

function movedBetween(
  pairs: readonly Pair[],
  old: ComparedRevision | undefined,
  fresh: ComparedRevision | undefined,
): RowStep['moved'] {
  const pair = pairs.find(({ kind }) => kind === 'moved');
  if (!pair) return null;
  const from = old?.headings.get(pair.old[0] ?? '')?.label;
  const to = fresh?.headings.get(pair.new[0] ?? '')?.label;
  return from && to && from !== to ? { from, to } : null;
}
