import { foldedWords } from '../anchor/fold.ts';
import type { RevisionText } from '../anchor/revision-text.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import { betweenCitations } from './citation-forms.ts';

/** A provision reduced to what can be compared: its words without label and caption. */
export interface Unit {
  readonly eId: string;
  readonly number: string | null;
  readonly caption: string | null;
  /** UTF-16 offsets of the body, label and caption left out. */
  readonly start: number;
  readonly end: number;
  /** Folded; captions that stand within the body left out. */
  readonly words: string;
  /** The words with every internal citation replaced by one mark. */
  readonly masked: string;
  /** The folded captions within the body. */
  readonly titles: string;
}

/** Stands for a citation in `masked`; folding drops private-use characters, so no text contains it. */
export const CITATION_MARK = '\ue000';

const citation = /第[零〇一二两三四五六七八九十百千\d]+[编章节条條款项項目](?:之[一二三四五六七八九十\d]+)?/g;

/** The articles of a revision in document order. */
export function unitsOf(revision: RevisionText): Unit[] {
  return Array.from(articlesOf(revision.tree.provisions), (article) => unitOf(article, revision.text));
}

/** Any provision as a unit. */
export function unitOf(provision: Provision, text: string): Unit {
  const start = bodyStart(provision);
  const body = text.slice(start, Math.max(start, provision.end));
  const words = foldedWords(untitled(body));
  return {
    eId: provision.eId,
    number: provision.number,
    caption: provision.heading,
    start,
    end: provision.end,
    words,
    masked: mask(untitled(body), words),
    titles: foldedWords((body.match(title) ?? []).join('')),
  };
}

/** Titles within an article (【煽动分裂国家罪】) are put in by publishers: no two print the same ones. */
const title = /[【〖][^【】〖〗\n]{1,40}[】〗]/g;

function untitled(text: string): string {
  return text.replace(title, '');
}

function mask(text: string, folded: string): string {
  const between = betweenCitations(text);
  const others = between.length === 1 ? folded : between.map(foldedWords).join(CITATION_MARK);
  return others.replace(citation, CITATION_MARK);
}

/** The masked words of a range of the text. */
export function maskedWords(text: string, start: number, end: number): string {
  const words = untitled(text.slice(start, end));
  return mask(words, foldedWords(words));
}

/** An article's words begin with its first paragraph: label and caption stand before it. */
function bodyStart(provision: Provision): number {
  const first = provision.children[0];
  if (first?.level === 'paragraph' && provision.level === 'article') return first.start;
  return Math.min(provision.end, provision.start + provision.label.length);
}
