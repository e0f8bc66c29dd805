import { StateCard } from '../../components/states/StateCard.tsx';
import { languageFor, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/widget.ts';

/** The same document in a tab of its own is no longer a stranger's frame: there the browser keeps what is written. */
export function StorageRefused({ address }: { readonly address: string }) {
  const say = translator(words.zh, languageFor(navigator.languages) === 'zh' ? words.zh : words.en);
  return (
    <main class="panel-list">
      <StateCard
        icon="device"
        tone="warn"
        title={say('widget.refused')}
        acts={
          <a class="zt-btn zt-btn--main" href={address} target="_blank" rel="noopener">
            {say('widget.ownTab')}
          </a>
        }
      >
        <p>{say('widget.refusedWhy')}</p>
      </StateCard>
    </main>
  );
}
