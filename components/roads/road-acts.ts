import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { commentsText, letterMarkdown, letterText } from '../../lib/export/letter-text.ts';
import { annotationOf } from '../../lib/hearing/channels/annotation.ts';
import { commentFileOf } from '../../lib/hearing/channels/comment-file.ts';
import { unsentMail } from '../../lib/hearing/channels/eml.ts';
import type { Pending } from '../../lib/hearing/channels/posting.ts';
import { regulationsPacket } from '../../lib/hearing/channels/regulations.ts';
import { fileNameFor, wordFile, wordType } from '../../lib/usecase/road-papers.ts';
import type { RoadForm } from './road-form.ts';
import { saveFile } from './save-file.ts';
import type { Papers } from './use-road.ts';

export interface Reviewed {
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  readonly papers: Papers;
}

export async function saveWord({ papers: { letter, envelope } }: Pick<Reviewed, 'papers'>): Promise<void> {
  saveFile(fileNameFor(letter, 'docx'), wordType, await wordFile(letter, envelope));
}

/** The mail with its attachment, for programs that open a mail not yet sent. */
export async function saveMail(
  { papers: { letter, mail } }: Pick<Reviewed, 'papers'>,
  boundary: string,
): Promise<void> {
  const bytes = await wordFile(letter, null);
  const file = { name: fileNameFor(letter, 'docx'), type: wordType, bytes };
  saveFile(fileNameFor(letter, 'eml'), 'message/rfc822', unsentMail(mail.mail, file, boundary));
}

export function saveText({ papers: { letter } }: Pick<Reviewed, 'papers'>): void {
  saveFile(fileNameFor(letter, 'txt'), 'text/plain;charset=utf-8', letterText(letter));
}

/** To be read on paper, to be read as text, and to be read in by a program. */
export async function saveFiles({ revision, comments, papers }: Reviewed, savedAt: number): Promise<void> {
  const { letter } = papers;
  await saveWord({ papers });
  saveFile(fileNameFor(letter, 'md'), 'text/markdown;charset=utf-8', letterMarkdown(letter));
  saveFile(fileNameFor(letter, 'json'), 'application/json', commentFileOf({ revision, comments, savedAt }));
}

/** What is to be sent by us; null where the person sends it. Throws where the form was not checked before. */
export async function pendingFor(
  road: 'email' | 'letter' | 'file' | 'regulations' | 'annotation',
  form: RoadForm,
  { revision, comments, papers }: Reviewed,
): Promise<Pending | null> {
  if (road === 'annotation') {
    const parts = comments.map((each) => ({
      commentId: each.id,
      body: JSON.stringify(annotationOf(each, revision)),
    }));
    return { kind: 'annotation', address: form.container.trim(), parts, places: [] };
  }
  if (road !== 'regulations') return null;
  const packet = regulationsPacket({
    documentId: form.document,
    text: commentsText(papers.letter),
    sender: senderOf(form),
    email: form.receiptMail,
  });
  if (!packet.ok) throw new TypeError(`expected a checked form, not ${packet.fields.join()}`);
  return {
    kind: 'regulations',
    address: form.service.trim().replace(/\/+$/, ''),
    attributes: JSON.stringify(packet.attributes),
    file: packet.attach ? await attachment(papers) : null,
  };
}

function senderOf({ submitter, firstName, lastName, organization, organizationType }: RoadForm) {
  switch (submitter) {
    case 'ANONYMOUS':
      return { submitterType: submitter };
    case 'INDIVIDUAL':
      return { submitterType: submitter, firstName, lastName };
    case 'ORGANIZATION':
      return { submitterType: submitter, organization, organizationType };
  }
}

async function attachment({ letter }: Papers) {
  const bytes = await wordFile(letter, null);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: 'comments.docx', type: wordType, base64: btoa(binary) };
}
