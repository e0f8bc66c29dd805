import { Icon } from '../Icon.tsx';
import { useSay } from '../say.tsx';
import { useReadingSay } from './use-reading-say.ts';

interface ReadingBarProps {
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onComment: () => void;
}

/** 上一条, 对本条提意见, 下一条: under the thumb. */
export function ReadingBar({ onPrevious, onNext, onComment }: ReadingBarProps) {
  const say = useSay();
  const sayHere = useReadingSay();
  return (
    <footer class="reading-bar">
      <button class="zt-btn" type="button" disabled={onPrevious === null} onClick={() => onPrevious?.()}>
        <Icon name="left" small />
        {say('common.previous')}
      </button>
      <button class="zt-btn zt-btn--main" type="button" onClick={onComment}>
        {sayHere('reading.onArticle')}
      </button>
      <button class="zt-btn" type="button" disabled={onNext === null} onClick={() => onNext?.()}>
        {say('common.next')}
        <Icon name="right" small />
      </button>
    </footer>
  );
}
