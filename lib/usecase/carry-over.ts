import { foldedWords } from '../anchor/fold.ts';
import type { RevisionText } from '../anchor/revision-text.ts';
import type { Comment, Target } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { questionOf } from '../comment/states.ts';
import { flawsOf } from '../comment/validity.ts';
import { provisionByEId } from '../law/locate.ts';
import { align } from '../revision/align.ts';
import type { Alignment } from '../revision/alignment.ts';
import { type CarriedPlace, carry } from '../revision/carry.ts';
import type { Correction } from '../revision/correction.ts';
import { copyIdOf } from './copy-id.ts';
import { rebaseProposal } from './rebase-proposal.ts';
import { isEarlier } from './revision-order.ts';
import type { CarriedStore, CommentStore, DraftStore, Kept } from './store-ports.ts';
import { targetAt } from './target.ts';

export interface CarryPorts {
  readonly drafts: Pick<DraftStore, 'revisionsOf' | 'revision'>;
  readonly comments: Pick<CommentStore, 'ofDraft'>;
  readonly carried: CarriedStore;
  /** What staff said of articles that belong together; without it the texts alone say. */
  readonly checked?: (earlier: Revision, revision: Revision) => Promise<readonly Correction[]>;
  /** Compares two revisions; without it that is done here and now. Null stops the carrying. */
  readonly align?: Comparing;
  readonly now: () => number;
}

type Comparing = (
  earlier: Revision,
  revision: Revision,
  corrections: readonly Correction[],
) => Promise<Alignment | null>;

/** So many comments are carried before the page gets its turn. */
const carriedAtOnce = 250;

const atOnce: Comparing = async (earlier, revision, corrections) => align(earlier, revision, corrections);

/**
 * Carries the person's comments on earlier revisions to this one: each once, each a copy, so that the earlier
 * revision keeps its own. Two windows make the same copies.
 */
export async function carryOver(revision: Revision, ports: CarryPorts): Promise<Kept> {
  const waiting = await waitingFor(revision, ports);
  for (const [from, comments] of waiting) {
    const earlier = await ports.drafts.revision(from);
    if (earlier === null) continue;
    const alignment = await alignmentBetween(earlier, revision, ports);
    if (alignment === null) return { ok: true };
    for (let at = 0; at < comments.length; at += carriedAtOnce) {
      const some = comments.slice(at, at + carriedAtOnce);
      const copies = copiesOf(some, earlier, { revision, alignment, now: ports.now() });
      const notes = some.map(({ id }) => ({ revisionId: revision.id, commentId: id, at: ports.now() }));
      const kept = await ports.carried.save(copies, notes);
      if (!kept.ok) return kept;
    }
  }
  return { ok: true };
}

/** With what staff said of it; null where it was stopped. */
export async function alignmentBetween(
  earlier: Revision,
  revision: Revision,
  { align: comparing = atOnce, checked }: Pick<CarryPorts, 'align' | 'checked'>,
): Promise<Alignment | null> {
  return comparing(earlier, revision, (await checked?.(earlier, revision)) ?? []);
}

/** By earlier revision, the comments that were not carried on from it yet. */
async function waitingFor(
  { id, draftId }: Revision,
  { drafts, comments, carried }: CarryPorts,
): Promise<ReadonlyMap<string, readonly Comment[]>> {
  const heads = await drafts.revisionsOf(draftId);
  const own = heads.find((head) => head.id === id);
  const before = own ? heads.filter((head) => isEarlier(head, own)) : [];
  const done = await Promise.all([id, ...before.map((head) => head.id)].map((each) => carried.to(each)));
  const { rows } = await comments.ofDraft(draftId);
  const open = rows.filter(
    (comment) => comment.deletedAt === null && !done.some((ids) => ids.has(comment.id)),
  );
  const twice = copiesBetween(done[0] ?? new Set(), before);
  const byRevision = before.map(
    (head) => [head.id, open.filter((each) => each.revisionId === head.id && !twice(each.id))] as const,
  );
  return new Map(byRevision.filter(([, comments]) => comments.length > 0));
}

