import type { Attachment, Comment } from '../comment/comment.ts';
import { type AttachmentType, attachmentTypeOf } from '../hearing/file-type.ts';
import type { FileStore } from './own-data-ports.ts';
import type { Trouble } from './store-ports.ts';

/** How many files may go with one submission, and how large each may be (bytes). */
export interface FileLimits {
  readonly count: number;
  readonly bytes: number;
}

/** Where no hearing says otherwise. */
export const ordinaryFiles: FileLimits = { count: 5, bytes: 10 * 1024 * 1024 };

export type Attached =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly why: 'too-large' | 'empty' | 'wrong-type' | 'unreadable' | Trouble };

export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Keeps a file's bytes; the answer goes into the comment. A file that is there already is kept once. */
export async function attachFile(file: GivenFile, limits: FileLimits, files: FileStore): Promise<Attached> {
  if (file.size > limits.bytes) return { ok: false, why: 'too-large' };
  if (file.size === 0) return { ok: false, why: 'empty' };
  const bytes = await file.arrayBuffer().catch(() => null); // a memory card that was taken out
  if (bytes === null) return { ok: false, why: 'unreadable' };
  const type: AttachmentType | null = attachmentTypeOf(new Uint8Array(bytes));
  if (type === null) return { ok: false, why: 'wrong-type' };
  const hash = hexOf(await crypto.subtle.digest('SHA-256', bytes));
  const kept = await files.keep({ hash, type, bytes });
  if (!kept.ok) return { ok: false, why: kept.trouble };
  return { ok: true, attachment: { hash, type, size: bytes.byteLength, name: nameOf(file.name) } };
}

/** As long as a receiver takes it, cut at the front so that the ending stays. */
function nameOf(name: string): string {
  return name.trim().slice(-200).toWellFormed() || 'file';
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The files of several comments, each once. */
export function filesOf(comments: readonly Pick<Comment, 'attachments'>[]): readonly Attachment[] {
  const all = new Map(
    comments.flatMap(({ attachments = [] }) => attachments).map((each) => [each.hash, each] as const),
  );
  return [...all.values()];
}
