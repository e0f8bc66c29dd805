import { closes, endsSentence, isGap } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { readCaption } from './caption.ts';
import { readEnumerator } from './enumerators.ts';

/** Longest caption without brackets, in UTF-16 units. */
const longest = 24;
/** So many articles, and three of four, must have a caption of the same kind. */
const fewest = 3;

export interface Captioned {
  readonly marks: readonly Mark[];
  /** Lines above the labels that hold their captions: they belong to no other provision. */
  readonly above: ReadonlySet<number>;
}

/**
 * Captions that show themselves only by standing in nearly every article: bare words behind or below the label (第一条
 * 目的), a bracket alone on the line above it. None where captions were found by their own looks.
 */
export function withBareCaptions(text: string, lines: readonly Line[], marks: readonly Mark[]): Captioned {
  const articles = marks.filter(({ level, label }) => level === 'article' && label.startsWith('第'));
  const unchanged: Captioned = { marks, above: new Set() };
  if (articles.length < fewest || articles.some(({ heading }) => heading !== null)) return unchanged;
  const next = new Map(marks.map((mark, at) => [mark, marks[at + 1]]));
  const inside = pairs(articles, (mark) => captionInside(text, lines, { mark, next: next.get(mark) }));
  if (inside) return { marks: replaced(marks, inside), above: new Set() };
  const above = pairs(articles, (mark) => captionAbove(text, lines, mark));
  if (!above) return unchanged;
  return { marks: replaced(marks, above), above: new Set([...above.values()].map(({ line }) => line - 1)) };
}

/** The captioned articles by what they were; null where too few have a caption. */
function pairs(articles: readonly Mark[], captionOf: (mark: Mark) => Mark | null): Map<Mark, Mark> | null {
  const found = new Map<Mark, Mark>();
  for (const mark of articles) {
    const captioned = captionOf(mark);
    if (captioned) found.set(mark, captioned);
  }
  return found.size >= fewest && found.size * 4 >= articles.length * 3 ? found : null;
}

function replaced(marks: readonly Mark[], captioned: ReadonlyMap<Mark, Mark>): Mark[] {
  return marks.map((mark) => captioned.get(mark) ?? mark);
}

interface Place {
  readonly mark: Mark;
  readonly next: Mark | undefined;
}

/** The short words behind the label, or on the line below it, with the article's own words below them. */
function captionInside(text: string, lines: readonly Line[], { mark, next }: Place): Mark | null {
  const own = lines[mark.line];
  const line = own && mark.body >= own.end ? lines[mark.line + 1] : own;
  const below = line && lines[line.index + 1];
  if (!line || !below || (next && below.start >= next.start)) return null;
  const start = Math.max(mark.body, line.start);
  const words = text.slice(start, line.end);
  if (!isCaption(words) || readEnumerator(text, start, line.end) !== null) return null;
  return { ...mark, heading: words, body: line.end };
}

function isCaption(words: string): boolean {
  if (words.length < 2 || words.length > longest || /[，,、；;]/.test(words)) return false;
  return (
    !endsSentence(words.at(-1)) &&
    !closes(words.at(-1)) &&
    ![...words].some((char) => isGap(char.charCodeAt(0)))
  );
}

/** 【目的】 alone on the line above the label. */
function captionAbove(text: string, lines: readonly Line[], mark: Mark): Mark | null {
  const line = lines[mark.line - 1];
  const caption = line ? readCaption(text, line.start, line.end) : null;
  return line && caption && caption.end >= line.end && lines[mark.line]?.start === mark.start
    ? { ...mark, heading: caption.words }
    : null;
}
