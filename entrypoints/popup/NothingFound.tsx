import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../components/say.tsx';
import { usePopupSay } from './words.ts';

/** No article on the page: what may be the reason. */
export function NothingFound({ onAgain }: { readonly onAgain: () => void }) {
  const say = usePopupSay();
  const common = useSay();
  return (
    <div class="pp-b">
      <p class="pp-k pp-k--quiet" role="status">
        <Icon name="info" />
        {say('popup.none')}
      </p>
      <h2 class="zt-title">{say('popup.noneTitle')}</h2>
      <ul class="pp-w">
        <li>{say('popup.noneAttached')}</li>
        <li>{say('popup.noneImage')}</li>
        <li>{say('popup.noneSplit')}</li>
      </ul>
      <div class="pp-a">
        <button class="zt-btn zt-btn--main" type="button" onClick={onAgain}>
          {common('state.readAgain')}
        </button>
      </div>
    </div>
  );
}
