import type { RevisionText } from '../anchor/revision-text.ts';
import type { Correction } from '../revision/correction.ts';
import type { ReferenceTrouble } from '../revision/stale.ts';
import type { Aligned, AlignOrder } from './align-revisions.ts';
import type { Kept } from './store-ports.ts';

/** A revision that can be chosen for a column. */
export interface ComparableHead {
  readonly id: string;
  /** 一次审议稿 */
  readonly name: string;
  readonly title: string;
}

/** Where a comparison has its texts from, and where a person's word on their clauses is kept. */
export interface CompareSource {
  /** Null where it is not there or cannot be read. */
  revision(id: string): Promise<RevisionText | null>;
  /** The person's own word on the clauses of two revisions. */
  links(oldId: string, newId: string): Promise<readonly Correction[]>;
  /** What the hearing's staff said of them, which holds where the person says nothing else. */
  checked(oldId: string, newId: string): Promise<readonly Correction[]>;
  keepLinks(oldId: string, newId: string, links: readonly Correction[]): Promise<Kept>;
}

export interface AlignedWhole extends Aligned {
  readonly troubles: readonly (readonly ReferenceTrouble[])[];
}

/** Not done. stopped: by the person. failed: only a bug or too little memory. */
export type NotDone = { readonly kind: 'stopped' } | { readonly kind: 'failed' };

/** The papers of a comparison. */
export type CompareFileKind = 'word' | 'sheet' | 'html' | 'decision' | 'akn';

export interface CompareFileOrder extends AlignOrder {
  readonly file: CompareFileKind;
  /** 清屿市养犬管理条例 */
  readonly title: string;
  /** What stands over each column. */
  readonly names: readonly string[];
  /** The design tokens as CSS, for a page. */
  readonly tokens: string;
}

export interface CompareFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface BesideManner {
  readonly signal: AbortSignal;
  /** How much is done, of how much; pieces of alignment or rows of a paper. */
  readonly onProgress: (done: number, of: number) => void;
}

/** Aligns and writes papers beside the page, so that reading and typing go on. */
export interface ComparePort {
  align(
    order: AlignOrder,
    manner: BesideManner,
  ): Promise<NotDone | { readonly kind: 'aligned'; readonly aligned: AlignedWhole }>;
  file(
    order: CompareFileOrder,
    manner: BesideManner,
  ): Promise<NotDone | { readonly kind: 'file'; readonly file: CompareFile }>;
}
