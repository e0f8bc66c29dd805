import type { RevisionText } from '../anchor/revision-text.ts';

/** Why a file gives no draft. Each has its sentence in both languages. */
export type FileFault =
  | 'empty'
  /** More bytes than any draft has. */
  | 'too-big'
  /** No kind that we read. */
  | 'unknown'
  | 'corrupt'
  /** Encrypted: opens with a password only. */
  | 'password'
  /** Unpacks to far more than it is. */
  | 'bomb'
  /** Nested deeper than any text. */
  | 'too-deep'
  /** Brings a document type of its own, by which entities could be made. */
  | 'doctype'
  /** Pictures of pages: no words in it. */
  | 'scan'
  /** WPS's own format, not the one of Word. */
  | 'wps'
  | 'rtf'
  /** A table or slides. */
  | 'not-text';

/** A file as it was read: its text and the draft in it. */
export interface FileReading extends RevisionText {
  /** The text before tracked changes; null where there are none. */
  readonly before: RevisionText | null;
}

export type FileAnswer =
  | { readonly kind: 'read'; readonly reading: FileReading }
  /** `failed`: the reader itself ended. */
  | { readonly kind: 'refused'; readonly fault: FileFault | 'failed' }
  | { readonly kind: 'stopped' };

export interface FileProgress {
  readonly page: number;
  readonly of: number;
}

/** Reads files beside the thread that people type in. */
export interface FilePort {
  read(
    file: File,
    how: { readonly signal: AbortSignal; readonly onProgress: (progress: FileProgress) => void },
  ): Promise<FileAnswer>;
}

/** A link of a page to a file, as it may be the draft itself. */
export interface AttachmentLink {
  /** Absolute, http or https. */
  readonly address: string;
  readonly words: string;
}

/** A page that puts out a draft as an attachment. */
export interface AttachmentPage {
  readonly url: string;
  readonly pageTitle: string;
  /** What a person reads on it: the notice. */
  readonly text: string;
  readonly hearingUrl: string | null;
  readonly links: readonly AttachmentLink[];
}

export type Fetched =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

/** The page that an attachment hangs on, and the way to the file itself. */
export interface AttachmentPort {
  page(): Promise<AttachmentPage | null>;
  /** Call it first thing in a press: the browser asks the person. */
  fetch(link: AttachmentLink, signal: AbortSignal): Promise<Fetched>;
}
