import { useMemo } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { type Passage, passagesOf } from '../../lib/law/passages.ts';
import type { Provision } from '../../lib/law/provision.ts';
import { Icon } from '../Icon.tsx';
import { useReadingSay } from './use-reading-say.ts';

interface ArticleTextProps {
  readonly revision: Revision;
  readonly article: Provision;
  readonly comments: readonly Comment[];
  readonly onPoint: (eId: string) => void;
  /** The clause that a sheet is open on. */
  readonly on: string | null;
}

/** One article in large type; each passage is a button that begins a comment on it. */
export function ArticleText({ revision, article, comments, onPoint, on }: ArticleTextProps) {
  const passages = useMemo(() => passagesOf(revision.text, article), [revision, article]);
  return (
    <article class="reading-article" id={article.eId} aria-label={citationOf(revision.tree, article.eId)}>
      {article.heading && (
        <h2 class="reading-caption" lang="zh-CN">
          {article.heading}
        </h2>
      )}
      {passages.map((passage) => (
        <PassageButton
          key={passage.start}
          revision={revision}
          article={article}
          passage={passage}
          count={comments.filter(({ targets }) => targets.some(({ eId }) => eId === passage.eId)).length}
          on={passage.eId === on}
          onPoint={onPoint}
        />
      ))}
    </article>
  );
}

interface PassageButtonProps {
  readonly revision: Revision;
  readonly article: Provision;
  readonly passage: Passage;
  readonly count: number;
  readonly on: boolean;
  readonly onPoint: (eId: string) => void;
}

function PassageButton({ revision, article, passage, count, on, onPoint }: PassageButtonProps) {
  const say = useReadingSay();
  const isFirst = passage.start === article.start;
  const words = revision.text.slice(passage.start, passage.end);
  const label = isFirst ? article.label : '';
  return (
    <button
      class={on ? 'reading-passage is-on' : 'reading-passage'}
      type="button"
      onClick={() => onPoint(passage.eId)}
      style={passage.depth > 1 ? { paddingInlineStart: `calc(${passage.depth}em + 4px)` } : undefined}
    >
      <span lang="zh-CN">
        {label && <b>{label}</b>}
        {afterLabel(words, label, article.heading)}
      </span>
      <span class="zt-sr">
        {say('reading.onPassage', { citation: citationOf(revision.tree, passage.eId) })}
        {count > 0 && say('reading.hasComments', { n: count })}
      </span>
      <span class={count > 0 ? 'reading-pen has' : 'reading-pen'} aria-hidden="true">
        {count > 0 ? count : <Icon name="edit" />}
      </span>
    </button>
  );
}

/** The words behind label and caption, with one full-width space between. */
function afterLabel(words: string, label: string, caption: string | null): string {
  if (label === '') return words.trim();
  const rest = words.slice(label.length).trim();
  const bare =
    caption === null
      ? rest
      : rest.replace(new RegExp(`^[【（(［\\[]?\\s*${escaped(caption)}\\s*[】）)］\\]]?\\s*`), '');
  return bare === '' ? '' : `　${bare}`;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
