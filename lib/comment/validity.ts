import type { Comment } from './comment.ts';

/** Which part of the form is concerned. */
export type Field = 'stance' | 'proposed' | 'reason';

/** What keeps a comment from being submitted. `over`: UTF-16 units too many. */
export type Flaw =
  | { readonly kind: 'no-stance'; readonly field: 'stance' }
  | { readonly kind: 'same-text'; readonly field: 'proposed' }
  | { readonly kind: 'no-reason'; readonly field: 'reason' }
  | { readonly kind: 'no-question'; readonly field: 'reason' }
  | { readonly kind: 'too-long'; readonly field: 'proposed' | 'reason'; readonly over: number };

/** Words, as far as a person can tell: at least one letter, digit or sign that is no blank. */
const anything = /[^\s\p{Cf}\p{Cc}]/u;

/** What a proposal would replace: the quoted words, else the clause; '' where the comment is on more than one place. */
export function originalOf({ targets }: Pick<Comment, 'targets'>): string {
  const [target, ...others] = targets;
  if (!target || others.length > 0) return '';
  return target.quote?.exact ?? target.clauseText;
}

/**
 * Everything that is wrong, in the order of the form. A reason is required for 反对 and 修改建议, the question
 * for 疑问, nothing but the stance for 支持. An empty proposal asks for the words to be deleted.
 */
export function flawsOf(
  comment: Pick<Comment, 'stance' | 'proposed' | 'reason' | 'targets'>,
  limit: number,
): readonly Flaw[] {
  const { stance, reason } = comment;
  if (stance === null)
    return [{ kind: 'no-stance', field: 'stance' }, ...lengthFlaws('reason', reason, limit)];
  const proposed = stance === 'amend' ? (comment.proposed ?? originalOf(comment)) : null;
  return [
    ...(proposed !== null && isSame(proposed, originalOf(comment))
      ? [{ kind: 'same-text', field: 'proposed' } as const]
      : []),
    ...(proposed === null ? [] : lengthFlaws('proposed', proposed, limit)),
    ...(anything.test(reason) ? [] : missingReason(stance)),
    ...lengthFlaws('reason', reason, limit),
  ];
}

function missingReason(stance: NonNullable<Comment['stance']>): readonly Flaw[] {
  if (stance === 'support') return [];
  return [
    stance === 'ask' ? { kind: 'no-question', field: 'reason' } : { kind: 'no-reason', field: 'reason' },
  ];
}

function lengthFlaws(field: 'proposed' | 'reason', text: string, limit: number): readonly Flaw[] {
  return text.length > limit ? [{ kind: 'too-long', field, over: text.length - limit }] : [];
}

/** Blanks at the ends and line ends of another kind are no change. */
function isSame(proposed: string, original: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  return plain(proposed) === plain(original);
}
