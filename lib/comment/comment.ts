import type { Selector, Verdict } from '../anchor/selector.ts';

/** 支持 / 反对 / 修改建议 / 疑问 */
export type Stance = 'support' | 'oppose' | 'amend' | 'ask';

/** One place a comment is about. */
export interface Target extends Selector {
  /** Made from the tree when the comment was written: `第十二条第二款第（三）项`; `''` for the whole draft. */
  readonly citation: string;
  /** The clause's words as they were, kept because the page may vanish. */
  readonly clauseText: string;
  /** Set once the comment was carried here from an earlier revision. */
  readonly carried?: Carried;
}

export interface Carried {
  readonly verdict: Verdict;
  readonly fromRevision: string;
  readonly fromCitation: string;
  readonly score: number;
  /** The person has looked and agreed. Same words need no confirmation. */
  readonly confirmed: boolean;
}

/** A file that goes with a comment. Its bytes are kept once, under their SHA-256 (hex), however many comments name it. */
export interface Attachment {
  readonly hash: string;
  /** Media type, as recognised from the bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** What the person called it. */
  readonly name: string;
}

/** 意见. `unfinished` ones stay on the device; `ready` ones may be submitted; `submitted` ones never change again. */
export interface Comment {
  /** UUID. */
  readonly id: string;
  readonly draftId: string;
  /** SHA-256 (hex) of the revision's plain text. */
  readonly revisionId: string;
  readonly targets: readonly Target[];
  readonly stance: Stance | null;
  /** Proposed wording for the clause or the quoted words; null unless the stance is `amend`. */
  readonly proposed: string | null;
  readonly reason: string;
  /** Absent where there are none. */
  readonly attachments?: readonly Attachment[];
  /** Id of the submitted comment that this one was begun as a new wording of; absent where there is none. */
  readonly replaces?: string;
  readonly state: 'unfinished' | 'ready' | 'submitted';
  /** Submission id once it was put into one. */
  readonly submissionId: string | null;
  /** Milliseconds since 1970, the device's clock. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Set while a deleted comment can still be brought back. */
  readonly deletedAt: number | null;
}
