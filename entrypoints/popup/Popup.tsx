import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useSay } from '../../components/say.tsx';
import { useTextSize } from '../../components/use-text-size.ts';
import { alwaysSites, sitePattern } from '../../lib/bridge/always.ts';
import { commandKeys } from '../../lib/bridge/command-keys.ts';
import { openOwnPage } from '../../lib/bridge/own-pages.ts';
import { AskSite } from './AskSite.tsx';
import { FoundDraft } from './FoundDraft.tsx';
import { NothingFound } from './NothingFound.tsx';
import type { PageInFront } from './page-in-front.ts';
import { SiteRow } from './SiteRow.tsx';
import { usePopupSay } from './words.ts';

/** The toolbar popup: what was recognised on the page in front, and the ways on from there. */
export function Popup({ firstReading }: { readonly firstReading: Promise<PageInFront> }) {
  useTextSize();
  const [page, setPage] = useState<PageInFront | null>(null);
  const [isAlways, setAlways] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const pattern = page && page.kind !== 'refused' ? sitePattern(page.address) : null;

  const lookUpSite = async () => setAlways(pattern !== null && (await alwaysSites()).includes(pattern));
  useEffect(() => void firstReading.then(setPage), [firstReading]);
  useEffect(() => void lookUpSite(), [pattern]);

  const settled = () => {
    setAsking(false);
    void lookUpSite();
  };
  return (
    <main class="pp">
      <Head />
      {isAsking && pattern ? (
        <AskSite pattern={pattern} onDone={settled} />
      ) : (
        <>
          <Reading page={page} />
          {pattern && (
            <SiteRow
              pattern={pattern}
              isAlways={isAlways}
              onAsk={() => setAsking(true)}
              onStopped={() => void lookUpSite()}
            />
          )}
          {page?.kind === 'draft' && <Keys />}
        </>
      )}
    </main>
  );
}

function Head() {
  const say = usePopupSay();
  const common = useSay();
  const go = (path: '/options.html' | '/workbench.html') => () => {
    openOwnPage(path);
    window.close();
  };
  return (
    <>
      <header class="pp-h">
        <h1 class="zt-brand">
          <Icon name="mark" />
          {common('common.brand')}
        </h1>
        <span class="pp-go">
          <IconButton icon="tray" label={say('popup.library')} onPress={go('/workbench.html')} />
          <IconButton icon="gear" label={say('popup.settings')} onPress={go('/options.html')} />
        </span>
      </header>
      <div class="zt-ww pp-ww" />
    </>
  );
}

function Reading({ page }: { readonly page: PageInFront | null }) {
  const say = usePopupSay();
  if (page === null)
    return (
      <div class="pp-b">
        <p class="pp-s" role="status">
          {say('popup.reading')}
        </p>
      </div>
    );
  if (page.kind === 'draft') return <FoundDraft page={page} />;
  return page.kind === 'none' ? <NothingFound page={page} /> : <Refused />;
}

function Refused() {
  const say = usePopupSay();
  return (
    <div class="pp-b">
      <p class="pp-k pp-k--warn" role="status">
        <Icon name="warn" />
        {say('popup.refused')}
      </p>
      <p class="pp-s">{say('popup.refusedBody')}</p>
    </div>
  );
}

/** The keys as they are now; nothing where the browser has none. */
function Keys() {
  const say = usePopupSay();
  const [keys, setKeys] = useState({ markers: '', panel: '' });
  useEffect(() => void commandKeys().then(setKeys), []);
  if (keys.markers === '' || keys.panel === '') return null;
  return <p class="pp-keys">{say('popup.keys', keys)}</p>;
}
