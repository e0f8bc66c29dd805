import type { LetterDraft } from '../hearing/collate/mention.ts';
import { itemOfWords, letterOf, type PostGround, type PostItem, type PostLetter } from './post-letter.ts';

/** What keeps a piece of post from being filed. */
export type PostFault = 'place' | 'stance' | 'day' | 'words' | 'nothing';

export function faultsOf(letter: PostLetter): PostFault[] {
  const counted = letter.items.filter(({ counts }) => counts);
  const faults: PostFault[] = [];
  if (counted.length === 0) faults.push('nothing');
  if (counted.some(({ eIds }) => eIds === null)) faults.push('place');
  if (counted.some(({ stance }) => stance === null)) faults.push('stance');
  if (letter.day === '') faults.push('day');
  if (counted.some(({ words }) => words.length > longest)) faults.push('words');
  return faults;
}

/** A comment holds no more (`packetComment`), UTF-16 units. */
const longest = 20_000;

/** The opinion needs a person: its clause or its stance is not known. */
export function isDoubtful({ counts, eIds, stance }: PostItem): boolean {
  return counts && (eIds === null || stance === null);
}

export function withItem(letter: PostLetter, id: string, change: Partial<PostItem>): PostLetter {
  return { ...letter, items: letter.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

/** The opinion goes on the end of the one before it, whose clause it takes. */
export function joinItem(letter: PostLetter, at: number): PostLetter {
  const [before, item] = [letter.items[at - 1], letter.items[at]];
  if (!before || !item) return letter;
  const proposed = [before.proposed, item.proposed].filter((each) => each !== null).join('\n');
  const whole: PostItem = {
    ...before,
    words: `${before.words}\n${item.words}`,
    proposed: proposed === '' ? null : proposed,
    eIds: before.eIds ?? item.eIds,
    stance: before.stance ?? item.stance,
  };
  return { ...letter, items: [...letter.items.slice(0, at - 1), whole, ...letter.items.slice(at + 1)] };
}

/** Sentences after which an opinion can be cut, with the offset behind each but the last. */
export function cutsIn(words: string): { readonly sentence: string; readonly end: number }[] {
  let end = 0;
  return words.split(/(?<=[。！？!?；;\n])/u).map((sentence) => {
    end += sentence.length;
    return { sentence, end };
  });
}

/** Two opinions of one, cut at an offset; each is read again. */
export function splitItem(
  letter: PostLetter,
  id: string,
  { offset, draft }: { readonly offset: number; readonly draft: LetterDraft },
): PostLetter {
  const items = letter.items.flatMap((item) => {
    if (item.id !== id || offset <= 0 || offset >= item.words.length) return [item];
    const read = (words: string, part: string) =>
      itemOfWords(words.trim(), { draft, id: `${item.id}${part}` });
    return [read(item.words.slice(0, offset), 'a'), read(item.words.slice(offset), 'b')];
  });
  return { ...letter, items };
}

/** The opinions from one on are another person's: two letters of one, cut where that opinion begins. */
export function splitLetter(letter: PostLetter, at: number): PostLetter[] {
  const item = letter.items[at];
  const offset = item === undefined ? -1 : letter.words.indexOf(item.words.slice(0, 40));
  if (at <= 0 || offset <= 0) return [letter];
  return [
    { ...letter, words: letter.words.slice(0, offset).trimEnd(), items: letter.items.slice(0, at) },
    {
      ...letter,
      id: `${letter.id}~${at}`,
      words: letter.words.slice(offset),
      items: letter.items.slice(at),
      name: '',
      contact: '',
      category: '',
    },
  ];
}

/** What was taken for two letters is one; it is read again as a whole. */
export function joinLetters(first: PostLetter, second: PostLetter, ground: PostGround): PostLetter {
  const whole = letterOf(`${first.words}\n${second.words}`, { ...ground, id: first.id });
  const { source, name, category, contact, day, way } = first;
  return {
    ...whole,
    source,
    name: name || second.name,
    category: category || second.category,
    contact: contact || second.contact,
    day: day || second.day,
    way,
  };
}
