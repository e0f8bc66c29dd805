import { useRef, useState } from 'preact/hooks';
import { agoWords, dayWords } from '../../lib/i18n/times.ts';
import type { CommentCounts, LibraryDraft, LibraryRevision } from '../../lib/usecase/library.ts';
import { fileKinds } from '../file/file-kinds.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { usePorts } from '../ports.ts';
import { useVoice } from '../say.tsx';
import { bareTitle, type LibrarySay, useLibrarySay } from './library-say.ts';
import { MoveRevision } from './MoveRevision.tsx';

export interface DraftActs {
  readonly addFiles: (files: readonly File[], draft: LibraryDraft) => void;
  readonly remove: (draft: LibraryDraft) => void;
  readonly move: (revision: LibraryRevision, to: LibraryDraft) => void;
}

interface DraftCardProps {
  readonly entry: LibraryDraft;
  /** Those that a revision could belong to instead. */
  readonly others: readonly LibraryDraft[];
  readonly acts: DraftActs;
}

/** One draft: its revisions, what was written on it, the ways on. */
export function DraftCard({ entry, others, acts }: DraftCardProps) {
  const say = useLibrarySay();
  const { language } = useVoice();
  const { ways, surroundings } = usePorts();
  const field = useRef<HTMLInputElement>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const { draft, revisions, counts, usedAt, hasStatement } = entry;
  const title = bareTitle(draft.title);
  const { compare, statement, revision } = ways;
  return (
    <li class="l-draft">
      <div class="l-draft-head">
        <h3 lang="zh-CN">{title}</h3>
        <span class="l-used zt-num">
          {say('library.used', { time: agoWords(usedAt, surroundings.now(), language) })}
        </span>
      </div>
      <p class="l-facts">
        {draft.issuer !== null && <span lang="zh-CN">{draft.issuer}</span>}
        <Counts counts={counts} say={say} />
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver */}
      <ul class="zt-plain l-revisions" role="list">
        {revisions.toReversed().map((each) => (
          <li key={each.id}>
            <div class="l-revision">
              <button
                class="l-revision-open"
                type="button"
                disabled={!revision}
                onClick={() => revision?.(each.id)}
              >
                <b lang={each.label ? 'zh-CN' : undefined}>{each.label ?? say('library.untitled')}</b>
                <span class="l-revision-facts">
                  {revisionFacts(each, say, dayWords(each.savedAt, language))}
                </span>
              </button>
              {others.length > 0 && (
                <IconButton
                  icon="move"
                  label={say('library.moveOf', { revision: each.label ?? say('library.untitled') })}
                  pressed={moving === each.id}
                  onPress={() => setMoving(moving === each.id ? null : each.id)}
                />
              )}
            </div>
            {moving === each.id && (
              <MoveRevision
                revision={each}
                others={others}
                onMove={(to) => {
                  setMoving(null);
                  acts.move(each, to);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <div class="l-acts">
        {compare && revisions.length > 1 && (
          <button class="zt-btn" type="button" onClick={() => compare(draft.id)}>
            <Icon name="compare" />
            {say('library.compare')}
          </button>
        )}
        {statement && (counts.all > 0 || hasStatement) && (
          <button class="zt-btn" type="button" onClick={() => statement(draft.id)}>
            <Icon name="play" />
            {say('library.statement')}
          </button>
        )}
        <button
          class="zt-btn"
          type="button"
          aria-label={say('library.addRevisionOf', { title })}
          onClick={() => field.current?.click()}
        >
          <Icon name="plus" />
          {say('library.addRevision')}
        </button>
        <input
          ref={field}
          class="zt-sr"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={say('library.addRevisionOf', { title })}
          accept={fileKinds}
          onChange={({ currentTarget }) => {
            acts.addFiles([...(currentTarget.files ?? [])], entry);
            currentTarget.value = '';
          }}
        />
        <span class="zt-grow" />
        <IconButton
          icon="trash"
          label={`${say('library.delete')}：${title}`}
          onPress={() => acts.remove(entry)}
        />
      </div>
    </li>
  );
}

function revisionFacts({ source, comments }: LibraryRevision, say: LibrarySay, date: string): string {
  return [
    say(`library.from.${source.kind}`),
    say('library.savedOn', { date }),
    ...(comments > 0 ? [say('library.comments', { n: comments })] : []),
  ].join(' · ');
}

function Counts({ counts, say }: { readonly counts: CommentCounts; readonly say: LibrarySay }) {
  if (counts.all === 0) return <span>{say('library.noComments')}</span>;
  return (
    <>
      <span>{say('library.comments', { n: counts.all })}</span>
      {counts.unfinished > 0 && <span>{say('library.unfinished', { n: counts.unfinished })}</span>}
      {counts.asks > 0 && (
        <span class="zt-state zt-state--warn">
          <Icon name="ask" small />
          {say('library.asks', { n: counts.asks })}
        </span>
      )}
      {counts.submitted > 0 && (
        <span class="zt-state zt-state--ok">
          <Icon name="for" small />
          {say('library.submitted', { n: counts.submitted })}
        </span>
      )}
    </>
  );
}
