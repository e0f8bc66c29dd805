import { useEffect, useRef } from 'preact/hooks';
import { headingsOfArticles } from '../../lib/usecase/compare-headings.ts';
import { Note } from '../Note.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { useOnline } from '../use-store.ts';
import { ArticleText } from './ArticleText.tsx';
import { usePlace } from './place.ts';
import type { ReadArticle } from './use-article.ts';
import { useReadingSay } from './use-reading-say.ts';

interface ReadingTextProps extends PanelViewProps {
  readonly read: ReadArticle;
  /** Every article, one under the other; else the one that is read. */
  readonly whole: boolean;
  readonly onPoint: (eId: string) => void;
}

/** The law itself. */
export function ReadingText(props: ReadingTextProps) {
  const { revision, comments, desk, read, whole, onPoint } = props;
  const say = useReadingSay();
  const online = useOnline();
  const scroller = useRef<HTMLElement>(null);
  useFollowing(scroller, { whole, eId: read.article.eId });
  const on = desk.view.kind === 'compose' ? (desk.view.start.targets[0]?.eId ?? null) : null;
  const headings = headingsOfArticles(revision.tree.provisions);
  const shown = whole ? read.articles : [read.article];
  const text = (
    <>
      {!online && (
        <div class="reading-note">
          <Note icon="off" kind="warn">
            <p>{say('reading.offline')}</p>
          </Note>
        </div>
      )}
      {whole && (
        <h1 class="reading-title" lang="zh-CN">
          {revision.title}
        </h1>
      )}
      {shown.map((article, at) => {
        const heading = headings.get(article.eId);
        const first = whole && heading && heading.eId !== headings.get(shown[at - 1]?.eId ?? '')?.eId;
        return (
          <div key={article.eId}>
            {first && (
              <h2 class="reading-chapter" lang="zh-CN">
                {heading.words}
              </h2>
            )}
            <ArticleText
              revision={revision}
              article={article}
              comments={comments}
              onPoint={onPoint}
              on={on}
            />
          </div>
        );
      })}
      {!whole && <p class="reading-hint">{say('reading.hint')}</p>}
    </>
  );
  if (whole)
    return (
      <section class="reading-text" ref={scroller} aria-label={revision.title}>
        {text}
      </section>
    );
  return (
    <main class="reading-text" ref={scroller}>
      {text}
    </main>
  );
}

/** Another article begins at its top; in the whole text it is brought into view. */
function useFollowing(
  scroller: { readonly current: HTMLElement | null },
  { whole, eId }: { readonly whole: boolean; readonly eId: string },
): void {
  const { turn } = usePlace();
  useEffect(() => {
    if (!whole) scroller.current?.scrollTo({ top: 0 });
    else if (turn > 0 || eId !== '')
      document.getElementById(eId)?.scrollIntoView({ block: turn === 0 ? 'start' : 'center' });
  }, [whole, eId, turn]);
}
