import type { attachmentTypes } from './protocol/packet.ts';

export type AttachmentType = (typeof attachmentTypes)[number];

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How far into a zip archive the name of Word's own part stands at the latest, bytes. */
const reach = 65_536;

/** What a file is by its first bytes, whatever it is called; null where no endpoint takes it. The endpoint looks again. */
export function attachmentTypeOf(bytes: Uint8Array): AttachmentType | null {
  const begins = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0x50, 0x4b, 0x03, 0x04) && namesWordPart(bytes) ? word : null;
}

/** The archive's directory stands at its end, its first entries at its beginning: Word's part is named in one of them. */
function namesWordPart(bytes: Uint8Array): boolean {
  const read = (part: Uint8Array) => new TextDecoder('latin1').decode(part);
  const ends = read(bytes.subarray(0, reach)) + read(bytes.subarray(-reach));
  return ends.includes('word/document.xml');
}
