import type { Notice } from '../notice/notice.ts';
import type { Hearing } from '../protocol/hearing.ts';

/**
 * The ways by which comments reach whoever asks for them. email, letter, file: the person sends, and only they
 * know that it went. regulations: Regulations.gov. annotation: a W3C Web Annotation container.
 */
export type Road = 'online' | OtherRoad;
export type OtherRoad = 'email' | 'letter' | 'file' | 'regulations' | 'annotation';

/** A value and the sentence of the notice it was read from; null where the receiver's own endpoint gave it. */
export interface Told {
  readonly value: string;
  readonly sentence: string | null;
}

/** What a notice or an endpoint says about the ways in. Everything in it is for the person to check. */
export interface Offers {
  readonly recipient: Told | null;
  readonly emails: readonly Told[];
  readonly addresses: readonly Told[];
  readonly postcodes: readonly Told[];
  /** Words for the subject line or the envelope. */
  readonly subjectWords: readonly Told[];
  /** What the writer is to tell of themselves: 姓名, 联系方式 … */
  readonly particulars: readonly Told[];
  /** Of Regulations.gov: `EPA-HQ-OAR-2026-0257-0002`. */
  readonly documents: readonly Told[];
}

export const noOffers: Offers = {
  recipient: null,
  emails: [],
  addresses: [],
  postcodes: [],
  subjectWords: [],
  particulars: [],
  documents: [],
};

/** What a notice offers for one draft; where it puts out several with their own mailboxes, that draft's. */
export function offersOfNotice(notice: Notice, draftTitle: string): Offers {
  const told = (field: string, values: readonly string[]) =>
    values.map((value) => toldBy(notice, field, value));
  const own = notice.drafts.find(({ title }) => sameDraft(title, draftTitle));
  return {
    ...noOffers,
    recipient: notice.issuer === null ? null : toldBy(notice, 'issuer', notice.issuer),
    emails: told('emails', own?.email ? [own.email] : notice.emails),
    addresses: told('addresses', notice.addresses),
    postcodes: told('postcodes', notice.postcodes),
    subjectWords: told('subjectWords', notice.subjectWords),
    particulars: told('requiredParticulars', notice.requiredParticulars),
  };
}

function toldBy({ sources }: Notice, field: string, value: string): Told {
  return { value, sentence: sources[field]?.find((source) => source.value === value)?.sentence ?? null };
}

function sameDraft(one: string, other: string): boolean {
  const core = (title: string) => title.replace(/[《》〈〉\s]/g, '').replace(/[（(][^（）()]*[)）]$/, '');
  return core(one) !== '' && core(one) === core(other);
}

/** What the receiver's endpoint lists beside its own way in. */
export function offersOfHearing({ issuer, channels }: Pick<Hearing, 'issuer' | 'channels'>): Offers {
  const told = (value: string): Told => ({ value, sentence: null });
  const mail = channels.filter((channel) => channel.kind === 'email');
  const post = channels.filter((channel) => channel.kind === 'letter');
  const words = [...mail.map(({ subject }) => subject), ...post.map(({ envelope }) => envelope)];
  return {
    ...noOffers,
    recipient: told(post[0]?.recipient ?? issuer),
    emails: mail.map(({ address }) => told(address)),
    addresses: post.map(({ address }) => told(address)),
    postcodes: post.flatMap(({ postcode }) => (postcode === null ? [] : [told(postcode)])),
    subjectWords: [...new Set(words.filter((each) => each !== null))].map(told),
  };
}

/** The second's values where the first has none. */
export function withOffers(first: Offers, second: Offers): Offers {
  const either = (key: Exclude<keyof Offers, 'recipient'>) => (first[key].length > 0 ? first : second)[key];
  return {
    recipient: first.recipient ?? second.recipient,
    emails: either('emails'),
    addresses: either('addresses'),
    postcodes: either('postcodes'),
    subjectWords: either('subjectWords'),
    particulars: either('particulars'),
    documents: either('documents'),
  };
}

/** The roads that the receiver offers, the likeliest first. A letter can always be printed, a file always be saved. */
export function offeredRoads({ emails, addresses, documents }: Offers): readonly OtherRoad[] {
  return [
    ...(documents.length > 0 ? (['regulations'] as const) : []),
    ...(emails.length > 0 ? (['email'] as const) : []),
    ...(addresses.length > 0 ? (['letter'] as const) : []),
  ];
}

/** Where nothing else is chosen: what is offered, else a letter. */
export function defaultRoad(offers: Offers): OtherRoad {
  return offeredRoads(offers)[0] ?? 'letter';
}
