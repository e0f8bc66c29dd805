import type { Comment } from '../../lib/comment/comment.ts';
import { countCarried } from '../../lib/usecase/decide.ts';
import { Icon } from '../Icon.tsx';
import type { CompareSay } from './say.ts';

interface CarriedSummaryProps {
  readonly comments: readonly Comment[];
  /** The earlier revision's name. */
  readonly revision: string;
  readonly say: CompareSay;
}

/** What became of the comments on the earlier revision, in one sentence. Nothing where none was carried. */
export function CarriedSummary({ comments, revision, say }: CarriedSummaryProps) {
  const { settled, asking, gone } = countCarried(comments);
  const n = settled + asking + gone;
  if (n === 0) return null;
  const open = asking + gone > 0;
  return (
    <div class={open ? 'zt-note zt-note--warn x-sum' : 'zt-note zt-note--ok x-sum'} role="status">
      <Icon name={open ? 'warn' : 'for'} />
      <div>{say('carry.summary', { revision, n, a: settled, b: asking, c: gone })}</div>
    </div>
  );
}
