import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { askPage } from '../../lib/bridge/ask-page.ts';
import { openPanel } from '../../lib/bridge/open-panel.ts';
import { Doubts } from './Doubts.tsx';
import { type CountedLevel, draftFacts } from './draft-facts.ts';
import type { PageInFront } from './page-in-front.ts';
import { language, say } from './words.ts';

type DraftPage = Extract<PageInFront, { kind: 'draft' }>;

const countWords = {
  part: 'popup.parts',
  chapter: 'popup.chapters',
  section: 'popup.sections',
  article: 'popup.articles',
  paragraph: 'popup.paragraphs',
  item: 'popup.items',
} as const satisfies Record<CountedLevel, string>;

/** A draft was recognised: which, how much of it, how surely, and what can be done now. */
export function FoundDraft({ page }: { readonly page: DraftPage }) {
  const facts = draftFacts(page.reading);
  if (!facts) throw new TypeError('expected a reading with articles');
  const title = inBookMarks(facts.title);
  return (
    <>
      <div class="pp-b">
        <p class="pp-k" role="status">
          <Icon name="for" />
          {say('popup.found')}
        </p>
        {title !== '' && (
          <h2
            class={title.startsWith('《') ? 'zt-title pp-title--hung' : 'zt-title'}
            lang={page.reading.tree.language}
          >
            {title}
          </h2>
        )}
        <p class="pp-s">{[facts.site, facts.label].filter(Boolean).join(' · ')}</p>
        <dl class="pp-n">
          {facts.counts.map(({ level, count }) => (
            <div key={level}>
              <dt>{say(countWords[level])}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {facts.doubts.length === 0 ? (
          <p class="pp-ok">
            <Icon name="for" small />
            <span>{say('popup.continuous', { a: facts.from, b: facts.to })}</span>
          </p>
        ) : (
          <Doubts tree={page.reading.tree} />
        )}
        <div class="pp-a">
          <button class="zt-btn zt-btn--main" type="button" onClick={() => void readAndComment(page.tabId)}>
            {say('popup.read')}
          </button>
        </div>
      </div>
      <MarginSwitch tabId={page.tabId} shown={page.shown} />
    </>
  );
}

/** The panel opens only in the press itself: nothing may be awaited before. */
async function readAndComment(tabId: number): Promise<void> {
  const surface = await openPanel(tabId);
  await askPage(tabId, 'show', { on: true });
  if (surface === 'dock') await askPage(tabId, 'dock', { to: 'open' });
  window.close();
}

function MarginSwitch({ tabId, shown }: { readonly tabId: number; readonly shown: boolean }) {
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

/** 《…》 around a Chinese title that has none. */
function inBookMarks(title: string): string {
  return language === 'zh' && /^[^《]*\p{Script=Han}/u.test(title) && !title.includes('《')
    ? `《${title}》`
    : title;
}
