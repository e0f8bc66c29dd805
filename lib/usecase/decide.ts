import type { Comment, Target } from '../comment/comment.ts';
import { questionOf, questionOfComment } from '../comment/states.ts';
import { flawsOf } from '../comment/validity.ts';

/** What a person does about a carried comment whose place is in doubt. */
export type Decision =
  | { readonly kind: 'holds' }
  | { readonly kind: 'support' }
  /** These places, chosen by the person. */
  | { readonly kind: 'attach'; readonly targets: readonly Target[] }
  /** No place on this revision: kept to be read, never sent from here. */
  | { readonly kind: 'record' };

/** The comment as the person decided. What was submitted keeps its words; only its place is settled. */
export function decide(comment: Comment, decision: Decision, now: number): Comment {
  const updatedAt = Math.max(now, comment.updatedAt + 1);
  const settled = { ...decided(comment, decision), updatedAt };
  if (settled.state !== 'ready' || flawsOf(settled, Number.POSITIVE_INFINITY).length === 0) return settled;
  return { ...settled, state: 'unfinished' };
}

function decided(comment: Comment, decision: Decision): Comment {
  switch (decision.kind) {
    case 'holds':
      return { ...comment, targets: comment.targets.map(confirmed) };
    case 'support':
      return { ...comment, stance: 'support', proposed: null, targets: comment.targets.map(confirmed) };
    case 'record':
      return { ...comment, targets: comment.targets.map(recorded) };
    case 'attach':
      return { ...comment, targets: attached(comment, decision.targets) };
  }
}

function confirmed(target: Target): Target {
  return target.carried ? { ...target, carried: { ...target.carried, confirmed: true } } : target;
}

function recorded(target: Target): Target {
  if (!target.carried || questionOf(target) === 'none') return target;
  return { ...target, carried: { ...target.carried, verdict: 'deleted', confirmed: true } };
}

/** The doubtful places give way to the chosen ones; that a person moved them is as good as that they moved. */
function attached({ targets }: Comment, chosen: readonly Target[]): readonly Target[] {
  const doubtful = targets.find((target) => questionOf(target) !== 'none');
  const sure = targets.filter((target) => questionOf(target) === 'none');
  const carried = doubtful?.carried && { ...doubtful.carried, verdict: 'moved' as const, confirmed: true };
  return [...sure, ...chosen.map((target) => (carried ? { ...target, carried } : target))];
}

/** How many carried comments are settled, wait for the person, or have lost their place. */
export function countCarried(comments: readonly Comment[]): {
  readonly settled: number;
  readonly asking: number;
  readonly gone: number;
} {
  const carried = comments.filter(({ targets }) => targets.some((target) => target.carried));
  const of = (question: string) =>
    carried.filter((comment) => questionOfComment(comment) === question).length;
  return { settled: of('none'), asking: of('agree') + of('choose'), gone: of('gone') };
}
