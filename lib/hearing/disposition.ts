import type { Decision, Dossier, DossierComment } from './dossier.ts';
import type { Disposition } from './protocol/status.ts';

/** In the order in which papers count them. */
export const dispositions: readonly Disposition[] = ['adopted', 'partly', 'rejected', 'existing', 'deferred'];

/** How official papers call them. */
export const dispositionNames: Readonly<Record<Disposition, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  rejected: '未采纳',
  existing: '已有规定',
  deferred: '另行研究',
};

/**
 * Finds what was decided on a comment: the decision on itself, else on its group, else on its clause or the
 * nearest clause around it. Of several on the same the latest holds. Made once for a dossier, asked per comment.
 */
export class Decisions {
  readonly #byComment = new Map<string, Decision>();
  readonly #byGroup = new Map<string, Decision>();
  readonly #byClause = new Map<string, Decision>();

  constructor({ decisions }: Pick<Dossier, 'decisions'>) {
    for (const each of decisions.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))) this.#add(each);
  }

  /** Null where nothing was decided yet. */
  of({ id, group, targets, revisionId }: Pick<DossierComment, 'id' | 'group' | 'targets' | 'revisionId'>) {
    const own = this.#byComment.get(id) ?? (group === null ? undefined : this.#byGroup.get(group));
    return own ?? this.#ofClause(revisionId, targets[0]?.eId ?? '');
  }

  #add(decision: Decision): void {
    const { on } = decision;
    if (on.kind === 'comment') this.#byComment.set(on.commentId, decision);
    else if (on.kind === 'group') this.#byGroup.set(on.groupId, decision);
    else this.#byClause.set(`${on.revisionId} ${on.eId}`, decision);
  }

  #ofClause(revisionId: string, eId: string): Decision | null {
    for (let at = eId; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('__')))) {
      const found = this.#byClause.get(`${revisionId} ${at}`);
      if (found) return found;
    }
    return this.#byClause.get(`${revisionId} `) ?? null;
  }
}
