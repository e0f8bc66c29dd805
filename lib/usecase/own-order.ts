import type { Comment } from '../comment/comment.ts';
import { isBlank, questionOfComment } from '../comment/states.ts';
import { inOrder } from './comment-list.ts';

/** law: as the clauses stand. time: the latest change first. hand: as the person has put them. */
export type Order = 'law' | 'time' | 'hand';

/** Which comments are shown. todo: not yet ready. */
export type Shown = 'all' | 'todo' | 'confirm' | 'sent';

export const orderKey = (revisionId: string) => `order:${revisionId}`;

/** Ids in the person's order as the settings keep them; anything else is no order. */
export function readOrder(setting: string | null): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(setting ?? 'null');
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : null;
  } catch {
    return null; // written by nobody we know
  }
}

/** Those that the person has put in order, then the others as the clauses stand. */
export function byHand(comments: readonly Comment[], order: readonly string[]): readonly Comment[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const at = ({ id }: Comment) => place.get(id) ?? Number.POSITIVE_INFINITY;
  return inOrder(comments).toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** The ids with one of them a place further up (-1) or down (1); the same where it stands at that end. */
export function moved(ids: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  return ids.map((each, at) => (at === from ? other : at === to ? id : each));
}

export function byTime(comments: readonly Comment[]): readonly Comment[] {
  return comments.toSorted((a, b) => b.updatedAt - a.updatedAt);
}

export function isShown(comment: Comment, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'todo':
      return comment.state === 'unfinished' || isBlank(comment);
    case 'confirm':
      return questionOfComment(comment) !== 'none';
    case 'sent':
      return comment.state === 'submitted';
  }
}

/** Holds all the words: in what was said, in the clause or its name. Blanks part words; case does not matter. */
export function holdsWords(comment: Comment, wanted: string): boolean {
  const places = comment.targets.flatMap(({ citation, clauseText, quote }) => [
    citation,
    quote?.exact ?? clauseText,
  ]);
  const text = [comment.reason, comment.proposed ?? '', ...places].join('\n').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
