import { useState } from 'preact/hooks';
import type { LibraryDraft, LibraryRevision } from '../../lib/usecase/library.ts';
import type { Erased } from '../../lib/usecase/library-ports.ts';
import { usePorts } from '../ports.ts';
import { bareTitle, useLibrarySay } from './library-say.ts';

/** What was done just now, and the way back where there is one. */
export interface LibraryNotice {
  readonly words: string;
  readonly undo: (() => void) | null;
}

/** Into the bin and out of it, for good, and a revision to another draft: each told once it is done. */
export function useLibraryActs() {
  const { store, surroundings } = usePorts();
  const say = useLibrarySay();
  const [notice, setNotice] = useState<LibraryNotice | null>(null);
  const tell = (done: Erased, words: string, undo: (() => void) | null = null) => {
    const failed = !done.ok && (done.trouble === 'waiting' ? 'library.eraseWaiting' : 'library.notKept');
    setNotice(failed ? { words: say(failed), undo: null } : { words, undo });
  };
  const restore = ({ draft }: LibraryDraft) => {
    const title = bareTitle(draft.title);
    void store.drafts
      .updateDraft(draft.id, { deletedAt: null })
      .then((kept) => tell(kept, say('library.restored', { title })));
  };
  return {
    notice,
    restore,
    remove(entry: LibraryDraft) {
      const { id, title } = entry.draft;
      void store.drafts
        .updateDraft(id, { deletedAt: surroundings.now() })
        .then((kept) =>
          tell(kept, say('library.deleted', { title: bareTitle(title) }), () => restore(entry)),
        );
    },
    erase({ draft }: LibraryDraft) {
      const title = bareTitle(draft.title);
      void store
        .library()
        .then((library) => library.erase(draft.id))
        .then((done) => tell(done, say('library.erased', { title })));
    },
    move({ id }: LibraryRevision, to: LibraryDraft) {
      const title = bareTitle(to.draft.title);
      void store
        .library()
        .then((library) => library.moveRevision(id, to.draft.id))
        .then((kept) => tell(kept, say('library.moved', { title })));
    },
  };
}
