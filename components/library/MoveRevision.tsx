import { useEffect, useRef } from 'preact/hooks';
import type { LibraryDraft, LibraryRevision } from '../../lib/usecase/library.ts';
import { bareTitle, useLibrarySay } from './library-say.ts';

interface MoveRevisionProps {
  readonly revision: LibraryRevision;
  readonly others: readonly LibraryDraft[];
  readonly onMove: (to: LibraryDraft) => void;
}

/** Which draft a revision belongs to: the person says so. No button is emphasised. */
export function MoveRevision({ revision, others, onMove }: MoveRevisionProps) {
  const say = useLibrarySay();
  const group = useRef<HTMLDivElement>(null);
  const words = say('library.moveWhich', { revision: revision.label ?? say('library.untitled') });
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <div class="l-move" role="group" aria-label={words} ref={group}>
      <p>{words}</p>
      {others.map((other) => (
        <button key={other.draft.id} class="zt-btn" type="button" onClick={() => onMove(other)}>
          {say('library.moveTo', { title: bareTitle(other.draft.title) })}
        </button>
      ))}
    </div>
  );
}
