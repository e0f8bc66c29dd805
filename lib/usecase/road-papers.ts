import type { Comment } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { type Letter, letterOf, nameOfDraft, type Particular } from '../export/letter.ts';
import type { Envelope } from '../export/letter-envelope.ts';
import { letterText } from '../export/letter-text.ts';
import { type OpenedMail, openedMail } from '../hearing/channels/mailto.ts';

export interface PapersOf {
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  readonly recipient: string;
  /** Empty where the paper needs no name. */
  readonly sender: readonly Particular[];
  readonly day: string;
}

export function letterFor(papers: PapersOf): Letter {
  return letterOf(papers);
}

/** `关于养犬条例的意见.docx`: no sign that a file system refuses. */
export function fileNameFor(letter: Letter, extension: string): string {
  const name = letter.title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...name].slice(0, 60).join('')}.${extension}`;
}

/** The mail to open: with everything in it where that fits, else short and with the file to attach. */
export function mailFor(
  letter: Letter,
  { revision, comments }: Pick<PapersOf, 'revision' | 'comments'>,
  { to, requiredWords }: { readonly to: string; readonly requiredWords: string },
): OpenedMail {
  const { words, title, recipient, sender } = letter;
  const attached = words.attached(nameOfDraft(revision, words), comments.length, fileNameFor(letter, 'docx'));
  const lines = sender.map(({ label, value }) => words.line(label, value.trim()));
  const brief = [words.greeting(recipient), attached, '', ...lines].join('\n').trim();
  return openedMail({ to, requiredWords, title, whole: letterText(letter), brief });
}

/** Word is written by a large library: loaded when the first file is asked for. */
export async function wordFile(letter: Letter, envelope: Envelope | null): Promise<Uint8Array<ArrayBuffer>> {
  const { letterDocx } = await import('../export/letter-docx.ts');
  return letterDocx({ letter, envelope });
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
