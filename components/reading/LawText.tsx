import './reading.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { articlesOf, type DraftTree, type Provision } from '../../lib/law/provision.ts';
import { headingsOfArticles } from '../../lib/usecase/compare-headings.ts';
import { useSignal } from '../use-signal.ts';
import { ArticleLines } from './ArticleLines.tsx';
import { SelectedWords } from './SelectedWords.tsx';
import type { TextPage, TextView } from './text-page.ts';

interface LawTextProps {
  readonly text: string;
  readonly page: TextPage;
}

/** A draft's text clause by clause, every clause with its number to press; words can be selected. */
export function LawText({ text, page }: LawTextProps) {
  const view = useView(page);
  const root = useRef<HTMLDivElement>(null);
  const { tree, here } = view;
  const articles = useMemo(() => [...articlesOf(tree.provisions)], [tree]);
  const headings = useMemo(() => headingsOfArticles(tree.provisions), [tree]);
  useEffect(() => {
    if (here !== null) lineOf(root.current, here)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [here]);
  useSignal(
    (signal) =>
      page.onFocus((eId) => lineOf(root.current, eId)?.querySelector<HTMLElement>('button')?.focus(), signal),
    [page],
  );
  return (
    <div class="law-text" ref={root} lang={tree.language}>
      {articles.map((article, at) => (
        <section key={article.eId} class="law-part">
          {headingAbove(headings, articles, at).map((words) => (
            <h2 key={words} class="zt-chap law-chap">
              {words}
            </h2>
          ))}
          <ArticleLines text={text} article={article} view={view} onPoint={page.point} />
        </section>
      ))}
      <SelectedWords root={root} text={text} tree={tree} onPoint={page.point} />
    </div>
  );
}

function useView(page: TextPage): TextView {
  const [view, setView] = useState(page.view);
  useSignal((signal) => page.watch(setView, signal), [page]);
  return view;
}

function lineOf(root: HTMLElement | null, eId: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(eId)}"]`) ?? null;
}

type Headings = ReturnType<typeof headingsOfArticles>;

/** The headings that begin above an article, the widest first. */
function headingAbove(headings: Headings, articles: readonly Provision[], at: number): readonly string[] {
  const own = headings.get(articles[at]?.eId ?? '');
  const before = headings.get(articles[at - 1]?.eId ?? '');
  return own && own.eId !== before?.eId ? [own.words] : [];
}

/** The tree's title, or what the file is called. */
export function titleOf(tree: DraftTree, name: string): string {
  return tree.title ?? name;
}
