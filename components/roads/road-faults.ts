import { readAddress } from '../../lib/hearing/channels/read-address.ts';
import type { OtherRoad } from '../../lib/hearing/channels/road.ts';
import type { FormKey, RoadForm } from './road-form.ts';
import type { RoadSay } from './road-say.ts';

export interface RoadFault {
  readonly key: FormKey;
  readonly words: string;
}

const mailbox = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

/** What keeps it from going by this road, in the order of the sheet. A letter may be addressed by hand. */
export function roadFaults(road: OtherRoad, form: RoadForm, say: RoadSay): readonly RoadFault[] {
  switch (road) {
    case 'email':
      return mailbox.test(form.mailbox.trim()) ? [] : [{ key: 'mailbox', words: say('road.missingMailbox') }];
    case 'regulations':
      return regulationsFaults(form, say);
    case 'annotation':
      return isWebAddress(form.container) ? [] : [{ key: 'container', words: say('road.missingAddress') }];
    default:
      return [];
  }
}

function regulationsFaults(form: RoadForm, say: RoadSay): RoadFault[] {
  const { submitter, firstName, lastName, organization, organizationType, receiptMail } = form;
  const between = (text: string, most: number) => text.trim() !== '' && text.trim().length <= most;
  const tests: readonly (readonly [FormKey, boolean, string])[] = [
    ['document', /^\w+(-\w+)+$/.test(form.document.trim()), say('road.missingDocument')],
    ['firstName', submitter !== 'INDIVIDUAL' || between(firstName, 25), say('road.missingName')],
    ['lastName', submitter !== 'INDIVIDUAL' || between(lastName, 25), say('road.missingName')],
    [
      'organization',
      submitter !== 'ORGANIZATION' || between(organization, 120),
      say('road.missingOrganization'),
    ],
    [
      'organizationType',
      submitter !== 'ORGANIZATION' || between(organizationType, 200),
      say('road.missingOrganization'),
    ],
    [
      'receiptMail',
      receiptMail.trim() === '' || (mailbox.test(receiptMail.trim()) && receiptMail.trim().length <= 100),
      say('road.missingReceiptMail'),
    ],
    ['key', form.key.trim() !== '', say('road.missingKey')],
    ['service', isWebAddress(form.service), say('road.missingAddress')],
  ];
  return tests.filter(([, holds]) => !holds).map(([key, , words]) => ({ key, words }));
}

/** https, or this very machine. */
function isWebAddress(text: string): boolean {
  const address = readAddress(text.trim());
  if (address === null) return false;
  const { protocol, hostname } = address;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}
