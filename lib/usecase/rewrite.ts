import type { Comment } from '../comment/comment.ts';
import type { OutboxRow } from '../hearing/outbox.ts';
import { copyIdOf } from './copy-id.ts';
import type { EverythingStore } from './own-data-ports.ts';
import type { CommentStore, Kept } from './store-ports.ts';

/** An accepted submission that a later one takes the place of. */
export interface Replaced {
  readonly submissionId: string;
  readonly number: string;
  /** Opens it: proof that it is one's own. */
  readonly secret: string;
}

export interface RewritePorts {
  readonly comments: Pick<CommentStore, 'get' | 'saveAll'>;
  readonly everything: Pick<EverythingStore, 'submitted'>;
  readonly now: () => number;
}

/**
 * A copy to be changed of every comment in a submission, which itself stays as it was sent until another takes its
 * place. Asked again, or in two windows, it makes the same copies and leaves those that are there as they are.
 */
export async function rewrite(submissionId: string, ports: RewritePorts): Promise<Kept> {
  const sent = await ports.everything.submitted(submissionId);
  const copies: Comment[] = [];
  for (const comment of sent) {
    const id = copyIdOf(comment.id, submissionId);
    const known = await ports.comments.get(id);
    if (known === null || known.deletedAt !== null) copies.push(copyOf(comment, id, ports.now()));
  }
  return ports.comments.saveAll(copies);
}

function copyOf(comment: Comment, id: string, now: number): Comment {
  return {
    ...comment,
    id,
    replaces: comment.id,
    state: 'ready',
    submissionId: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/**
 * What a submission of these comments would take the place of: the accepted one that they were begun as a new wording
 * of, the latest where there are several. `all`: every comment on the draft. `rows`: submissions, any order.
 */
export function replacedBy(
  chosen: readonly Comment[],
  all: readonly Comment[],
  rows: readonly OutboxRow[],
): Replaced | null {
  const originals = new Set(chosen.flatMap(({ replaces }) => replaces ?? []));
  const ids = new Set(all.filter(({ id }) => originals.has(id)).map(({ submissionId }) => submissionId));
  const [row] = rows
    .filter(({ submissionId, receipt }) => ids.has(submissionId) && receipt !== null)
    .toSorted((a, b) => b.createdAt - a.createdAt);
  if (!row?.receipt) return null;
  return { submissionId: row.submissionId, number: row.receipt.number, secret: row.statusSecret };
}

/** A submitted comment for which a later one, submitted too, stands. */
export function isReplaced({ id, state }: Comment, all: readonly Comment[]): boolean {
  return state === 'submitted' && all.some((each) => each.replaces === id && each.state === 'submitted');
}
