import type { DeskComment, Group } from '../../lib/hearing/staff/desk.ts';
import type { ClauseState } from './use-desk-state.ts';

/** A group as far as it is about one clause; `id` null: the comments in no group. */
export interface GroupOn {
  readonly id: string | null;
  readonly group: Group | null;
  readonly comments: readonly DeskComment[];
  readonly people: number;
  readonly state: 'open' | 'working' | 'review' | 'settled' | 'published';
}

/** Largest first, the ungrouped last. Every comment stands in exactly one. */
export function groupsOn({ comments, groups }: ClauseState): GroupOn[] {
  const known = new Map(groups.map((group) => [group.groupId, group]));
  const parts = new Map<string | null, DeskComment[]>();
  for (const comment of comments) {
    const id = comment.groupId !== null && known.has(comment.groupId) ? comment.groupId : null;
    const part = parts.get(id);
    if (part) part.push(comment);
    else parts.set(id, [comment]);
  }
  return [...parts]
    .map(([id, members]) => ({
      id,
      group: known.get(id ?? '') ?? null,
      comments: members,
      people: new Set(members.map(({ number }) => number)).size,
      state: stateOf(members),
    }))
    .sort((one, other) =>
      one.id === null ? 1 : other.id === null ? -1 : other.comments.length - one.comments.length,
    );
}

/** The state of the one that is least far. */
function stateOf(comments: readonly DeskComment[]): GroupOn['state'] {
  const order = ['open', 'working', 'review', 'settled', 'published'] as const;
  const states = comments.map(({ decision }) => decision?.state ?? 'open');
  const least = order.find((state) => states.includes(state)) ?? 'open';
  // Some of them decided and some not is work begun.
  return least === 'open' && states.some((state) => state !== 'open') ? 'working' : least;
}
