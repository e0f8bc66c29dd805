import { useMemo } from 'preact/hooks';
import { dayNumber } from '../../lib/i18n/times.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { headingsOfArticles } from '../../lib/usecase/compare-headings.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { later } from '../Later.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { useTextSize } from '../use-text-size.ts';
import { usePlace } from './place.ts';
import type { OpenSheet } from './ReadingShell.tsx';
import type { ReadArticle } from './use-article.ts';
import { useReadingSay } from './use-reading-say.ts';

const MeetingLink = later(async () => (await import('../meeting/MeetingNote.tsx')).MeetingLink);

interface ReadingHeadProps extends PanelViewProps {
  readonly read: ReadArticle;
  readonly onOpen: (sheet: OpenSheet) => void;
}

/** Brand, title and days left, then where one reads: the way to any other article. */
export function ReadingHead({ revision, comments, hearing, read, onOpen }: ReadingHeadProps) {
  const say = useSay();
  const sayHere = useReadingSay();
  const { acts } = usePlace();
  const { ways } = usePorts();
  const { size, next } = useTextSize();
  const headings = useMemo(() => headingsOfArticles(revision.tree.provisions), [revision]);
  const { article, articles, at } = read;
  const chapter = headings.get(article.eId)?.label;
  const n = comments.length;
  const place = sayHere('reading.place', { at: at + 1, of: articles.length });
  return (
    <header class="reading-head">
      <h1 class="zt-sr">{sayHere('reading.name', { title: revision.title })}</h1>
      <div class="reading-top">
        <span class="zt-brand">
          <Icon name="mark" />
          {say('common.brand')}
        </span>
        <button
          class="zt-btn zt-btn--quiet"
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen('mine')}
        >
          {n === 0 ? sayHere('reading.mine') : sayHere('reading.mineCount', { n })}
        </button>
        <IconButton icon="size" label={say('common.largeText')} onPress={next} pressed={size !== 'm'} />
        {acts(article.eId).length > 0 && (
          <IconButton icon="more" label={sayHere('reading.more')} onPress={() => onOpen('more')} />
        )}
        {ways.close && <IconButton icon="close" label={say('common.close')} onPress={ways.close} />}
      </div>
      <div class="zt-ww reading-ww" />
      <div class="reading-meta">
        <b lang="zh-CN">{revision.title}</b>
        {hearing?.kind === 'read' && (
          <DaysLeft closesAt={hearing.value.period.closesAt} timeZone={hearing.value.timeZone} />
        )}
        {hearing?.kind === 'read' && hearing.value.meeting && <MeetingLink hearing={hearing.value} />}
      </div>
      <nav class="reading-nav" aria-label={sayHere('reading.articles')}>
        <button class="reading-here" type="button" aria-haspopup="dialog" onClick={() => onOpen('contents')}>
          <b class="zt-cite" lang="zh-CN">
            {citationOf(revision.tree, article.eId)}
          </b>
          <span>
            {chapter && <span lang="zh-CN">{chapter} · </span>}
            {place} <Icon name="list" small />
          </span>
        </button>
        <IconButton icon="search" label={sayHere('reading.find')} onPress={() => onOpen('find')} />
      </nav>
    </header>
  );
}

function DaysLeft({ closesAt, timeZone }: { readonly closesAt: string; readonly timeZone: string }) {
  const say = useSay();
  const { surroundings } = usePorts();
  const left = dayNumber(Date.parse(closesAt) - 1, timeZone) - dayNumber(surroundings.now(), timeZone);
  if (left < 1) return null;
  return (
    <span>
      <Icon name="clock" small />
      {say('deadline.left', { n: left })}
    </span>
  );
}
