import type { PostingState } from '../../lib/hearing/channels/posting.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icons.ts';
import { postedWords } from './posted-words.ts';
import { useRoadSay } from './road-say.ts';
import { usePosted } from './use-posted.ts';

const asks: ReadonlySet<PostingState> = new Set<PostingState>(['prepared', 'unknown']);
const went: ReadonlySet<PostingState> = new Set<PostingState>(['sent', 'accepted']);

/** The state of a comment that went by another road, as a list has room for. */
export function PostedState({ submissionId }: { readonly submissionId: string }) {
  const say = useRoadSay();
  const posting = usePosted(submissionId);
  if (posting === undefined) return null;
  const state = posting?.state ?? 'accepted';
  const kind = asks.has(state)
    ? 'zt-state zt-state--warn'
    : went.has(state)
      ? 'zt-state zt-state--ok'
      : 'zt-state';
  const icon: IconName = asks.has(state) ? 'warn' : went.has(state) ? 'for' : 'net';
  return (
    <span class={kind}>
      <Icon name={icon} small />
      {say(posting === null ? 'posted.inList.submitted' : postedWords[state])}
    </span>
  );
}
