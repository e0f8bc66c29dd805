import { fold, foldedWords } from '../anchor/fold.ts';
import type { RevisionText, Span } from '../anchor/revision-text.ts';
import type { Comment, Target } from '../comment/comment.ts';
import { provisionByEId } from '../law/locate.ts';
import { type Provision, walk } from '../law/provision.ts';
import { clauseHash } from '../law/text-hash.ts';
import { targetAt } from './target.ts';

/**
 * The comment as it hangs on the hearing's own text. The page may show other things around the law, or other
 * blanks in it; the clauses' words must be the same. Null where one of its clauses is not there.
 */
export function placeOnHearing(
  comment: Comment,
  kept: RevisionText,
  law: RevisionText & { readonly id: string },
): Comment | null {
  const targets = comment.targets.map((target) => placeTarget(target, kept, law));
  const placed = targets.filter((target) => target !== null);
  return placed.length === targets.length ? { ...comment, revisionId: law.id, targets: placed } : null;
}

function placeTarget(target: Target, kept: RevisionText, law: RevisionText): Target | null {
  if (target.eId === '') return targetAt(law, '');
  const clause = clauseLike(target, law);
  if (clause === null) return null;
  if (target.quote === null) return targetAt(law, clause.eId);
  const span = spanOfQuote(quotedIn(target, kept), law, clause);
  return span && targetAt(law, clause.eId, span);
}

/** The clause of the same name with the same words, else the only one with these words. */
export function clauseLike(
  { eId, clauseHash: wanted }: Pick<Target, 'eId' | 'clauseHash'>,
  law: RevisionText,
): Provision | null {
  const named = provisionByEId(law.tree, eId);
  if (named && clauseHash(law.text, named) === wanted) return named;
  const level = eId.split('__').at(-1)?.replace(/_.*/, '');
  const alike = [...walk(law.tree.provisions)].filter(
    (provision) =>
      provision.eId.split('__').at(-1)?.startsWith(`${level}_`) && clauseHash(law.text, provision) === wanted,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

interface Quoted {
  readonly words: string;
  /** Words of the clause before it. */
  readonly before: number;
}

function quotedIn({ eId, position }: Target, { text, tree }: RevisionText): Quoted {
  const clause = provisionByEId(tree, eId);
  return {
    words: foldedWords(text.slice(position.start, position.end)),
    before: foldedWords(text.slice(clause?.start ?? position.start, position.start)).length,
  };
}

/** The clauses have the same words, so the quote stands behind as many of them; blanks may differ. */
function spanOfQuote({ words, before }: Quoted, law: RevisionText, clause: Provision): Span | null {
  const folded = fold(law.text, clause.start, clause.end);
  if (words === '' || !folded.text.startsWith(words, before)) return null;
  const start = folded.at[before];
  const last = folded.at[before + words.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}
