import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { RevisionText } from '../../../lib/anchor/revision-text.ts';
import { articlesOf, type Provision } from '../../../lib/law/provision.ts';
import { linesOfArticle } from '../../../lib/usecase/clause-lines.ts';
import { headingsOfArticles } from '../../../lib/usecase/compare-headings.ts';

interface DraftTextProps {
  readonly revision: RevisionText;
  /** The clause that is looked at. */
  readonly here?: string | null;
  /** Of chapters. */
  readonly heading: 'h3' | 'h5';
}

/** A draft's text under its headings, article by article, every clause where the outline has it. */
export function DraftText({ revision, here = null, heading: Heading }: DraftTextProps) {
  const { text, tree } = revision;
  const root = useRef<HTMLDivElement>(null);
  const articles = useMemo(() => [...articlesOf(tree.provisions)], [tree]);
  const headings = useMemo(() => headingsOfArticles(tree.provisions), [tree]);
  useEffect(() => {
    if (here === null) return;
    const line = root.current?.querySelector(`[data-clause="${CSS.escape(here)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const headed = (words: string | null) => words && <Heading class="zt-chap">{words}</Heading>;
  return (
    <div class="setup-law zt-law" lang={tree.language} ref={root}>
      {articles.map((article, at) => (
        <Article
          key={article.eId}
          text={text}
          article={article}
          heading={headed(headingAbove(headings, articles, at))}
          here={here}
        />
      ))}
    </div>
  );
}

interface ArticleProps {
  readonly text: string;
  readonly article: Provision;
  readonly heading: ComponentChildren;
  readonly here: string | null;
}

function Article({ text, article, heading, here }: ArticleProps) {
  const lines = linesOfArticle(text, article);
  return (
    <section
      class={article.eId === here ? 'setup-article is-here' : 'setup-article'}
      data-clause={article.eId}
    >
      {heading}
      {lines.map(({ start, end, depth, clause }, at) => {
        const label = at === 0 ? article.label : '';
        const isHere = clause.eId === here && clause !== article;
        return (
          <p
            key={start}
            class={`setup-line setup-line--${Math.min(depth, 2)}${isHere ? ' is-here' : ''}`}
            data-clause={clause === article ? undefined : clause.eId}
          >
            {label !== '' && <b>{label}</b>}
            {text.slice(start + label.length, end)}
          </p>
        );
      })}
    </section>
  );
}

type Headings = ReturnType<typeof headingsOfArticles>;

function headingAbove(headings: Headings, articles: readonly Provision[], at: number): string | null {
  const own = headings.get(articles[at]?.eId ?? '');
  const before = headings.get(articles[at - 1]?.eId ?? '');
  return own && own.eId !== before?.eId ? own.words : null;
}
