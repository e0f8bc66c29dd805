import { foldedWords } from '../anchor/fold.ts';
import type { RevisionText } from '../anchor/revision-text.ts';
import type { Comment, Target } from '../comment/comment.ts';
import { questionOf } from '../comment/states.ts';
import { articlesOf } from '../law/provision.ts';
import { align } from '../revision/align.ts';
import type { Alignment } from '../revision/alignment.ts';
import { carry } from '../revision/carry.ts';
import { targetOn } from './carry-over.ts';
import { articleOf } from './comment-list.ts';

/** What a person can be shown about a carried comment before deciding. */
export interface Carrying {
  /** The place before, as it was kept. */
  readonly before: Target;
  /** The place now; null where there is none that is sure. */
  readonly after: Target | null;
  /** Places in question, the likeliest first. */
  readonly candidates: readonly Target[];
  /** The new draft says what the person proposed. */
  readonly adopted: boolean;
}

export interface Looking {
  /** The copy on this revision. */
  readonly comment: Comment;
  /** What it is a copy of. */
  readonly original: Comment;
  readonly earlier: RevisionText;
  readonly revision: RevisionText;
  /** Where it is known already; else it is worked out. */
  readonly alignment?: Alignment;
}

/** Looks at a carried comment's first doubtful place again, on both texts. Null where it asks nothing. */
export function lookAgain({ comment, original, earlier, revision, ...known }: Looking): Carrying | null {
  const at = comment.targets.findIndex((each) => questionOf(each) !== 'none');
  const target = comment.targets[at];
  const before = original.targets[at];
  if (!target || !before) return null;
  const alignment = known.alignment ?? align(earlier, revision);
  const [place] = carry([{ id: comment.id, ...before.position }], earlier, revision, alignment);
  const candidates = (place?.candidates ?? []).map((each) => targetOn(revision, each, before));
  const pair = alignment.pairs.find(({ old }) => old.includes(articleOf(earlier.tree, before.eId) ?? ''));
  return {
    before,
    after: questionOf(target) === 'agree' ? target : null,
    candidates: candidates.filter((each) => each !== null),
    adopted: isAdopted(original, before, wordsOfArticles(revision, pair?.new ?? [])),
  };
}

function wordsOfArticles({ text, tree }: RevisionText, eIds: readonly string[]): string {
  const articles = [...articlesOf(tree.provisions)].filter(({ eId }) => eIds.includes(eId));
  return articles.map(({ start, end }) => foldedWords(text.slice(start, end))).join('\n');
}

/** The proposed words stand in the clause now, and the words they were to replace do not. */
function isAdopted({ stance, proposed }: Comment, before: Target, now: string): boolean {
  const wanted = foldedWords(proposed ?? '');
  const replaced = foldedWords(before.quote?.exact ?? before.clauseText);
  return stance === 'amend' && wanted !== '' && now.includes(wanted) && !now.includes(replaced);
}
