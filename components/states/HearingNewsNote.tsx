import { useEffect, useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { endWords } from '../../lib/i18n/times.ts';
import { type HearingNews, newsOf, seenKey, seenOf } from '../../lib/usecase/hearing-news.ts';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { useSheetVoice } from '../sheet-say.ts';

/** Another end, or a new revision: told until the person has seen it. */
export function HearingNewsNote({ hearing }: { readonly hearing: Hearing }) {
  const { language, say } = useSheetVoice();
  const { settings } = usePorts().store;
  const [news, setNews] = useState<HearingNews | null>(null);
  const seen = () => void settings.set(seenKey(hearing.url), seenOf(hearing));
  useEffect(() => {
    let late = false;
    void settings.get(seenKey(hearing.url)).then((kept) => {
      if (late) return;
      if (kept === null) seen();
      else setNews(newsOf(hearing, kept));
    });
    return () => {
      late = true;
    };
  }, [settings, hearing]);
  if (news === null) return null;
  return (
    <Note icon="info" kind="warn" alert>
      {news.closesAt !== null && (
        <p>{say('news.deadline', { when: endWords(news.closesAt, language, hearing.timeZone) })}</p>
      )}
      {news.revision && <p>{say('news.revision', { name: news.revision.label ?? news.revision.title })}</p>}
      <div class="zt-row note-acts">
        <button
          class="zt-btn"
          type="button"
          onClick={() => {
            seen();
            setNews(null);
          }}
        >
          {say('news.seen')}
        </button>
      </div>
    </Note>
  );
}
