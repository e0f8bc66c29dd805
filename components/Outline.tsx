import './styles/outline.css';
import { useMemo, useState } from 'preact/hooks';
import type { Target } from '../lib/comment/comment.ts';
import { articlesOf, type Provision } from '../lib/law/provision.ts';
import { articleOf } from '../lib/usecase/comment-list.ts';
import { type Heading, headingsOfArticles } from '../lib/usecase/compare-headings.ts';
import { findArticles } from '../lib/usecase/find-articles.ts';
import { targetAt } from '../lib/usecase/target.ts';
import { Icon } from './Icon.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { useSay } from './say.tsx';

interface OutlineProps extends PanelViewProps {
  /** What pressing the pen of an article does; to begin a comment where nothing else is said. */
  readonly onChoose?: (target: Target) => void;
}

/** Chapters and articles with the beginning of each, to go to, to find by number or word, to comment on. */
export function Outline({ revision, pages, desk, comments, onChoose = desk.startAt }: OutlineProps) {
  const say = useSay();
  const [wanted, setWanted] = useState('');
  const articles = useMemo(() => [...articlesOf(revision.tree.provisions)], [revision]);
  const headings = useMemo(() => headingsOfArticles(revision.tree.provisions), [revision]);
  const found = useMemo(() => findArticles(revision, articles, wanted), [revision, articles, wanted]);
  const counts = useMemo(() => countByArticle(revision.tree, comments), [revision, comments]);
  const start = (eId: string) => {
    const target = targetAt(revision, eId);
    if (target) onChoose(target);
  };
  return (
    <>
      <div class="outline-find">
        <Icon name="search" />
        <input
          class="zt-input"
          type="search"
          placeholder={say('common.find')}
          aria-label={say('common.find')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </div>
      {wanted === '' && (
        <button class="zt-btn zt-btn--quiet outline-whole" type="button" onClick={() => start('')}>
          <Icon name="plus" small />
          {say('panel.onWhole')}
        </button>
      )}
      {sections(found, headings).map(({ heading, articles }, at) => (
        <section key={heading?.eId ?? `${at}`}>
          {heading && (
            <h2 class="panel-chapter" lang="zh-CN">
              {heading.words}
            </h2>
          )}
          <ul class="zt-plain">
            {articles.map((article) => (
              <OutlineRow
                key={article.eId}
                revision={revision}
                article={article}
                elsewhere={pages?.isElsewhere(article.eId) ?? false}
                count={counts.get(article.eId) ?? 0}
                onStart={start}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && <p class="state-quiet">{say('panel.noMatch')}</p>}
    </>
  );
}

interface Section {
  readonly heading: Heading | null;
  readonly articles: Provision[];
}

function sections(
  articles: readonly Provision[],
  headings: ReadonlyMap<string, Heading>,
): readonly Section[] {
  const all: Section[] = [];
  for (const article of articles) {
    const heading = headings.get(article.eId) ?? null;
    const last = all.at(-1);
    if (last && last.heading?.eId === heading?.eId) last.articles.push(article);
    else all.push({ heading, articles: [article] });
  }
  return all;
}

function countByArticle(tree: PanelViewProps['revision']['tree'], comments: PanelViewProps['comments']) {
  const counts = new Map<string, number>();
  for (const { targets } of comments) {
    const eId = articleOf(tree, targets[0]?.eId ?? '');
    if (eId) counts.set(eId, (counts.get(eId) ?? 0) + 1);
  }
  return counts;
}
