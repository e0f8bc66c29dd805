import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../components/say.tsx';
import { openOwnPage } from '../../lib/bridge/own-pages.ts';
import { Attachments } from './Attachments.tsx';
import type { PageInFront } from './page-in-front.ts';
import { usePopupSay } from './words.ts';

interface NothingFoundProps {
  readonly page: Extract<PageInFront, { kind: 'none' }>;
  readonly onAgain: () => void;
}

/** No article on the page: its attachments, or what else may be the reason. */
export function NothingFound({ page, onAgain }: NothingFoundProps) {
  const say = usePopupSay();
  const common = useSay();
  const hasLinks = page.links.length > 0;
  return (
    <div class="pp-b">
      <p class="pp-k pp-k--quiet" role="status">
        <Icon name="info" />
        {say('popup.none')}
      </p>
      {hasLinks ? (
        <Attachments page={page} />
      ) : (
        <>
          <h2 class="zt-title">{say('popup.noneTitle')}</h2>
          <ul class="pp-w">
            <li>{say('popup.noneAttached')}</li>
            <li>{say('popup.noneImage')}</li>
            <li>{say('popup.noneSplit')}</li>
          </ul>
        </>
      )}
      <div class="pp-a">
        <button
          class={hasLinks ? 'zt-btn wide' : 'zt-btn zt-btn--main wide'}
          type="button"
          onClick={() => {
            openOwnPage('/workbench.html', { file: '' });
            window.close();
          }}
        >
          <Icon name="sheet" />
          {say('popup.openFile')}
        </button>
        <button class="zt-btn" type="button" onClick={onAgain}>
          {common('state.readAgain')}
        </button>
      </div>
    </div>
  );
}
