import { useMemo } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { articleOf } from '../../lib/usecase/comment-list.ts';
import { type NoteKind, notesOn } from '../../lib/usecase/official-notes.ts';
import { Icon } from '../Icon.tsx';
import { useMoreSay } from '../more-say.ts';
import { useExplanations } from '../use-explanations.ts';

interface OfficialNotesProps {
  readonly revision: Revision;
  readonly comment: Comment;
  readonly hearing: Hearing | null;
}

const kinds = {
  question: 'notes.question',
  onPage: 'notes.onPage',
  given: 'notes.given',
} as const satisfies Record<NoteKind, string>;

/** What officials say of the article, folded until it is wanted. */
export function OfficialNotes({ revision, comment, hearing }: OfficialNotesProps) {
  const say = useMoreSay();
  const explanations = useExplanations(revision.draftId);
  const eId = articleOf(revision.tree, comment.targets[0]?.eId ?? '');
  const notes = useMemo(() => {
    const article = [...articlesOf(revision.tree.provisions)].find((each) => each.eId === eId);
    return article ? notesOn(article, revision, { hearing, explanations }) : [];
  }, [revision, eId, hearing, explanations]);
  if (notes.length === 0) return null;
  return (
    <details class="composer-fold">
      <summary>
        <Icon name="down" small />
        {say('notes.count', { n: notes.length })}
      </summary>
      <ul class="zt-plain">
        {notes.map(({ kind, words }) => (
          <li key={`${kind} ${words}`} class="composer-version">
            <span class="zt-state">{say(kinds[kind])}</span>
            <p class="zt-law zt-law--sm" lang="zh-CN">
              {words}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
