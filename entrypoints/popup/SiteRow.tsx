import { Icon } from '../../components/Icon.tsx';
import { forbidAlways } from '../../lib/bridge/always.ts';
import { usePopupSay } from './words.ts';

interface SiteRowProps {
  readonly pattern: string;
  readonly isAlways: boolean;
  readonly onAsk: () => void;
  readonly onStopped: () => void;
}

/** When we look at this site, and the way to change it. */
export function SiteRow({ pattern, isAlways, onAsk, onStopped }: SiteRowProps) {
  const say = usePopupSay();
  const stop = () => void forbidAlways(pattern).then(onStopped);
  return (
    <div class="pp-f">
      <Icon name="eye" />
      <span class="zt-grow">{say(isAlways ? 'popup.alwaysHere' : 'popup.onlyWhenOpened')}</span>
      <button class="zt-btn zt-btn--quiet" type="button" onClick={isAlways ? stop : onAsk}>
        {say(isAlways ? 'popup.stopAlways' : 'popup.always')}
      </button>
    </div>
  );
}
