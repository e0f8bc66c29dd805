/** An answer other than 201. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

/** The most characters (and, of the comment, bytes) of each attribute; null: not bounded. Held against the YAML. */
export const attributeLimits: Readonly<Record<string, number | null>> = {
  category: null,
  comment: 5000,
  commentOnDocumentId: null,
  email: 100,
  files: null,
  numItemsReceived: null,
  sendEmailReceipt: null,
  submissionKey: null,
  submissionType: null,
  city: 50,
  country: 50,
  firstName: 25,
  lastName: 25,
  phone: 50,
  stateProvinceRegion: 50,
  submitterType: null,
  zip: 10,
  organization: 120,
  organizationType: null,
};

const base = ['category', 'comment', 'commentOnDocumentId', 'email', 'files', 'numItemsReceived'];
const shared = [...base, 'sendEmailReceipt', 'submissionKey', 'submissionType', 'submitterType'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  ANONYMOUS: shared,
  INDIVIDUAL: [...shared, 'city', 'country', 'firstName', 'lastName', 'phone', 'stateProvinceRegion', 'zip'],
  ORGANIZATION: [...shared, 'organization', 'organizationType'],
};
const required: Readonly<Record<string, readonly string[]>> = {
  ANONYMOUS: [],
  INDIVIDUAL: ['firstName', 'lastName'],
  ORGANIZATION: ['organization', 'organizationType'],
};

/** Throws the 400 that the description and the service's own rules ask for. */
export function checkAttributes(attributes: Readonly<Record<string, unknown>>): void {
  const refuse = (detail: string) => {
    throw new Refusal(400, detail);
  };
  const submitter = String(attributes.submitterType);
  const names = allowed[submitter] ?? refuse('submitterType must be ANONYMOUS, INDIVIDUAL or ORGANIZATION');
  const stranger = Object.keys(attributes).find((name) => !names?.includes(name));
  if (stranger) refuse(`${stranger} is not allowed`);
  const asked = ['comment', 'commentOnDocumentId', 'submissionType', ...(required[submitter] ?? [])];
  for (const name of asked) {
    if (typeof attributes[name] !== 'string' || attributes[name] === '') refuse(`${name} is required`);
  }
  if (attributes.submissionType !== 'API') refuse('submissionType must be API');
  for (const [name, value] of Object.entries(attributes)) {
    const limit = attributeLimits[name];
    if (limit && (typeof value !== 'string' || value.length > limit)) refuse(`${name} is too long`);
  }
  const comment = String(attributes.comment);
  if (Buffer.byteLength(comment) > 5000) refuse('comment is longer than 5000 bytes');
  if (/\p{Emoji_Presentation}/u.test(comment)) refuse('comment must not hold emoji');
  if ('files' in attributes !== 'submissionKey' in attributes) refuse('files need a submissionKey');
  if ('sendEmailReceipt' in attributes && typeof attributes.email !== 'string')
    refuse('an email receipt needs an email');
}
