import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { articlesOf, type Provision } from '../../lib/law/provision.ts';
import { articleOf } from '../../lib/usecase/comment-list.ts';
import { headingsOfArticles } from '../../lib/usecase/compare-headings.ts';
import { findArticles } from '../../lib/usecase/find-articles.ts';
import { IconButton } from '../IconButton.tsx';
import { useReadingSay } from './use-reading-say.ts';

interface ContentsSheetProps {
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  readonly current: string;
  /** The field has the keyboard from the beginning. */
  readonly searching: boolean;
  readonly onChoose: (eId: string) => void;
  readonly onClose: () => void;
}

/** Chapters and articles, to go to by number, by word, or by looking. */
export function ContentsSheet(props: ContentsSheetProps) {
  const { revision, comments, current, searching, onChoose, onClose } = props;
  const say = useReadingSay();
  const [wanted, setWanted] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const articles = useMemo(() => [...articlesOf(revision.tree.provisions)], [revision]);
  const headings = useMemo(() => headingsOfArticles(revision.tree.provisions), [revision]);
  const found = useMemo(() => findArticles(revision, articles, wanted), [revision, articles, wanted]);
  const counts = useMemo(() => countsByArticle(revision, comments), [revision, comments]);
  useEffect(() => {
    if (searching) field.current?.focus();
    const here = list.current?.querySelector('[aria-current]');
    here?.scrollIntoView?.({ block: 'center' });
    if (!searching && here instanceof HTMLElement) here.focus({ preventScroll: true });
  }, [searching]);
  return (
    <>
      <header class="reading-sheet-head">
        <h2>{say('reading.contents')}</h2>
        <IconButton icon="close" label={say('reading.close')} onPress={onClose} />
      </header>
      <label class="reading-find">
        <span class="zt-sr">{say('reading.find')}</span>
        <input
          class="zt-input"
          type="search"
          enterkeyhint="search"
          placeholder={say('reading.findHint')}
          value={wanted}
          ref={field}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </label>
      <ul class="reading-contents zt-plain" ref={list}>
        {found.map((article, at) => {
          const heading = headings.get(article.eId);
          const above = at > 0 ? headings.get(found[at - 1]?.eId ?? '') : undefined;
          return (
            <li key={article.eId}>
              {heading && heading.eId !== above?.eId && <h3 lang="zh-CN">{heading.words}</h3>}
              <button
                type="button"
                aria-current={article.eId === current ? 'true' : undefined}
                onClick={() => onChoose(article.eId)}
              >
                <span class="zt-cite" lang="zh-CN">
                  {citationOf(revision.tree, article.eId)}
                </span>
                <span class="reading-beginning" lang="zh-CN">
                  {article.heading ?? beginning(revision.text, article)}
                </span>
                {(counts.get(article.eId) ?? 0) > 0 && (
                  <span class="zt-state">
                    {say('reading.hasComments', { n: counts.get(article.eId) ?? 0 })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p class="reading-none">{say('reading.nothing')}</p>}
    </>
  );
}

function beginning(text: string, { start, end, label }: Provision): string {
  return text.slice(start + label.length, Math.min(end, start + 60)).trim();
}

function countsByArticle({ tree }: Revision, comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { targets } of comments) {
    const eId = articleOf(tree, targets[0]?.eId ?? '');
    if (eId !== null) counts.set(eId, (counts.get(eId) ?? 0) + 1);
  }
  return counts;
}
