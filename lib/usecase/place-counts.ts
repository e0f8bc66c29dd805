import type { Progress } from '../hearing/staff/desk.ts';
import { pathTo } from '../law/locate.ts';
import type { ComparedRevision, Place } from './compare-rows.ts';

type Counted = Progress['clauses'][number];

/** How many comments there are on an article of one revision, its paragraphs and items included. */
export interface PlacedCount extends Place {
  readonly revisionId: string;
  readonly comments: number;
  readonly stances: Counted['stances'];
}

/** The counts of each revision by article. What is on chapters or on the whole draft stands beside no article. */
export function placeCounts(
  revisions: readonly ComparedRevision[],
  counted: ReadonlyMap<string, Progress>,
): PlacedCount[] {
  return revisions.flatMap(({ id, tree }, column) => {
    const byArticle = Map.groupBy(
      counted.get(id)?.clauses ?? [],
      ({ eId }) => pathTo(tree, eId).find(({ level }) => level === 'article')?.eId ?? '',
    );
    return [...byArticle].flatMap(([articleEId, clauses]) => {
      const comments = clauses.reduce((sum, each) => sum + each.comments, 0);
      if (articleEId === '' || comments === 0) return [];
      return [{ column, articleEId, revisionId: id, comments, stances: stancesOf(clauses) }];
    });
  });
}

function stancesOf(clauses: readonly Counted[]): Counted['stances'] {
  const of = (stance: keyof Counted['stances']) =>
    clauses.reduce((sum, { stances }) => sum + (stances[stance] ?? 0), 0);
  return { support: of('support'), oppose: of('oppose'), amend: of('amend'), ask: of('ask') };
}
