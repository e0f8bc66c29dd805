import type { RevisionText } from '../anchor/revision-text.ts';
import type { Comment } from '../comment/comment.ts';
import { applyCorrections, type Correction, correct } from '../law/correction.ts';
import { type Rehung, rehang } from './rehang.ts';
import type { CorrectionStore, Outlined, Trouble } from './store-ports.ts';
import { fromWords, inWords, wordPlaces } from './word-offsets.ts';

export interface CorrectPorts {
  readonly corrections: Pick<CorrectionStore, 'change'>;
  readonly now: () => number;
}

export type CorrectOutcome =
  /** `leftOut`: corrections that make no sense in this outline; they are not kept. */
  | {
      readonly kind: 'kept';
      readonly corrections: readonly Correction[];
      readonly rehung: readonly Rehung[];
      readonly leftOut: number;
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Keeps other corrections of a revision, and hangs its comments on the outline that comes of them. `next` says them
 * from those that are there at that moment: another window may have made some.
 */
export async function correctOutline(
  revisionId: string,
  next: (corrections: readonly Correction[]) => readonly Correction[],
  { corrections, now }: CorrectPorts,
): Promise<CorrectOutcome> {
  let rehung: readonly Rehung[] = [];
  let leftOut = 0;
  let fitting: readonly Correction[] = [];
  const kept = await corrections.change(revisionId, ({ comments, ...outlined }) => {
    const { text, recognised } = outlined;
    const wanted = next(outlined.corrections);
    const corrected = correct(text, recognised, wanted);
    leftOut = corrected.leftOut.length;
    const before = { text, tree: treeOf(outlined) };
    rehung = rehungAll(comments, before, { text, tree: corrected.tree });
    fitting = wanted.filter((each) => !corrected.leftOut.includes(each));
    return { corrections: fitting, comments: rehung.map(({ comment }) => changedAt(comment, now())) };
  });
  return kept.ok
    ? { kind: 'kept', corrections: fitting, rehung, leftOut }
    : { kind: 'trouble', trouble: kept.trouble };
}

export function treeOf({ text, recognised, corrections }: Outlined): RevisionText['tree'] {
  return applyCorrections(text, recognised, corrections);
}

function rehungAll(
  comments: readonly Comment[],
  before: RevisionText,
  after: RevisionText,
): readonly Rehung[] {
  return comments.map((comment) => rehang(comment, before, after)).filter((each) => each !== null);
}

export function changedAt(comment: Comment, now: number): Comment {
  return { ...comment, updatedAt: Math.max(now, comment.updatedAt + 1) };
}

/** Without the last one. */
export function withoutLast(corrections: readonly Correction[]): readonly Correction[] {
  return corrections.slice(0, -1);
}

/** The corrections with their offsets in the text of a page that shows the same law. None where it is not the same. */
export function correctionsOnPage(
  { text, recognised, corrections }: Outlined,
  page: RevisionText,
): readonly Correction[] {
  if (page.text === text) return corrections;
  const kept = wordPlaces({ text, tree: recognised });
  const shown = wordPlaces(page);
  return kept.length === shown.length ? fromWords(shown, inWords(kept, corrections)) : [];
}
