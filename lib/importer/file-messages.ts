import type { FileAnswer, FileProgress } from '../usecase/file-port.ts';

/** What the worker is asked. The bytes are handed over, not copied. */
export interface FileAsk {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  /** Where the character maps for PDF lie, with a slash behind. */
  readonly maps: string;
}

/** What it says: how far it has come, then one answer. */
export type FileMessage =
  | { readonly kind: 'progress'; readonly progress: FileProgress }
  | { readonly kind: 'answer'; readonly answer: FileAnswer };
