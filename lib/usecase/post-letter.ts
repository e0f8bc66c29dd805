import type { Stance } from '../comment/comment.ts';
import { evidenceOf } from '../hearing/collate/evidence.ts';
import { guessStance } from '../hearing/collate/guess-stance.ts';
import type { ListColumns } from '../hearing/collate/list-columns.ts';
import type { LetterDraft } from '../hearing/collate/mention.ts';
import { dayOf, postFacts } from '../hearing/collate/post-facts.ts';
import { type LetterComment, type LetterPlace, readLetter } from '../hearing/collate/read-letter.ts';
import { type ListOpinion, readList } from '../hearing/collate/read-list.ts';
import { splitPost } from '../hearing/collate/split-post.ts';
import type { Way } from '../hearing/staff/letters.ts';

/** One opinion of a piece of post, as far as it is read and as a person has set it right. */
export interface PostItem {
  readonly id: string;
  readonly words: string;
  readonly proposed: string | null;
  /** The sentence that the clause was found by; '' where there is none. */
  readonly evidence: string;
  readonly place: LetterPlace;
  /** Clauses it is filed on (`''`: the whole draft); null: a person has to choose. */
  readonly eIds: readonly string[] | null;
  /** Null: a person has to choose. */
  readonly stance: Stance | null;
  /** False: a person said that this is no comment. */
  readonly counts: boolean;
}

/** One piece of post on the table. */
export interface PostLetter {
  readonly id: string;
  /** Name of the file; '' for what was pasted. */
  readonly source: string;
  /** As it came; the key is made of it. */
  readonly words: string;
  /** Pieces of these words from other people before this one. */
  readonly copy: number;
  readonly name: string;
  readonly category: string;
  readonly contact: string;
  /** 2026-04-02, or '' where a person has to say. */
  readonly day: string;
  readonly way: Way;
  readonly items: readonly PostItem[];
  /** Its number, once it is filed or where it had been filed before. */
  readonly filed: { readonly number: string; readonly before: boolean } | null;
}

/** What post is read against. */
export interface PostGround {
  readonly draft: LetterDraft;
  /** Of dates that name none. */
  readonly year: number;
  /** Where the letter does not say. */
  readonly way: Way;
  /** '' where the letter does not say and a person has to. */
  readonly day: string;
  /** Begins the ids of what is read now; never used twice. */
  readonly batch: string;
  readonly source: string;
}

/** The pieces of post in a text, each with its opinions. */
export function lettersOfText(text: string, ground: PostGround): PostLetter[] {
  return splitPost(text).map(({ start, end }, at) =>
    letterOf(text.slice(start, end), { ...ground, id: `${ground.batch}.${at}` }),
  );
}

/** One piece of post, read. */
export function letterOf(words: string, ground: PostGround & { readonly id: string }): PostLetter {
  const { draft, year, id } = ground;
  const facts = postFacts(words, year);
  return {
    id,
    source: ground.source,
    words,
    copy: 0,
    name: facts.name ?? '',
    category: '',
    contact: facts.contact ?? '',
    day: facts.day ?? ground.day,
    way: facts.way ?? ground.way,
    items: readLetter(words, draft).map((comment) => itemOf(comment, { draft, id })),
    filed: null,
  };
}

/** Reads one opinion again, as after it was cut out of another. */
export function itemOfWords(words: string, { draft, id }: { draft: LetterDraft; id: string }): PostItem {
  const [first] = readLetter(words, draft);
  const place: LetterPlace = first?.place ?? { kind: 'doubtful', why: 'nothing-said', candidates: [] };
  return { ...itemOf({ start: 0, end: words.length, text: words, place }, { draft, id }), id };
}

function itemOf(
  { start, text, place }: LetterComment,
  { draft, id }: { draft: LetterDraft; id: string },
): PostItem {
  return {
    id: `${id}/${start}`,
    words: text,
    proposed: null,
    evidence: evidenceOf(text, draft),
    place,
    eIds: chosenBy(place),
    stance: guessStance(text),
    counts: true,
  };
}

function chosenBy(place: LetterPlace): readonly string[] | null {
  if (place.kind === 'sure') return place.eIds;
  return place.kind === 'draft' ? [''] : null;
}

/** A list's rows as post: rows in a sequence with the same name and contact came from one person. */
export function lettersOfList(
  rows: readonly (readonly string[])[],
  columns: ListColumns,
  ground: PostGround,
): PostLetter[] {
  const letters: PostLetter[] = [];
  let last = '';
  for (const opinion of readList(rows, ground.draft, columns)) {
    const who = `${opinion.name ?? ''}\n${opinion.contact ?? ''}`;
    const before = letters.at(-1);
    if (before && opinion.name && who === last)
      letters[letters.length - 1] = joined(before, opinion, rows, ground);
    else letters.push(rowLetter(opinion, rows, ground));
    last = who;
  }
  return letters;
}

function rowLetter(
  opinion: ListOpinion,
  rows: readonly (readonly string[])[],
  ground: PostGround,
): PostLetter {
  const id = `${ground.batch}.${opinion.row}`;
  return {
    id,
    source: ground.source,
    words: rowWords(opinion, rows),
    copy: 0,
    name: opinion.name ?? '',
    category: opinion.category ?? '',
    contact: opinion.contact ?? '',
    day: dayOf(opinion.day ?? '', ground.year) ?? ground.day,
    way: ground.way,
    items: [rowItem(opinion, `${id}/0`, ground)],
    filed: null,
  };
}

function joined(
  letter: PostLetter,
  opinion: ListOpinion,
  rows: readonly (readonly string[])[],
  ground: PostGround,
): PostLetter {
  const item = rowItem(opinion, `${letter.id}/${opinion.row}`, ground);
  return { ...letter, words: `${letter.words}\n${rowWords(opinion, rows)}`, items: [...letter.items, item] };
}

/** The row as it stands, so that its key is the same whatever the columns are taken for. */
function rowWords({ row }: ListOpinion, rows: readonly (readonly string[])[]): string {
  return (rows[row] ?? []).join('\t');
}

function rowItem(
  { place, stance, proposed, reason }: ListOpinion,
  id: string,
  { draft }: PostGround,
): PostItem {
  return {
    id,
    words: reason,
    proposed,
    evidence: evidenceOf(reason, draft),
    place,
    eIds: chosenBy(place),
    stance: stance ?? guessStance(reason),
    counts: true,
  };
}
