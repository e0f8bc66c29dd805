import type { Comment } from '../comment/comment.ts';
import type { Draft } from '../comment/revision.ts';
import type { KeptStatus } from './own-data-ports.ts';
import type { Kept, RevisionHead, Watcher } from './store-ports.ts';

/** What the list of drafts tells of a comment. */
export interface CommentFacts {
  readonly draftId: string;
  readonly revisionId: string;
  readonly state: Comment['state'];
  /** Its place on a later revision waits to be confirmed. */
  readonly asks: boolean;
  readonly updatedAt: number;
}

/** Everything that is here, without the texts. */
export interface LibraryRows {
  /** Those in the bin too. */
  readonly drafts: readonly Draft[];
  readonly revisions: readonly RevisionHead[];
  /** Those that were not deleted. */
  readonly comments: readonly CommentFacts[];
  /** Drafts on which there is a statement. */
  readonly statements: readonly string[];
}

/** waiting: something of it is still on its way to a receiver. */
export type Erased = Kept | { readonly ok: false; readonly trouble: 'waiting' };

export interface LibraryStore {
  watch(watcher: Watcher<LibraryRows>): void;
  /** So many comments with ids after this one, in the order of their ids; deleted ones are left out. */
  comments(after: string | null, count: number): Promise<CommentBatch>;
  statuses(): Promise<readonly KeptStatus[]>;
  /** Makes a revision one of another draft, with all that was written on it; a draft left without revisions goes. */
  moveRevision(revisionId: string, draftId: string): Promise<Kept>;
  /** Takes a draft away for good, with its revisions and everything written on them. */
  erase(draftId: string): Promise<Erased>;
}

export interface CommentBatch {
  readonly rows: readonly Comment[];
  /** Id of the last one looked at; null where there are no more. */
  readonly last: string | null;
}
