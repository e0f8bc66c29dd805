import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { allowAlways } from '../../lib/bridge/always.ts';
import { type PopupKey, usePopupSay } from './words.ts';

interface AskSiteProps {
  /** `https://site/*` */
  readonly pattern: string;
  readonly onDone: () => void;
}

/** What looking by ourselves on one site means, before the browser asks for it. */
export function AskSite({ pattern, onDone }: AskSiteProps) {
  const say = usePopupSay();
  const site = new URL(pattern.replace('*', '')).host;
  return (
    <section class="pp-b pp-ask">
      <h2 class="zt-title">
        <Icon name="eye" />
        {say('popup.askSite', { site })}
      </h2>
      <div class="pp-pm">
        <Promises title="popup.will" icon="for" of={['popup.willRead', 'popup.willNumber']} />
        <Promises
          title="popup.willNot"
          icon="against"
          of={['popup.willNotLook', 'popup.willNotAlter', 'popup.willNotShow']}
        />
      </div>
      <div class="pp-a">
        <button class="zt-btn zt-btn--main" type="button" onClick={onDone}>
          {say('popup.once')}
        </button>
        <button class="zt-btn wide" type="button" onClick={() => void allowAlways(pattern).then(onDone)}>
          {say('popup.always')}
        </button>
      </div>
    </section>
  );
}

type Plain = Extract<PopupKey, `popup.will${string}`>;

function Promises({
  title,
  icon,
  of,
}: {
  readonly title: Plain;
  readonly icon: IconName;
  readonly of: readonly Plain[];
}) {
  const say = usePopupSay();
  return (
    <div>
      <b>{say(title)}</b>
      <ul class="zt-plain">
        {of.map((key) => (
          <li key={key}>
            <Icon name={icon} small />
            {say(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}
