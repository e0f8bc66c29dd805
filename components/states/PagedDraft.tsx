import { useState } from 'preact/hooks';
import { citationOf } from '../../lib/law/cite.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import type { PageReading, ReadOn } from '../../lib/usecase/ports.ts';
import { usePagedSay } from './paged-say.ts';
import { StateCard } from './StateCard.tsx';

interface PagedDraftProps {
  readonly reading: PageReading;
  /** Why the other pages are not there although they were wanted. */
  readonly trouble: Exclude<ReadOn, 'joined'> | null;
  readonly onChoose: (wanted: 'alone' | 'all') => void;
}

/** The page shows a part of a draft: the person says whether the others are to be fetched. */
export function PagedDraft({ reading, trouble, onChoose }: PagedDraftProps) {
  const say = usePagedSay();
  /** Which reading they were asked for: a new one comes when they are not to be had. */
  const [asked, setAsked] = useState<PageReading | null>(null);
  const { tree } = reading;
  const articles = [...articlesOf(tree.provisions)];
  const place = (at: number) => citationOf(tree, articles.at(at)?.eId ?? '');
  const all = () => {
    setAsked(reading);
    onChoose('all');
  };
  if (asked === reading) {
    return (
      <p class="state-quiet" role="status">
        {say('paging.fetching')}
      </p>
    );
  }
  const acts = (
    <>
      {trouble !== 'unrelated' && (
        <button class="zt-btn zt-btn--main" type="button" onClick={all}>
          {say(trouble ? 'paging.again' : 'paging.all')}
        </button>
      )}
      <button class="zt-btn" type="button" onClick={() => onChoose('alone')}>
        {say('paging.alone')}
      </button>
    </>
  );
  if (trouble) {
    return (
      <StateCard icon="warn" tone="warn" title={say(`paging.${trouble}`)} acts={acts} alert>
        <p>{say(`paging.${trouble}Body`)}</p>
      </StateCard>
    );
  }
  return (
    <StateCard icon="list" title={say('paging.title')} acts={acts}>
      <p>{say('paging.body', { first: place(0), last: place(-1), n: articles.length })}</p>
      <p>{say('paging.privacy')}</p>
    </StateCard>
  );
}
