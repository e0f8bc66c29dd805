import type { Draft } from '../comment/revision.ts';
import { articlesOf } from '../law/provision.ts';
import { wordsHashOf } from './law-words.ts';
import type { LibraryStore } from './library-ports.ts';
import { keepAs, type Opened, type OpenPorts } from './open-draft.ts';
import type { PageReading } from './ports.ts';

export interface AddPorts extends OpenPorts {
  readonly library: Pick<LibraryStore, 'moveRevision'>;
}

/** Makes a text a revision of the draft that the person names; one that is kept under another draft comes over. */
export async function addRevision(reading: PageReading, draft: Draft, ports: AddPorts): Promise<Opened> {
  if (articlesOf(reading.tree.provisions).next().done) return { kind: 'none' };
  const { drafts, library } = ports;
  const known = await drafts.byWords(wordsHashOf(reading));
  if (known === null) return keepAs(reading, draft, ports);
  if (known.draftId !== draft.id) {
    const moved = await library.moveRevision(known.id, draft.id);
    if (!moved.ok) return { kind: 'trouble', trouble: moved.trouble };
  }
  const revision = await drafts.revision(known.id);
  return revision ? { kind: 'open', draft, revision } : { kind: 'trouble', trouble: 'failed' };
}
