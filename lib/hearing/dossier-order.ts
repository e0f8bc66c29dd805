import { walk } from '../law/provision.ts';
import type { Dossier, DossierComment, DossierRevision } from './dossier.ts';

/** A comment at the place where papers list it. */
export interface PlacedComment {
  readonly comment: DossierComment;
  readonly revision: DossierRevision | null;
  /** 第十二条第二款、第十五条; 全文 for the draft as a whole. */
  readonly citation: string;
  /** The words commented on: the quoted ones, else the clause's; '' for the draft as a whole. */
  readonly original: string;
}

/** What papers call a comment that is on no clause. */
export const wholeDraft = '全文';

/**
 * All comments in the order of the draft: revision by revision, the draft as a whole first, then clause by clause,
 * earlier ones before later ones. A comment on several clauses stands once, at the first of them.
 */
export function commentsInOrder({
  revisions,
  comments,
}: Pick<Dossier, 'revisions' | 'comments'>): PlacedComment[] {
  const places = new Map(
    revisions.map((revision, place) => [revision.id, { place, order: orderOf(revision) }]),
  );
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const ranked = comments.map((comment, arrival) => {
    const known = places.get(comment.revisionId);
    const ranks = comment.targets.map(({ eId }) => known?.order.get(eId) ?? -1);
    return {
      comment,
      arrival,
      revision: known?.place ?? -1,
      rank: Math.min(...ranks, ...(ranks.length ? [] : [-1])),
    };
  });
  ranked.sort(
    (a, b) =>
      a.revision - b.revision ||
      a.rank - b.rank ||
      compareText(a.comment.receivedAt, b.comment.receivedAt) ||
      a.arrival - b.arrival,
  );
  return ranked.map(({ comment }) => placed(comment, byId.get(comment.revisionId) ?? null));
}

function orderOf({ tree }: DossierRevision): Map<string, number> {
  let place = 0;
  return new Map([...walk(tree.provisions)].map(({ eId }) => [eId, place++]));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function placed(comment: DossierComment, revision: DossierRevision | null): PlacedComment {
  const clauses = comment.targets.filter(({ eId }) => eId !== '');
  const citation = clauses.map((target) => target.citation).join('、') || wholeDraft;
  const words = clauses.map(({ quote, position }) =>
    (quote?.exact ?? revision?.text.slice(position.start, position.end) ?? '').trim(),
  );
  return { comment, revision, citation, original: words.filter((each) => each !== '').join('\n') };
}
