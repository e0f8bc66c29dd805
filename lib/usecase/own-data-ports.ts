import type { Comment } from '../comment/comment.ts';
import type { Draft, Revision } from '../comment/revision.ts';
import type { Posting } from '../hearing/channels/posting.ts';
import type { OutboxRow } from '../hearing/outbox.ts';
import type { Answers } from '../hearing/protocol/form.ts';
import type { Status } from '../hearing/protocol/status.ts';
import type { Correction } from '../law/correction.ts';
import type { RehearsedPart } from '../statement/rehearsal.ts';
import type { Statement } from '../statement/statement.ts';
import type { CarriedNote, Found, Kept, RevisionHead, Version, Watcher } from './store-ports.ts';

/** The bytes of a file that comments name by its SHA-256 (hex). */
export interface KeptFile {
  readonly hash: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

export interface FileStore {
  keep(file: KeptFile): Promise<Kept>;
  /** Null where it is not here. */
  get(hash: string): Promise<Blob | null>;
}

/** What an endpoint last said of a submission. */
export interface KeptStatus {
  readonly submissionId: string;
  readonly status: Status;
  /** When it was asked, milliseconds since 1970. */
  readonly at: number;
}

export interface StatusStore {
  keep(status: KeptStatus): Promise<Kept>;
  watchMany(submissionIds: readonly string[], watcher: Watcher<readonly KeptStatus[]>): void;
}

/** 说明: an official text about a draft, put in by the person. */
export interface Explanation {
  /** SHA-256 (hex) of draft id and text. */
  readonly id: string;
  readonly draftId: string;
  readonly text: string;
  readonly savedAt: number;
}

export interface ExplanationStore {
  watch(draftId: string, watcher: Watcher<readonly Explanation[]>): void;
  keep(explanation: Explanation): Promise<Kept>;
  remove(id: string): Promise<Kept>;
}

/** 陈述稿 of a draft: one to a draft. */
export interface KeptStatement {
  readonly draftId: string;
  readonly statement: Statement;
  /** The last rehearsal; empty where there was none. */
  readonly rehearsed: readonly RehearsedPart[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** What it was on another device when both were put together, newest first. */
  readonly earlier: readonly EarlierStatement[];
}

export type EarlierStatement = Pick<KeptStatement, 'statement' | 'updatedAt'>;

export interface StatementStore {
  get(draftId: string): Promise<KeptStatement | null>;
  watch(draftId: string, watcher: Watcher<KeptStatement | null>): void;
  /** Changes it on what is there at that moment, whichever window wrote that; `change` answers null to leave it. */
  change(draftId: string, change: (now: KeptStatement | null) => KeptStatement | null): Promise<Kept>;
}

/** A text locked with a passphrase: AES-GCM under a key that PBKDF2 makes. Bytes in base64. */
export interface Sealed {
  readonly kdf: 'PBKDF2-SHA256';
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

/** Answers on forms, kept at the person's wish: as they are, or locked. */
export type Person =
  | { readonly kind: 'plain'; readonly answers: Answers }
  | { readonly kind: 'sealed'; readonly sealed: Sealed };

export interface PersonStore {
  watch(watcher: Watcher<Person | null>): void;
  /** Under a passphrase where there is one. */
  keep(answers: Answers, passphrase: string | null): Promise<Kept>;
  /** Null where the passphrase is another. */
  open(sealed: Sealed, passphrase: string): Promise<Answers | null>;
  forget(): Promise<Kept>;
}

/** `wordsHash` names the law's words whatever stands around them on the page. */
export type RevisionRow = RevisionHead & { readonly wordsHash: string };
export type RevisionBody = Pick<Revision, 'id' | 'text' | 'tree'>;
export interface CorrectionsRow {
  readonly revisionId: string;
  readonly corrections: readonly Correction[];
}
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/** Everything that is kept, by kind. */
export interface Everything {
  readonly drafts: readonly Draft[];
  readonly revisions: readonly RevisionRow[];
  readonly texts: readonly RevisionBody[];
  readonly comments: readonly Comment[];
  readonly versions: readonly Version[];
  readonly carried: readonly CarriedNote[];
  readonly outbox: readonly OutboxRow[];
  /** By other roads than an endpoint. */
  readonly postings: readonly Posting[];
  readonly settings: readonly Setting[];
  readonly corrections: readonly CorrectionsRow[];
  readonly files: readonly KeptFile[];
  readonly statuses: readonly KeptStatus[];
  readonly explanations: readonly Explanation[];
  readonly statements: readonly KeptStatement[];
  readonly person: Person | null;
}

/** Why a file cannot be read. newer: a later version of this program wrote it. locked: it needs its passphrase. */
export type FileFault = 'not-ours' | 'newer' | 'locked' | 'wrong-passphrase' | 'damaged';

export type ReadFile =
  | { readonly ok: true; readonly everything: Everything; readonly damaged: number }
  | { readonly ok: false; readonly fault: FileFault };

/** What was sent: to a hearing's endpoint, or by another road. */
export type Sending =
  | { readonly kind: 'online'; readonly row: OutboxRow }
  | { readonly kind: 'posted'; readonly posting: Posting };

export interface EverythingStore {
  /** What can be read, and how many records cannot. */
  all(): Promise<{ readonly everything: Everything; readonly damaged: number }>;
  /** Changes everything at once, on what is there at that moment; records that cannot be read stay as they are. */
  change(change: (now: Everything) => Everything): Promise<Kept>;
  /** Takes away every record. */
  erase(): Promise<Kept>;
  /** One file that holds everything. Names and telephones go only into one with a passphrase. */
  write(everything: Everything, how: FileManner): Promise<string>;
  read(text: string, passphrase: string | null): Promise<ReadFile>;
  /** Everything that was ever sent from this device, whatever the road, newest first. */
  watchSendings(watcher: Watcher<Found<Sending>>): void;
  /** The comments of a submission. */
  submitted(submissionId: string): Promise<readonly Comment[]>;
  /** Gives a withdrawn submission's comments back to the person. */
  release(submissionId: string): Promise<Kept>;
}

export interface FileManner {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Null: the file lies open. */
  readonly passphrase: string | null;
}
