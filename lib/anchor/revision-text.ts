import type { DraftTree } from '../law/provision.ts';

/** One revision as anchoring and alignment see it: the plain text and the tree whose offsets point into it. */
export interface RevisionText {
  readonly text: string;
  readonly tree: DraftTree;
}

/** UTF-16 offsets into a revision's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
