import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { alwaysSites, sitePattern } from '../../lib/bridge/always.ts';
import { AskSite } from './AskSite.tsx';
import { FoundDraft } from './FoundDraft.tsx';
import { NothingFound } from './NothingFound.tsx';
import { type PageInFront, readPageInFront } from './page-in-front.ts';
import { SiteRow } from './SiteRow.tsx';
import { say } from './words.ts';

/** The toolbar popup: what was recognised on the page in front, and the ways on from there. */
export function Popup() {
  const [page, setPage] = useState<PageInFront | null>(null);
  const [isAlways, setAlways] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const pattern = page && page.kind !== 'refused' ? sitePattern(page.address) : null;

  const read = async () => setPage(await readPageInFront());
  const lookUpSite = async () => setAlways(pattern !== null && (await alwaysSites()).includes(pattern));
  useEffect(() => void read(), []);
  useEffect(() => void lookUpSite(), [pattern]);

  const settled = () => {
    setAsking(false);
    void lookUpSite();
  };
  return (
    <main class="pp">
      <header class="pp-h">
        <h1 class="zt-brand">
          <Icon name="mark" />
          {say('common.brand')}
        </h1>
      </header>
      <div class="zt-ww pp-ww" />
      {isAsking && pattern ? (
        <AskSite pattern={pattern} onDone={settled} />
      ) : (
        <>
          <Reading page={page} onAgain={() => void read()} />
          {pattern && (
            <SiteRow
              pattern={pattern}
              isAlways={isAlways}
              onAsk={() => setAsking(true)}
              onStopped={() => void lookUpSite()}
            />
          )}
        </>
      )}
    </main>
  );
}

function Reading({ page, onAgain }: { readonly page: PageInFront | null; readonly onAgain: () => void }) {
  if (page === null)
    return (
      <div class="pp-b">
        <p class="pp-s" role="status">
          {say('popup.reading')}
        </p>
      </div>
    );
  if (page.kind === 'draft') return <FoundDraft page={page} />;
  return page.kind === 'none' ? <NothingFound onAgain={onAgain} /> : <Refused />;
}

function Refused() {
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
