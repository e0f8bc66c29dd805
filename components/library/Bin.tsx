import { useState } from 'preact/hooks';
import { dayWords } from '../../lib/i18n/times.ts';
import type { LibraryDraft } from '../../lib/usecase/library.ts';
import { Icon } from '../Icon.tsx';
import { useVoice } from '../say.tsx';
import { bareTitle, useLibrarySay } from './library-say.ts';

interface BinProps {
  readonly bin: readonly LibraryDraft[];
  readonly onRestore: (draft: LibraryDraft) => void;
  readonly onErase: (draft: LibraryDraft) => void;
}

/** 回收站: drafts that were deleted, to be restored or deleted for good. */
export function Bin({ bin, onRestore, onErase }: BinProps) {
  const say = useLibrarySay();
  const { language } = useVoice();
  const [asked, setAsked] = useState<string | null>(null);
  if (bin.length === 0) return null;
  return (
    <details class="l-bin">
      <summary>
        <Icon name="trash" />
        {say('library.bin')}
        <span class="zt-count">{say('library.binCount', { n: bin.length })}</span>
      </summary>
      <p class="zt-hint">{say('library.binHow')}</p>
      <ul class="zt-plain">
        {bin.map((entry) => {
          const { draft, counts } = entry;
          const title = bareTitle(draft.title);
          return (
            <li key={draft.id} class="l-binned">
              <div class="l-binned-row">
                <span class="zt-grow">
                  <b lang="zh-CN">{title}</b>
                  <span class="l-revision-facts">
                    {say('library.binnedOn', { date: dayWords(draft.deletedAt ?? 0, language) })}
                    {' · '}
                    {say('library.comments', { n: counts.all })}
                  </span>
                </span>
                <button
                  class="zt-btn"
                  type="button"
                  aria-label={say('library.restoreOf', { title })}
                  onClick={() => onRestore(entry)}
                >
                  <Icon name="undo" />
                  {say('library.restore')}
                </button>
                <button
                  class="zt-btn"
                  type="button"
                  aria-label={say('library.eraseOf', { title })}
                  aria-expanded={asked === draft.id}
                  onClick={() => setAsked(asked === draft.id ? null : draft.id)}
                >
                  {say('library.erase')}
                </button>
              </div>
              {asked === draft.id && (
                <div class="zt-note zt-note--err l-sure" role="alert">
                  <Icon name="error" />
                  <div>
                    <p>{say('library.eraseSure', { title, n: counts.all })}</p>
                    <div class="l-acts">
                      <button class="zt-btn" type="button" onClick={() => onErase(entry)}>
                        {say('library.eraseYes')}
                      </button>
                      <button class="zt-btn" type="button" onClick={() => setAsked(null)}>
                        {say('library.eraseNo')}
                      </button>
                    </div>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
