import type { Verdict } from '../anchor/selector.ts';
import type { Comment, Target } from './comment.ts';

/** How long a deleted comment can be brought back, milliseconds. */
export const undoTime = 10_000;

/** What a carried target asks of the person. moved: nothing, it is told once. agree: carried for now. choose: no place is sure. gone: to the tray. */
export type Question = 'none' | 'agree' | 'choose' | 'gone';

const questions: Readonly<Record<Verdict, Question>> = {
  unchanged: 'none',
  renumbered: 'none',
  moved: 'none',
  reworded: 'agree',
  merged: 'agree',
  split: 'choose',
  ambiguous: 'choose',
  deleted: 'gone',
};

export function questionOf({ carried }: Pick<Target, 'carried'>): Question {
  return !carried || carried.confirmed ? 'none' : questions[carried.verdict];
}

/** The question that weighs most among a comment's targets. */
export function questionOfComment({ targets }: Pick<Comment, 'targets'>): Question {
  const asked = new Set(targets.map(questionOf));
  return (['gone', 'choose', 'agree'] as const).find((question) => asked.has(question)) ?? 'none';
}

/** Nothing was said yet: no stance, no words of the person's own. Such a comment is not kept. */
export function isBlank({
  stance,
  proposed,
  reason,
}: Pick<Comment, 'stance' | 'proposed' | 'reason'>): boolean {
  return stance === null && (proposed ?? '') === '' && reason.trim() === '';
}

/** Its clause is known on this revision, for now or for sure. False for what is gone, kept as a record or to be chosen. */
export function isPlaced(target: Pick<Target, 'carried'>): boolean {
  return target.carried?.verdict !== 'deleted' && questionOf(target) !== 'choose';
}

/** Its place is gone, and the person keeps it to be read. */
export function isRecord({ targets }: Pick<Comment, 'targets'>): boolean {
  return targets.some(({ carried }) => carried?.verdict === 'deleted' && carried.confirmed);
}

/** May be put into a submission: complete, not yet in one, and the person has agreed to its place. */
export function isSubmittable(comment: Comment): boolean {
  return (
    comment.state === 'ready' &&
    comment.deletedAt === null &&
    comment.targets.every(isPlaced) &&
    questionOfComment(comment) === 'none'
  );
}

/** The same words on the same place. */
export function isDuplicate(one: Comment, other: Comment): boolean {
  return (
    one.id !== other.id &&
    one.stance === other.stance &&
    one.stance !== null &&
    (one.proposed ?? '') === (other.proposed ?? '') &&
    one.reason.trim() === other.reason.trim() &&
    one.targets.length === other.targets.length &&
    one.targets.every((target, at) => isSamePlace(target, other.targets[at]))
  );
}

export function isSamePlace(one: Target, other: Target | undefined): boolean {
  return (
    other !== undefined &&
    one.eId === other.eId &&
    (one.quote === null) === (other.quote === null) &&
    (one.quote === null ||
      (one.position.start === other.position.start && one.position.end === other.position.end))
  );
}
