import type { Comment } from '../comment/comment.ts';
import type { Draft, Revision } from '../comment/revision.ts';
import type { Posting } from '../hearing/channels/posting.ts';
import type { OutboxRow } from '../hearing/outbox.ts';
import type { Correction } from '../law/correction.ts';
import type { DraftTree } from '../law/provision.ts';
import type { OutboxPort } from './deliver.ts';
import type { LibraryStore } from './library-ports.ts';
import type {
  EverythingStore,
  ExplanationStore,
  FileStore,
  PersonStore,
  StatementStore,
  StatusStore,
} from './own-data-ports.ts';

/**
 * Why the disk did not take or give something. full: no space. blocked: the browser keeps nothing here.
 * outdated: another window has a newer version of this program. failed: anything else.
 */
export type Trouble = 'full' | 'blocked' | 'outdated' | 'failed';

/** What came of a try to keep something. */
export type Kept = { readonly ok: true } | { readonly ok: false; readonly trouble: Trouble };

/** Rows that could be read, and how many could not: those stay on the disk as they are. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly damaged: number;
}

/** Somebody who wants to know what a query gives, now and whenever any window changes it. */
export interface Watcher<Value> {
  readonly next: (value: Value) => void;
  /** The query can no longer be answered; nothing follows. */
  readonly trouble?: (trouble: Trouble) => void;
  readonly signal: AbortSignal;
}

/** A Revision without its text and tree: lists of revisions are read often, texts seldom. */
export type RevisionHead = Omit<Revision, 'text' | 'tree'>;

/** A comment as one sitting left it. A sitting is one opening of the composer in one window. */
export interface Version {
  readonly commentId: string;
  readonly sitting: string;
  readonly comment: Comment;
}

export interface DraftStore {
  all(): Promise<readonly Draft[]>;
  get(id: string): Promise<Draft | null>;
  /** Oldest first. */
  revisionsOf(draftId: string): Promise<readonly RevisionHead[]>;
  watchRevisions(draftId: string, watcher: Watcher<readonly RevisionHead[]>): void;
  /** With the person's corrections of its outline. */
  revision(id: string): Promise<Revision | null>;
  /**
   * The revision with these words, whatever stood around them on its page. The first question to the store:
   * where it cannot be read, the error carries its `trouble`.
   */
  byWords(wordsHash: string): Promise<RevisionHead | null>;
  /** Keeps draft, revision and the whole text, or nothing of it. */
  save(draft: Draft, revision: Revision, wordsHash: string): Promise<Kept>;
  updateHead(
    revisionId: string,
    change: Partial<Pick<RevisionHead, 'hearingUrl' | 'label' | 'source'>>,
  ): Promise<Kept>;
  updateDraft(
    draftId: string,
    change: Partial<Pick<Draft, 'issuer' | 'openedAt' | 'deletedAt'>>,
  ): Promise<Kept>;
}

export interface CommentStore {
  get(id: string): Promise<Comment | null>;
  ofDraft(draftId: string): Promise<Found<Comment>>;
  /** Deleted ones are in it as long as they can be brought back. */
  watchDraft(draftId: string, watcher: Watcher<Found<Comment>>): void;
  /**
   * Every sitting keeps its own last version: when two windows write the same comment the later one
   * stands and the earlier one is still there. What another window has submitted meanwhile stays as it was
   * submitted; the words are then kept as a version only.
   */
  save(comment: Comment, sitting: string): Promise<Kept>;
  /** All or none. */
  saveAll(comments: readonly Comment[]): Promise<Kept>;
  /** Newest first. */
  versions(commentId: string): Promise<readonly Version[]>;
  prune(commentId: string): Promise<Kept>;
  /** Takes away for good what was deleted before `time`, versions and files and all. */
  eraseDeleted(before: number): Promise<Kept>;
}

export interface CarriedNote {
  /** The revision carried to, and the earlier comment. */
  readonly revisionId: string;
  readonly commentId: string;
  readonly at: number;
}

/** Comments are carried to a revision once: not again, even if the copy was deleted there. */
export interface CarriedStore {
  /** Ids of the earlier comments that were carried to this revision already. */
  to(revisionId: string): Promise<ReadonlySet<string>>;
  /** Keeps the copies and the notes that they were made. */
  save(copies: readonly Comment[], notes: readonly CarriedNote[]): Promise<Kept>;
}

