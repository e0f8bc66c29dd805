import { useEffect, useRef } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import { IconButton } from '../IconButton.tsx';
import { useMoreSay } from '../more-say.ts';
import { useSay } from '../say.tsx';

interface MoversProps {
  readonly comment: Comment;
  /** The list it stands in. */
  readonly shown: readonly Comment[];
  readonly onMove: (by: 1 | -1) => void;
}

/** A place up, a place down; Alt and the arrows do it from anywhere on the comment. */
export function Movers({ comment, shown, onMove }: MoversProps) {
  const say = useMoreSay();
  const common = useSay();
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    const item = box.current?.closest('li');
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.isComposing || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
        return;
      event.preventDefault();
      latest.current(event.key === 'ArrowUp' ? -1 : 1);
    };
    item?.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  const citation = comment.targets[0]?.citation || common('place.whole');
  return (
    <div class="list-movers" ref={box}>
      <IconButton
        icon="up"
        label={say('list.up', { citation })}
        disabled={shown[0]?.id === comment.id}
        onPress={() => onMove(-1)}
      />
      <IconButton
        icon="down"
        label={say('list.down', { citation })}
        disabled={shown.at(-1)?.id === comment.id}
        onPress={() => onMove(1)}
      />
    </div>
  );
}