/** A copy on a revision between, of a comment that came here directly before that revision was looked at. */
function copiesBetween(carried: ReadonlySet<string>, between: readonly { readonly id: string }[]) {
  let copies: Set<string> | null = null;
  return (id: string): boolean => {
    copies ??= new Set(between.flatMap((head) => [...carried].map((each) => copyIdOf(each, head.id))));
    return copies.has(id);
  };
}

interface Destination {
  readonly revision: Revision;
  readonly alignment: Alignment;
  readonly now: number;
}

/** The comments as they would stand on another revision. */
export function copiesOf(
  comments: readonly Comment[],
  earlier: Revision,
  { revision, alignment, now }: Destination,
): readonly Comment[] {
  const places = placesOf(comments, { earlier, revision }, alignment);
  return comments.map((comment) => {
    const targets = comment.targets.map((target, at) =>
      carryTarget(target, { place: places.get(keyOf(comment, at)), earlier, revision }),
    );
    return settle(
      {
        ...comment,
        id: copyIdOf(comment.id, revision.id),
        revisionId: revision.id,
        targets,
        createdAt: now,
        updatedAt: now,
      },
      comment,
    );
  });
}

const keyOf = ({ id }: Comment, at: number) => `${id} ${at}`;

function placesOf(
  comments: readonly Comment[],
  { earlier, revision }: { readonly earlier: Revision; readonly revision: Revision },
  alignment: Alignment,
): ReadonlyMap<string, CarriedPlace> {
  const asked = comments.flatMap((comment) =>
    comment.targets.map(({ position }, at) => ({ id: keyOf(comment, at), ...position })),
  );
  return new Map(carry(asked, earlier, revision, alignment).map((place) => [place.id, place]));
}

interface Carrying {
  readonly place: CarriedPlace | undefined;
  readonly earlier: Revision;
  readonly revision: Revision;
}

/** Where the place is in doubt the target stays what it was, so that nothing seems to hang where it does not. */
function carryTarget(target: Target, { place, earlier, revision }: Carrying): Target {
  const told = {
    verdict: place?.verdict ?? 'deleted',
    fromRevision: earlier.id,
    fromCitation: target.citation,
    score: place?.score ?? 0,
    confirmed: false,
  };
  if (target.eId === '')
    return { ...(targetAt(revision, '') ?? target), carried: { ...told, verdict: 'unchanged' } };
  const question = questionOf({ carried: told });
  const found = question === 'none' || question === 'agree' ? targetOn(revision, place, target) : null;
  if (found) return { ...found, carried: told };
  const verdict = question === 'none' || question === 'agree' ? 'ambiguous' : told.verdict;
  return { ...target, carried: { ...told, verdict } };
}

/** The clause as a whole where the comment was on a clause as a whole and it still is one, else the words in it. */
export function targetOn(
  revision: RevisionText,
  place: Pick<CarriedPlace, 'eId' | 'start' | 'end'> | undefined,
  { quote }: Target,
): Target | null {
  if (!place || place.eId === null || place.start === null || place.end === null) return null;
  const clause = provisionByEId(revision.tree, place.eId);
  if (clause === null) return null;
  const words = foldedWords(revision.text.slice(place.start, place.end));
  const whole = words === foldedWords(revision.text.slice(clause.start, clause.end));
  const span = quote === null && whole ? null : { start: place.start, end: place.end };
  return targetAt(revision, place.eId, span);
}

/** The proposal goes with the new words where it can; what is no longer complete is the person's to finish. */
function settle(copy: Comment, original: Comment): Comment {
  const carried = copy.state === 'submitted' ? copy : { ...copy, proposed: rebased(copy, original) };
  const complete = carried.state !== 'ready' || flawsOf(carried, Number.POSITIVE_INFINITY).length === 0;
  return complete ? carried : { ...carried, state: 'unfinished' };
}

function rebased(copy: Comment, original: Comment): string | null {
  const [now, ...others] = copy.targets;
  const [then] = original.targets;
  if (original.proposed === null || !now || !then || others.length > 0) return original.proposed;
  const earlier = then.quote?.exact ?? then.clauseText;
  const later = now.quote?.exact ?? now.clauseText;
  return rebaseProposal(earlier, original.proposed, later) ?? original.proposed;
}
