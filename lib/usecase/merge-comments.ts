import type { Comment } from '../comment/comment.ts';
import { sha256OfText } from '../hearing/hash.ts';
import type { Everything } from './own-data-ports.ts';
import type { Version } from './store-ports.ts';
import { union } from './union.ts';

type Written = Pick<Everything, 'comments' | 'versions'>;

/**
 * Comments of both, one row to an id: what was submitted stands before what was not, the later before the earlier.
 * The other wording is kept as a version. `isFree`: its submission came to nothing.
 */
export function mergeComments(
  mine: Written,
  theirs: Written,
  isFree: (comment: Comment) => boolean,
): Written {
  const ours = mine.comments.map((comment) => freed(comment, isFree));
  const arriving = theirs.comments.map((comment) => freed(comment, isFree));
  const others = new Map(arriving.map((comment) => [comment.id, comment]));
  const left: Comment[] = [];
  const both = ours.map((comment) => {
    const other = others.get(comment.id);
    if (!other) return comment;
    const [stands, falls] = goesBefore(other, comment) ? [other, comment] : [comment, other];
    if (!isAlike(stands, falls)) left.push(falls);
    return stands;
  });
  return {
    comments: union(both, arriving, ({ id }) => id),
    versions: mergeVersions(mine.versions, [...theirs.versions, ...left.map(asVersion)]),
  };
}

function goesBefore(one: Comment, other: Comment): boolean {
  const [first, second] = [one.state === 'submitted', other.state === 'submitted'];
  return first === second ? !first && one.updatedAt > other.updatedAt : first;
}

/** In a submission that came to nothing: the person's again. */
function freed(comment: Comment, isFree: (comment: Comment) => boolean): Comment {
  if (comment.state !== 'submitted' || !isFree(comment)) return comment;
  return { ...comment, state: 'ready', submissionId: null };
}

/** A wording that came from another device, under a name that is the same however often it comes. */
function asVersion(comment: Comment): Version {
  return { commentId: comment.id, sitting: `merged-${sha256OfText(wordsOf(comment)).slice(0, 16)}`, comment };
}

function mergeVersions(mine: readonly Version[], theirs: readonly Version[]): readonly Version[] {
  const all = new Map(mine.map((version) => [keyOf(version), version]));
  for (const version of theirs) {
    const known = all.get(keyOf(version));
    if (!known) all.set(keyOf(version), version);
    else if (!isAlike(known.comment, version.comment)) {
      const other = asVersion(version.comment);
      all.set(keyOf(other), other);
    }
  }
  return [...all.values()];
}

const keyOf = ({ commentId, sitting }: Version) => `${commentId} ${sitting}`;

/** Says the same. */
function isAlike(one: Comment, other: Comment): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ stance, proposed, reason, targets, deletedAt, attachments = [] }: Comment): string {
  const places = targets.map(({ eId, quote }) => [eId, quote?.exact ?? null]);
  const files = attachments.map(({ hash }) => hash);
  return JSON.stringify([stance, proposed, reason, places, deletedAt !== null, files]);
}
