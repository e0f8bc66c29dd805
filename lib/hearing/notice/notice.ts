import type { Day } from './calendar.ts';
import { findLimits, holdingLimit, isDisputed, type Limit, openingOf } from './deadline.ts';
import { channelsOf, type DraftChannel, findDrafts, haveOwnLimits } from './drafts.ts';
import { findEmails } from './email.ts';
import { callsHearing, readHearing } from './hearing-block.ts';
import { readIssuer } from './issuer.ts';
import { findParticulars } from './particulars.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Passage, passagesOf } from './passage.ts';
import { findLines } from './phone.ts';
import { findAddresses, findPostcodes } from './postal.ts';
import { earliestDay, findPublication, type Publication } from './publication.ts';
import type { Question } from './questions.ts';
import type { Seats } from './seats.ts';
import { foldedOf, layOut, printedOf, type Sheet } from './sheet.ts';
import { SourceBook, type Sources } from './sources.ts';
import { findSubjectWords } from './subject-words.ts';

/** What a consultation notice tells; null or empty where it does not. */
export interface Notice {
  readonly title: string | null;
  readonly issuer: string | null;
  /** Day of publication (ISO date), on which relative dates rest. */
  readonly published: Day | null;
  /** ISO date, or date and time (`2026-05-20T24:00`) where a clock time is written. */
  readonly from: string | null;
  /** As `from`; null where none is written, it cannot be reckoned, or the drafts have different ones. */
  readonly deadline: string | null;
  /** ASCII, lower case, obfuscation undone. */
  readonly emails: readonly string[];
  /** Town to room, without the addressee, as printed. */
  readonly addresses: readonly string[];
  readonly postcodes: readonly string[];
  /** `0161-5550123`, `0161-5550123-802`, `5550123` where no area is given. A phone that is also fax is in both. */
  readonly phones: readonly string[];
  readonly fax: readonly string[];
  /** Words for the subject line or the envelope, as printed. */
  readonly subjectWords: readonly string[];
  readonly requiredParticulars: readonly string[];
  readonly hearing: Hearing | null;
  /** Where one notice puts out several drafts, each with what holds for it; else empty. */
  readonly drafts: readonly DraftChannel[];
  /** The sentence each value came from, with its place in the text that was read. */
  readonly sources: Sources;
  /** What a person must look up in the notice. */
  readonly problems: readonly NoticeProblem[];
}

export interface Hearing {
  readonly date: string | null;
  readonly place: string | null;
  readonly registrationDeadline: string | null;
  readonly speakers: Seats;
  readonly observers: Seats;
  readonly questions: readonly Question[];
}

/**
 * `deadline-missing`: no limit for comments is written. `deadline-unreckoned`: one is, but rests on a day the
 * notice does not tell. `deadline-by-draft`: drafts have different limits, see `drafts`.
 * `deadline-disputed`: the notice, or a form around it, names another day too.
 */
export interface NoticeProblem {
  readonly type: 'deadline-missing' | 'deadline-unreckoned' | 'deadline-by-draft' | 'deadline-disputed';
}

export interface NoticeOptions {
  /** Day of publication (ISO date) as the page knows it; used where the text does not tell. */
  readonly published?: Day;
}

/** Reads a notice's plain text. Offsets in `sources` are UTF-16 units of `text`; work is bounded whatever its length. */
export function readNotice(text: string, options: NoticeOptions = {}): Notice {
  const reading = readParts(layOut(text), options.published ?? null);
  const { sheet, parts, passages, title, publication, limits } = reading;
  const book = new SourceBook(sheet);
  if (title !== null && parts.title) book.add('title', title, parts.title);
  if (publication?.span) book.add('published', publication.day, publication.span);
  const issuer = readIssuer(sheet, parts);
  if (issuer) book.add('issuer', issuer.value, issuer.span);

  const emails = findEmails(passages, sheet.folded);
  const addresses = findAddresses(sheet, passages);
  const lines = findLines(passages);
  const placed = findDrafts(sheet, parts.title, parts.body);
  const byDraft = haveOwnLimits(placed, limits);
  const term = byDraft ? { from: null, deadline: null } : readTerm(limits, book);
  for (const { title, span } of placed) book.add('drafts', title, span);
  return {
    title,
    issuer: issuer?.value ?? null,
    published: publication?.day ?? null,
    ...term,
    emails: book.addAll('emails', emails),
    addresses: book.addAll('addresses', addresses),
    postcodes: book.addAll('postcodes', findPostcodes(passages, addresses)),
    phones: book.addAll('phones', lines.phones),
    fax: book.addAll('fax', lines.fax),
    subjectWords: book.addAll('subjectWords', findSubjectWords(sheet, passages)),
    requiredParticulars: book.addAll('requiredParticulars', findParticulars(sheet, passages)),
    hearing: reading.hearing ? hearingOf(reading, book) : null,
    drafts: channelsOf(placed, emails, limits, term.deadline),
    sources: book.sources,
    problems: problemsOf(reading, term.deadline, byDraft),
  };
}

