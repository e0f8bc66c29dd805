import type { RevisionText } from '../anchor/revision-text.ts';
import { letterKey } from '../hearing/collate/letter-key.ts';
import { sendableText } from '../hearing/packet.ts';
import {
  type FilingOutcome,
  filingOutcomes,
  knownLetters,
  type Letter,
  mostLetters,
} from '../hearing/staff/letters.ts';
import type { Answer, Office } from './office.ts';
import type { PostLetter } from './post-letter.ts';
import { targetAt } from './target.ts';

/** What post is filed into. */
export interface PostPlace {
  readonly office: Office;
  readonly hearingId: string;
  readonly revision: RevisionText & { readonly id: string };
}

export function keyOf(hearingId: string, { words, copy }: PostLetter): string {
  return letterKey(hearingId, words, copy);
}

/** Numbers pieces of the same words: the first is copy 0 in every file it stands in, the next 1. */
export function withCopies(letters: readonly PostLetter[]): PostLetter[] {
  const seen = new Map<string, number>();
  return letters.map((letter) => {
    const words = letter.words.replace(/\s+/gu, '');
    const copy = seen.get(words) ?? 0;
    seen.set(words, copy + 1);
    return { ...letter, copy };
  });
}

/** Marks what has been filed before. Where the endpoint is not reached nothing is marked; filing asks again. */
export async function markKnown(
  { office, hearingId }: Pick<PostPlace, 'office' | 'hearingId'>,
  letters: readonly PostLetter[],
): Promise<PostLetter[]> {
  const numbers = new Map<string, string>();
  for (let from = 0; from < letters.length; from += mostLetters) {
    const keys = letters.slice(from, from + mostLetters).map((letter) => keyOf(hearingId, letter));
    const answer = await office.ask(`${base(hearingId)}?keys=${keys.join(',')}`, knownLetters);
    if (!answer.ok) break;
    for (const { key, number } of answer.value.letters) numbers.set(key, number);
  }
  return letters.map((letter) => {
    const number = numbers.get(keyOf(hearingId, letter));
    return number === undefined ? letter : { ...letter, filed: { number, before: true } };
  });
}

export interface Filing {
  readonly signal: AbortSignal;
  /** Called after each call with what has been filed. */
  readonly onFiled: (outcomes: ReadonlyMap<string, FilingOutcome>) => void;
}

/** So many go in one call: the body stays small, and stopping takes effect soon. */
const together = 20;

/** Files letters in turn, by id; answers the first trouble. What was filed before it stays filed. */
export async function filePost(
  place: PostPlace,
  letters: readonly PostLetter[],
  { signal, onFiled }: Filing,
): Promise<Answer<number>> {
  let filed = 0;
  for (let from = 0; from < letters.length && !signal.aborted; from += together) {
    const some = letters.slice(from, from + together);
    const body = { revisionId: place.revision.id, letters: some.map((each) => wireLetter(each, place)) };
    const answer = await place.office.ask(base(place.hearingId), filingOutcomes, body);
    if (!answer.ok) return answer;
    const outcomes = some.flatMap(({ id }, at) => {
      const outcome = answer.value.letters[at];
      return outcome === undefined ? [] : [[id, outcome] as const];
    });
    onFiled(new Map(outcomes));
    filed += some.length;
  }
  return { ok: true, value: filed };
}

function base(hearingId: string): string {
  return `/hearings/${encodeURIComponent(hearingId)}/letters`;
}

/** Throws where something is not chosen yet: `faultsOf` has to have been empty. */
export function wireLetter(letter: PostLetter, { hearingId, revision }: PostPlace): Letter {
  const { name, category, contact, day, way, items } = letter;
  const said = { name, category, contact };
  const person = Object.entries(said).flatMap(([key, value]) => {
    const words = sendableText(value).trim();
    return words === '' ? [] : [[key, words] as const];
  });
  return {
    key: keyOf(hearingId, letter),
    filed: { way, receivedOn: day },
    person: Object.fromEntries(person),
    comments: items
      .filter(({ counts }) => counts)
      .map(({ eIds, stance, proposed, words }) => ({
        targets: (eIds ?? []).map((eId) => wireTarget(revision, eId)),
        stance: stance ?? unset(),
        proposed: proposed === null ? null : sendableText(proposed),
        reason: sendableText(words),
      })),
  };
}

function wireTarget(revision: RevisionText, eId: string): Letter['comments'][number]['targets'][number] {
  const target = targetAt(revision, eId);
  if (target === null) throw new TypeError(`expected ${eId} in the draft`);
  const { clauseText: _, ...wire } = target;
  return wire;
}

function unset(): never {
  throw new TypeError('expected a stance');
}

/** The reading of a file, in a worker of its own. */
export interface PostReader {
  read(file: File, signal: AbortSignal): Promise<PostReading>;
}

export type PostReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lists'; readonly lists: readonly (readonly (readonly string[])[])[] }
  /** `fault` as of every file. */
  | { readonly kind: 'refused'; readonly fault: string }
  | { readonly kind: 'stopped' };
