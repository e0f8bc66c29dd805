import { Icon } from '../../components/Icon.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import { openFileDesk } from '../../lib/bridge/own-pages.ts';
import { Attachments } from './Attachments.tsx';
import type { PageInFront } from './page-in-front.ts';
import { usePopupSay } from './words.ts';

interface NothingFoundProps {
  readonly page: Extract<PageInFront, { kind: 'none' }>;
}

/** No article on the page: its attachments, or what else may be the reason. */
export function NothingFound({ page }: NothingFoundProps) {
  const say = usePopupSay();
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
          onClick={() => toDesk('choose')}
        >
          <Icon name="sheet" />
          {say('popup.openFile')}
        </button>
        <button class="zt-btn" type="button" onClick={() => toDesk('paste')}>
          {say('popup.paste')}
        </button>
        <button class="zt-btn" type="button" onClick={() => void frame(page.tabId)}>
          {say('popup.frame')}
        </button>
      </div>
    </div>
  );
}

function toDesk(how: 'choose' | 'paste'): void {
  openFileDesk(how);
  window.close();
}

/** The person frames the draft on the page itself; the popup would lie over it. */
async function frame(tabId: number): Promise<void> {
  await askBackground('pick', { tabId }).catch(() => null); // a page that is gone is framed no more
  window.close();
}
