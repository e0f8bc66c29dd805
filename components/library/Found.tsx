import type { LibraryDraft } from '../../lib/usecase/library.ts';
import type { FoundGroup, FoundKind, SearchDoc, SearchResult } from '../../lib/usecase/search-index.ts';
import { snippetOf } from '../../lib/usecase/search-snippet.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icons.ts';
import { usePorts } from '../ports.ts';
import { bareTitle, useLibrarySay } from './library-say.ts';

interface FoundProps {
  readonly wanted: string;
  readonly result: SearchResult;
  readonly drafts: readonly LibraryDraft[];
  readonly onMore: () => void;
}

const icons: Readonly<Record<FoundKind, IconName>> = {
  draft: 'tray',
  article: 'list',
  comment: 'edit',
  answer: 'mail',
};

/** What was found, by kind: its place, the words around it, the words that were looked for marked. */
export function Found({ wanted, result, drafts, onMore }: FoundProps) {
  const say = useLibrarySay();
  const all = result.groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="l-found" aria-label={say('library.found', { n: all })}>
      <p class="l-found-count" role="status">
        {all === 0 ? say('library.searchEmpty', { words: wanted.trim() }) : say('library.found', { n: all })}
      </p>
      {result.groups.map((group) => (
        <Group key={group.kind} group={group} words={result.words} drafts={drafts} onMore={onMore} />
      ))}
    </section>
  );
}

interface GroupProps extends Pick<FoundProps, 'drafts' | 'onMore'> {
  readonly group: FoundGroup;
  readonly words: readonly string[];
}

function Group({ group, words, drafts, onMore }: GroupProps) {
  const say = useLibrarySay();
  const { kind, docs, count } = group;
  return (
    <section>
      <h3 class="l-found-kind">
        <Icon name={icons[kind]} small />
        {say(`library.found.${kind}`)}
        <span class="zt-count">{say('library.foundCount', { n: count })}</span>
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver */}
      <ul class="zt-plain" role="list">
        {docs.map((doc, at) => (
          <Hit key={`${at}`} doc={doc} words={words} drafts={drafts} />
        ))}
      </ul>
      {count > docs.length && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={onMore}>
          {say('library.foundMore', { n: count - docs.length })}
        </button>
      )}
    </section>
  );
}

interface HitProps {
  readonly doc: SearchDoc;
  readonly words: readonly string[];
  readonly drafts: readonly LibraryDraft[];
}

function Hit({ doc, words, drafts }: HitProps) {
  const { revision } = usePorts().ways;
  const entry = drafts.find(({ draft }) => draft.id === doc.draftId);
  const head = entry?.revisions.find(({ id }) => id === doc.revisionId) ?? entry?.revisions.at(-1);
  const title = bareTitle(entry?.draft.title ?? '');
  const where = [doc.kind === 'draft' ? '' : title, head?.label ?? ''].filter((each) => each !== '');
  return (
    <li>
      <button
        class="l-hit"
        type="button"
        disabled={!head || !revision}
        onClick={() => head && revision?.(head.id, doc.eId)}
      >
        <span class="l-hit-head">
          {doc.citation !== '' && (
            <span class="zt-cite" lang="zh-CN">
              {doc.citation}
            </span>
          )}
          <span class="l-hit-where" lang="zh-CN">
            {where.join(' · ')}
          </span>
        </span>
        <span class={doc.kind === 'article' || doc.kind === 'draft' ? 'l-hit-law' : 'l-hit-own'} lang="zh-CN">
          {snippetOf(doc.text, words).map((run, at) =>
            run.isMarked ? <mark key={`${at}`}>{run.text}</mark> : run.text,
          )}
        </span>
      </button>
    </li>
  );
}
