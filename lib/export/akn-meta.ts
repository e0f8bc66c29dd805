import { escapeMarkup } from './markup.ts';

/** What is known of a draft besides its text. */
export interface AknSource {
  /** Empty where it has none. */
  readonly title: string;
  readonly issuer: string | null;
  /** The day of this revision (`2026-04-01`), null where it is not known. */
  readonly date: string | null;
  /** Names this revision among others, without blanks: the hash of its text. */
  readonly id: string;
}

/** Where no day is known the naming convention asks for one that nobody takes for real. */
const unknownDay = '9999-01-01';
/** The naming convention wants ISO 639-2. */
const threeLetters = new Map([
  ['zh', 'zho'],
  ['en', 'eng'],
  ['ja', 'jpn'],
  ['ko', 'kor'],
  ['de', 'deu'],
  ['fr', 'fra'],
  ['es', 'spa'],
  ['ca', 'cat'],
  ['it', 'ita'],
  ['et', 'est'],
  ['no', 'nor'],
]);

/** The identification of work, expression and manifestation (Akoma Ntoso Naming Convention 1.0). */
export function aknMeta({ title, issuer, date, id }: AknSource, language: string): string {
  const day = date ?? unknownDay;
  const three = threeLetters.get(language.split('-')[0] ?? '') ?? 'und';
  const work = `/akn/cn/bill/${day}/${encodeURIComponent(id)}`;
  const expression = `${work}/${three}@`;
  const author = issuer === null ? '#publisher' : '#issuer';
  const facts = (uri: string, own: string) =>
    `<FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/>${own}<FRBRdate date="${day}" name="Generation"/>` +
    `<FRBRauthor href="${author}"/>`;
  const alias = title === '' ? '' : `<FRBRalias value="${escapeMarkup(title)}" name="title"/>`;
  return [
    '<meta><identification source="#publisher">',
    `<FRBRWork>${facts(work, alias)}<FRBRcountry value="cn"/></FRBRWork>`,
    `<FRBRExpression>${facts(expression, '')}<FRBRlanguage language="${three}"/></FRBRExpression>`,
    `<FRBRManifestation>${facts(`${expression}.akn`, '')}<FRBRformat value="application/akn+xml"/></FRBRManifestation>`,
    '</identification><references source="#publisher">',
    '<TLCOrganization eId="publisher" href="/akn/ontology/organization/cn/zhutiao" showAs="逐条"/>',
    issuer === null
      ? ''
      : `<TLCOrganization eId="issuer" href="/akn/ontology/organization/cn/issuer" showAs="${escapeMarkup(issuer)}"/>`,
    '</references></meta>',
  ].join('');
}
