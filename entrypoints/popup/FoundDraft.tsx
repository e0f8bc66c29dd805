import { useState } from 'preact/hooks';
import { Deadline, deadlineKey } from '../../components/Deadline.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useHearing, useSetting } from '../../components/use-store.ts';
import { askPage } from '../../lib/bridge/ask-page.ts';
import { openPanel } from '../../lib/bridge/open-panel.ts';
import { openOwnPage } from '../../lib/bridge/own-pages.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { Doubts } from './Doubts.tsx';
import { type CountedLevel, type DraftFacts, draftFacts } from './draft-facts.ts';
import type { PageInFront } from './page-in-front.ts';
import { type KeptDraft, useKeptDraft } from './use-kept-draft.ts';
import { usePopupSay } from './words.ts';

type DraftPage = Extract<PageInFront, { kind: 'draft' }>;

/** A draft was recognised: which, how much of it, how surely, until when, and what can be done now. */
export function FoundDraft({ page }: { readonly page: DraftPage }) {
  const say = usePopupSay();
  const facts = draftFacts(page.reading);
  if (!facts) throw new TypeError('expected a reading with articles');
  const asked = useHearing(page.reading.hearingUrl);
  const hearing = asked?.kind === 'read' ? asked.value : null;
  const kept = useKeptDraft(page.reading);
  return (
    <>
      <div class="pp-b">
        <p class="pp-k" role="status">
          <Icon name="for" />
          {say('popup.found')}
        </p>
        <Title of={facts.title} language={page.reading.tree.language} />
        <p class="pp-s">{[hearing?.issuer ?? facts.site, facts.label].filter(Boolean).join(' · ')}</p>
        <Counts of={facts.counts} />
        {facts.doubts.length === 0 ? (
          <p class="pp-ok">
            <Icon name="for" small />
            <span>{say('popup.continuous', { a: facts.from, b: facts.to })}</span>
          </p>
        ) : (
          <Doubts tree={page.reading.tree} />
        )}
        <KnownDeadline hearing={hearing} kept={kept} title={facts.title} />
        <Actions tabId={page.tabId} kept={kept} />
      </div>
      <MarginSwitch tabId={page.tabId} shown={page.shown} />
    </>
  );
}

function Title({ of, language }: { readonly of: string; readonly language: string }) {
  if (of === '') return null;
  const title = /《/.test(of) || !/\p{Script=Han}/u.test(of) ? of : `《${of}》`;
  return (
    <h2 class={title.startsWith('《') ? 'zt-title pp-title--hung' : 'zt-title'} lang={language}>
      {title}
    </h2>
  );
}

const countWords = {
  part: 'popup.parts',
  chapter: 'popup.chapters',
  section: 'popup.sections',
  article: 'popup.articles',
  paragraph: 'popup.paragraphs',
  item: 'popup.items',
} as const satisfies Record<CountedLevel, string>;

function Counts({ of }: { readonly of: DraftFacts['counts'] }) {
  const say = usePopupSay();
  return (
    <dl class="pp-n">
      {of.map(({ level, count }) => (
        <div key={level}>
          <dt>{say(countWords[level])}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

interface KnownDeadlineProps {
  readonly hearing: Hearing | null;
  readonly kept: KeptDraft | null;
  readonly title: string;
}

/** The hearing's, or the person's own; where neither is known the panel asks for it. */
function KnownDeadline({ hearing, kept, title }: KnownDeadlineProps) {
  const draft = kept?.draft ?? { id: '', title, issuer: null };
  const own = useSetting(deadlineKey(draft.id));
  if (!hearing && own === null) return null;
  return (
    <div class="pp-d">
      <Deadline draft={draft} hearing={hearing} />
    </div>
  );
}

function Actions({ tabId, kept }: { readonly tabId: number; readonly kept: KeptDraft | null }) {
  const say = usePopupSay();
  return (
    <div class="pp-a">
      <button class="zt-btn zt-btn--main" type="button" onClick={() => void toPanel(tabId)}>
        {say('popup.read')}
      </button>
      {kept && (
        <>
          <button class="zt-btn" type="button" onClick={() => compare(kept.draft.id)}>
            <Icon name="compare" />
            {say('popup.compare')}
          </button>
          <button class="zt-btn" type="button" onClick={() => void toPanel(tabId)}>
            <Icon name="list" />
            {say('popup.mine')}
            <span class="zt-count">{kept.comments}</span>
          </button>
        </>
      )}
    </div>
  );
}

/** The panel opens only in the press itself: nothing may be awaited before. */
async function toPanel(tabId: number): Promise<void> {
  const surface = await openPanel(tabId);
  await askPage(tabId, 'show', { on: true });
  if (surface === 'dock') await askPage(tabId, 'dock', { to: 'open' });
  window.close();
}

function compare(draftId: string): void {
  openOwnPage('/workbench.html', { draft: draftId });
  window.close();
}

function MarginSwitch({ tabId, shown }: { readonly tabId: number; readonly shown: boolean }) {
  const say = usePopupSay();
  const [on, setOn] = useState(shown);
  const turn = () => {
    setOn(!on);
    void askPage(tabId, 'show', { on: !on });
  };
  return (
    <label class="pp-t">
      <span>{say('popup.margin')}</span>
      <input class="zt-sr" type="checkbox" role="switch" checked={on} aria-checked={on} onChange={turn} />
      <span class={on ? 'sw is-on' : 'sw'} aria-hidden="true" />
    </label>
  );
}
