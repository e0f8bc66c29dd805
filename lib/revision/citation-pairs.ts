import { foldedWords } from '../anchor/fold.ts';
import type { Span } from '../anchor/revision-text.ts';
import { diffWords } from './diff.ts';
import type { Reference } from './references.ts';

/** An article's words with the citations in them. */
export interface CitingArticle extends Span {
  readonly text: string;
  readonly references: readonly Reference[];
}

/** Stands for a citation while the words around it are compared. */
const MARK = '\ue000';

/**
 * Which citation of the old article is which of the new one: by the words around them, whatever they name. In
 * a list of citations the place decides, so lists of different length say nothing.
 */
export function pairCitations(old: CitingArticle, fresh: CitingArticle): Map<Reference, Reference> {
  const pairs = new Map<Reference, Reference>();
  if (old.references.length === 0 || fresh.references.length === 0) return pairs;
  const [a, b] = [masked(old), masked(fresh)];
  const [oldLists, newLists] = [listLengths(a), listLengths(b)];
  let [before, after] = [0, 0];
  for (const { type, text } of diffWords(a, b)) {
    for (const unit of text) {
      if (unit !== MARK) continue;
      const [from, to] = [old.references[before], fresh.references[after]];
      if (type === 'same' && from && to && oldLists[before] === newLists[after]) pairs.set(to, from);
      if (type !== 'ins') before++;
      if (type !== 'del') after++;
    }
  }
  return pairs;
}

/** Do two citations read the same? */
export function readsSame(a: string, b: string): boolean {
  return foldedWords(a) === foldedWords(b);
}

function masked({ text, start, end, references }: CitingArticle): string {
  let words = '';
  let from = start;
  for (const reference of references) {
    words += text.slice(from, reference.start).replaceAll(MARK, '') + MARK;
    from = reference.end;
  }
  return words + text.slice(from, end).replaceAll(MARK, '');
}

const listed = new RegExp(`${MARK}(?:(?:、|，|或者|以及|和|及|与|或|至|到)${MARK})*`, 'g');

/** For each citation, how many stand in its list. */
function listLengths(words: string): number[] {
  return Array.from(words.replace(/\s/g, '').matchAll(listed)).flatMap(([list]) => {
    const length = list.split(MARK).length - 1;
    return new Array<number>(length).fill(length);
  });
}
