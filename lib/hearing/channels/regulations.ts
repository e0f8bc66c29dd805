import * as z from 'zod';

/** Where Regulations.gov takes comments; another address where it moves again. */
export const regulationsAddress = 'https://api.regulations.gov/v4';

/** Of a comment's text, in characters and in UTF-8 bytes alike. */
export const regulationsLimit = 5000;

/** What stands in place of a text that is longer, or holds signs that it does not keep. */
export const seeAttached = 'See attached file(s)';

const utf8Bytes = (text: string) => new TextEncoder().encode(text).length;
/** Emoji, and whatever else lies beyond the sixteen bits that the service keeps. */
const unkept = /[\u{10000}-\u{10ffff}]|\ufe0f|\u20e3|\p{Emoji_Presentation}/u;

export function fitsRegulations(text: string): boolean {
  return text.length <= regulationsLimit && utf8Bytes(text) <= regulationsLimit && !unkept.test(text);
}

const common = {
  commentOnDocumentId: z.string().regex(/^[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)+$/),
  comment: z.string().min(1).refine(fitsRegulations, 'longer than 5,000 characters or bytes, or with emoji'),
  submissionType: z.literal('API'),
  category: z.string().optional(),
  email: z.email().max(100).optional(),
  sendEmailReceipt: z.boolean().optional(),
  submissionKey: z.string().min(1).optional(),
  files: z.array(z.string().min(1)).min(1).optional(),
};

/** The attributes of a comment as the v4 service takes them. Names are upper case there, Anonymous in its description. */
export const regulationsAttributes = z
  .discriminatedUnion('submitterType', [
    z.strictObject({ ...common, submitterType: z.literal('ANONYMOUS') }),
    z.strictObject({
      ...common,
      submitterType: z.literal('INDIVIDUAL'),
      firstName: z.string().min(1).max(25),
      lastName: z.string().min(1).max(25),
      city: z.string().max(50).optional(),
      stateProvinceRegion: z.string().max(50).optional(),
      country: z.string().max(50).optional(),
      phone: z.string().max(50).optional(),
      zip: z.string().max(10).optional(),
    }),
    z.strictObject({
      ...common,
      submitterType: z.literal('ORGANIZATION'),
      organization: z.string().min(1).max(120),
      organizationType: z.string().min(1),
    }),
  ])
  .refine(({ files, submissionKey }) => (files === undefined) === (submissionKey === undefined), {
    message: 'files go with a submission key',
  });
export type RegulationsAttributes = z.infer<typeof regulationsAttributes>;

export type RegulationsSender =
  | { readonly submitterType: 'ANONYMOUS' }
  | { readonly submitterType: 'INDIVIDUAL'; readonly firstName: string; readonly lastName: string }
  | {
      readonly submitterType: 'ORGANIZATION';
      readonly organization: string;
      readonly organizationType: string;
    };

export interface RegulationsDraft {
  readonly documentId: string;
  readonly text: string;
  readonly sender: RegulationsSender;
  /** Where the service sends its own receipt; empty: none. */
  readonly email: string;
}

export type RegulationsPacket =
  /** `attach`: the text goes as a file; the submission key is asked for when it is sent. */
  | { readonly ok: true; readonly attributes: RegulationsAttributes; readonly attach: boolean }
  /** Names of the fields that the service would refuse. */
  | { readonly ok: false; readonly fields: readonly string[] };

/** What will be sent, checked against the service's rules before anything goes. */
export function regulationsPacket({ documentId, text, sender, email }: RegulationsDraft): RegulationsPacket {
  const attach = !fitsRegulations(text);
  const parsed = regulationsAttributes.safeParse({
    commentOnDocumentId: documentId.trim(),
    comment: attach ? seeAttached : text,
    submissionType: 'API',
    ...Object.fromEntries(Object.entries(sender).map(([key, value]) => [key, value.trim()])),
    ...(email.trim() === '' ? {} : { email: email.trim(), sendEmailReceipt: true }),
  });
  if (parsed.success) return { ok: true, attributes: parsed.data, attach };
  const fields = parsed.error.issues.map(({ path }) => String(path[0] ?? 'comment'));
  return { ok: false, fields: [...new Set(fields)] };
}

/** Body of `POST /comments`: a JSON:API document. */
export function regulationsBody(attributes: RegulationsAttributes): string {
  return JSON.stringify({ data: { type: 'comments', attributes: regulationsAttributes.parse(attributes) } });
}

/** Its first group is the id; what stands before it is no part of one. Lookbehind is younger than the floor. */
const documentId =
  /(?:^|[^\w-])([A-Z][A-Z0-9_]*(?:-[A-Z][A-Z0-9_]*)*-\d{4}-(?:[A-Z]+-)?\d{4}-\d{4,})(?![\w-])/g;

/** Document ids in a page's text or address, each once with the line it stands in. A docket's id is no document's. */
export function documentIdsIn(
  text: string,
): readonly { readonly value: string; readonly sentence: string }[] {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    for (const [, id = ''] of line.matchAll(documentId))
      if (!found.has(id)) found.set(id, line.trim().slice(0, 400));
  }
  return Array.from(found, ([value, sentence]) => ({ value, sentence }));
}