/** One revision's outline: as it was recognised, and what the person has corrected in it, in order. */
export interface Outlined {
  readonly text: string;
  readonly recognised: DraftTree;
  readonly corrections: readonly Correction[];
}

export interface CorrectionStore {
  watch(revisionId: string, watcher: Watcher<Outlined | null>): void;
  /**
   * Changes the corrections and the comments that hang on the clauses, all in one, on what is there at that
   * moment; `change` answers null to leave everything as it is. Comments that were submitted stay as they are.
   */
  change(revisionId: string, change: (now: Correctable) => CorrectionChange | null): Promise<Kept>;
}

export interface Correctable extends Outlined {
  /** Those on this revision. */
  readonly comments: readonly Comment[];
}

export interface CorrectionChange {
  /** Another outline to start from than the one that was recognised. */
  readonly recognised?: DraftTree;
  readonly corrections: readonly Correction[];
  /** Those that hang elsewhere now. */
  readonly comments: readonly Comment[];
}

/** Not all of what was reviewed is still as it was reviewed; nothing was put into the outbox. */
export type Submitted = Kept | { readonly ok: false; readonly trouble: 'changed' };

export interface OutboxStore extends OutboxPort {
  get(submissionId: string): Promise<OutboxRow | null>;
  watchOne(submissionId: string, watcher: Watcher<OutboxRow | null>): void;
  watchMany(submissionIds: readonly string[], watcher: Watcher<Found<OutboxRow>>): void;
  /** Oldest first. */
  waiting(): Promise<readonly OutboxRow[]>;
  /**
   * Puts a submission into the outbox and marks its comments, all in one: they must still be what the
   * person has reviewed (`updatedAt` by comment id).
   */
  submit(row: OutboxRow, reviewed: ReadonlyMap<string, number>): Promise<Submitted>;
}

/** What goes by mail, letter, file or to somebody else's service. Only `post` and `swap` change a row. */
export interface PostingStore {
  get(submissionId: string): Promise<Posting | null>;
  watchOne(submissionId: string, watcher: Watcher<Posting | null>): void;
  /** Those that are there. */
  watchMany(submissionIds: readonly string[], watcher: Watcher<readonly Posting[]>): void;
  /** As `OutboxStore.submit`. */
  post(posting: Posting, reviewed: ReadonlyMap<string, number>): Promise<Submitted>;
  /** Writes `after` if the stored row still has `before.version`; comments no longer in it are free again. */
  swap(before: Posting, after: Posting): Promise<boolean>;
}

/** Small choices of the person, as text by key. Whoever reads one says what it may be. */
export interface SettingStore {
  get(key: string): Promise<string | null>;
  /** Those whose key begins so, by key. */
  beginning(prefix: string): Promise<ReadonlyMap<string, string>>;
  watch(key: string, watcher: Watcher<string | null>): void;
  set(key: string, value: string): Promise<Kept>;
  remove(key: string): Promise<Kept>;
}

/**
 * The last words of a document that is being closed: a write to the database that was begun then may be
 * given up by the browser, one to the journal is done when the call returns.
 */
export interface Journal {
  /** False where the browser keeps nothing here or has no room. */
  put(comment: Comment): boolean;
  remove(commentId: string): void;
  all(): readonly Comment[];
}

export interface Store {
  readonly drafts: DraftStore;
  readonly comments: CommentStore;
  readonly carried: CarriedStore;
  readonly corrections: CorrectionStore;
  readonly outbox: OutboxStore;
  readonly postings: PostingStore;
  readonly settings: SettingStore;
  readonly journal: Journal;
  readonly statuses: StatusStore;
  /** What most openings do not need is loaded when it is asked for. */
  files(): Promise<FileStore>;
  explanations(): Promise<ExplanationStore>;
  persons(): Promise<PersonStore>;
  statements(): Promise<StatementStore>;
  library(): Promise<LibraryStore>;
  everything(): Promise<EverythingStore>;
  /** Asks the browser not to clear what is kept here; true if it agreed. */
  askToPersist(): Promise<boolean>;
}