interface Reading {
  readonly sheet: Sheet;
  readonly parts: Parts;
  readonly passages: readonly Passage[];
  readonly title: string | null;
  readonly publication: Publication | null;
  readonly limits: readonly Limit[];
  readonly hearing: boolean;
}

function readParts(sheet: Sheet, told: Day | null): Reading {
  const parts = partsOf(sheet);
  const passages = passagesOf(sheet, parts.body);
  const title = parts.title ? printedOf(sheet, parts.title).replace(/\s/g, '') : null;
  const folded = parts.title ? foldedOf(sheet, parts.title) : '';
  const publication = findPublication(sheet, parts, told);
  const hearing = callsHearing(folded, passages);
  const published = publication?.day ?? null;
  const limits = findLimits(passages, {
    published,
    earliest: earliestDay(sheet, parts) ?? published,
    amends: amendsBy(folded),
    hearing,
    consults: /征求|征集|征询/.test(folded),
  });
  return { sheet, parts, passages, title, publication, limits, hearing };
}

function amendsBy(title: string): 'extends' | 'corrects' | null {
  if (/延长|延期|顺延|推迟|延后/.test(title)) return 'extends';
  return /更正|补正|勘误|变更|调整/.test(title) ? 'corrects' : null;
}

interface Term {
  readonly from: string | null;
  readonly deadline: string | null;
}

function readTerm(limits: readonly Limit[], book: SourceBook): Term {
  const limit = holdingLimit(limits, 'comments');
  const opening = openingOf(limits, limit);
  if (opening && opening.from !== null) book.add('from', opening.from, opening.passage.span);
  if (limit && limit.to !== null) book.add('deadline', limit.to, limit.passage.span);
  return { from: opening?.from ?? null, deadline: limit?.to ?? null };
}

function hearingOf({ sheet, parts, passages, publication, limits }: Reading, book: SourceBook): Hearing {
  const published = publication?.day ?? null;
  const told = readHearing({ sheet, paragraphs: parts.body, passages, limits, published });
  for (const field of ['date', 'place', 'registrationDeadline', 'speakers', 'observers'] as const) {
    const value = told[field];
    if (value) book.add(`hearing.${field}`, String(value.value), value.span);
  }
  for (const { text, span } of told.questions) book.add('hearing.questions', text, span);
  return {
    date: told.date?.value ?? null,
    place: told.place?.value ?? null,
    registrationDeadline: told.registrationDeadline?.value ?? null,
    speakers: told.speakers?.value ?? null,
    observers: told.observers?.value ?? null,
    questions: told.questions.map(({ text, articles }) => ({ text, articles })),
  };
}

/** A hearing need not ask for written comments; any other notice without a limit says so. */
function problemsOf(
  { limits, hearing }: Reading,
  deadline: string | null,
  byDraft: boolean,
): NoticeProblem[] {
  if (byDraft) return [{ type: 'deadline-by-draft' }];
  const held = holdingLimit(limits, 'comments');
  if (held === null) return hearing ? [] : [{ type: 'deadline-missing' }];
  if (deadline === null) return [{ type: 'deadline-unreckoned' }];
  return isDisputed(limits, held) && !held.renewed ? [{ type: 'deadline-disputed' }] : [];
}
