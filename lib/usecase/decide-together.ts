import type { DeskComment, NewDecision } from '../hearing/staff/desk.ts';

/** The endpoint takes so many in one decision. */
const atOnce = 2_000;

type Given = Omit<NewDecision, 'comments'>;

/**
 * One decision on many comments, as the endpoint takes it. What was decided differently on each is settled as it
 * was reviewed, each with its own reason: settling together makes nothing the same.
 */
export function decisionsOn(comments: readonly DeskComment[], given: Given): NewDecision[] {
  const parts = given.state === 'settled' ? alike(comments) : [comments];
  return parts.flatMap((part) => {
    const own = part[0]?.decision;
    const kept = parts.length > 1 && own ? ownOf(own) : {};
    return slices(part).map((some) => ({
      ...given,
      ...kept,
      comments: some.map(({ number, id, decision }) => ({
        number,
        commentId: id,
        version: decision?.version ?? 0,
      })),
    }));
  });
}

/** What stays with each: the decision itself, who has it, and its day. */
function ownOf(decision: NonNullable<DeskComment['decision']>): Partial<Given> {
  const { disposition, reason, nextText, handlerLogin, reviewerLogin, dueOn } = decision;
  return { disposition, reason, nextText, handler: handlerLogin, reviewer: reviewerLogin, dueOn };
}

function alike(comments: readonly DeskComment[]): DeskComment[][] {
  const parts = new Map<string, DeskComment[]>();
  for (const comment of comments) {
    const key = JSON.stringify(comment.decision && ownOf(comment.decision));
    const part = parts.get(key);
    if (part) part.push(comment);
    else parts.set(key, [comment]);
  }
  return [...parts.values()];
}

function slices(comments: readonly DeskComment[]): (readonly DeskComment[])[] {
  return Array.from({ length: Math.ceil(comments.length / atOnce) }, (_, at) =>
    comments.slice(at * atOnce, (at + 1) * atOnce),
  );
}
