import type { Revision } from '../../lib/comment/revision.ts';
import { documentIdsIn, regulationsAddress } from '../../lib/hearing/channels/regulations.ts';
import {
  defaultRoad,
  type Offers,
  type OtherRoad,
  offersOfHearing,
  offersOfNotice,
  withOffers,
} from '../../lib/hearing/channels/road.ts';
import { readNotice } from '../../lib/hearing/notice/notice.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';

/** What the person has in front of them; every field theirs to change. */
export interface RoadForm {
  readonly recipient: string;
  readonly mailbox: string;
  readonly subjectWords: string;
  readonly address: string;
  readonly postcode: string;
  readonly yourAddress: string;
  readonly yourPostcode: string;
  readonly document: string;
  readonly submitter: 'ANONYMOUS' | 'INDIVIDUAL' | 'ORGANIZATION';
  readonly firstName: string;
  readonly lastName: string;
  readonly organization: string;
  readonly organizationType: string;
  readonly receiptMail: string;
  readonly key: string;
  readonly service: string;
  readonly container: string;
}

export type FormKey = Exclude<keyof RoadForm, 'submitter'>;

/** The notice that stands on the page of the draft, and the endpoint's own word before it. */
export function offersFor(revision: Revision, hearing: Hearing | null): Offers {
  const page = offersIn(revision.text, revision);
  const documents = documentIdsIn(`${revision.text}\n${revision.source.address}`);
  const read = { ...page, documents };
  return hearing ? withOffers(offersOfHearing(hearing), read) : read;
}

/** What a text offers that was pasted or stands on the page. */
export function offersIn(text: string, { title }: Pick<Revision, 'title'>): Offers {
  return { ...offersOfNotice(readNotice(text), title), documents: documentIdsIn(text) };
}

export function formFrom(offers: Offers): RoadForm {
  return {
    recipient: offers.recipient?.value ?? '',
    mailbox: offers.emails[0]?.value ?? '',
    subjectWords: offers.subjectWords[0]?.value ?? '',
    address: offers.addresses[0]?.value ?? '',
    postcode: offers.postcodes[0]?.value ?? '',
    yourAddress: '',
    yourPostcode: '',
    document: offers.documents[0]?.value ?? '',
    submitter: 'ANONYMOUS',
    firstName: '',
    lastName: '',
    organization: '',
    organizationType: '',
    receiptMail: '',
    key: '',
    service: regulationsAddress,
    container: '',
  };
}

/** Without a choice of the person's: what is offered, else a letter. */
export function roadFor(chosen: OtherRoad | null, offers: Offers): OtherRoad {
  return chosen ?? defaultRoad(offers);
}
