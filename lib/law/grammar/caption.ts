import { endsSentence, skipGaps } from '../characters.ts';
import type { Line } from '../line.ts';
import { isRepealed } from '../repealed.ts';
import type { CaptionPlace } from './grammar.ts';

/** Longest caption in its label's line, and below it, in UTF-16 units. */
const longestInLine = 200;
const longestBelow = 90;

const brackets: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '【': '】' };

export interface Captioned {
  readonly heading: string | null;
  /** Where the article's words begin. */
  readonly body: number;
  /** The line above that holds the caption; it belongs to no other provision. */
  readonly above: number | null;
}

export interface CaptionSource {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly line: Line;
  /** Behind the label and what separates it from the words. */
  readonly body: number;
  /** A label or number begins the line with this index. */
  begins(line: number): boolean;
  /** A label begins it. */
  labelled(line: number): boolean;
}

/** The caption of an article, wherever its tradition prints it. */
export function captionOf(source: CaptionSource, places: readonly CaptionPlace[]): Captioned {
  for (const place of places) {
    const found = readers[place](source);
    if (found) return found;
  }
  return { heading: null, body: source.body, above: null };
}

const readers: Readonly<Record<CaptionPlace, (source: CaptionSource) => Captioned | null>> = {
  bracket({ text, line, body }) {
    const closing = brackets[text[body] ?? ''];
    const end =
      closing === undefined
        ? -1
        : text.slice(body, Math.min(line.end, body + longestInLine)).indexOf(closing);
    if (end < 2 || isRepealed(text.slice(body, line.end))) return null;
    const heading = text.slice(body + 1, body + end).trim();
    return { heading, body: skipGaps(text, body + end + 1, line.end), above: null };
  },
  line({ text, lines, line, body, labelled }) {
    const words = text.slice(body, line.end).trim();
    if (words === '' || isRepealed(words) || words.length > longestInLine || /[,;:]$/.test(words))
      return null;
    // 1.—(1) In this Act …: the words begin with their first paragraph.
    if (/^\(\w{1,4}\)\s/.test(words)) return null;
    const below = lines[line.index + 1];
    // What says something of its own and has nothing below it is the article itself.
    const alone = !below || labelled(line.index + 1);
    if (alone && (words.length > longestBelow || endsSentence(words.at(-1)))) return null;
    if (endsSentence(words.at(-1)) && isSentence(words)) return null;
    return { heading: words.replace(/\.$/, ''), body: line.end, above: null };
  },
  below({ text, lines, line, body, begins }) {
    const below = lines[line.index + 1];
    if (body < line.end || !below || below.end - below.start > longestBelow) return null;
    const next = lines[below.index + 1];
    if (begins(below.index) || !next) return null;
    // A line broken by width goes on in the next, which a caption does not.
    if (/\p{Ll}/u.test(text[next.start] ?? '') && !begins(next.index)) return null;
    const words = text.slice(below.start, below.end);
    if (endsSentence(words.at(-1)) || words.endsWith(',') || !/^[\p{Lu}\p{Lo}\p{N}«“"(]/u.test(words))
      return null;
    return { heading: words.replace(/^\((.*)\)$/, '$1'), body: below.end, above: null };
  },
  above({ text, lines, line, body }) {
    const above = lines[line.index - 1];
    const closing = above && brackets[text[above.start] ?? ''];
    if (!above || closing === undefined || text[above.end - 1] !== closing) return null;
    if (above.end - above.start > longestBelow) return null;
    return { heading: text.slice(above.start + 1, above.end - 1), body, above: above.index };
  },
};

/** A full stop behind a verb of command: the words are no title that happens to end in a full stop. */
function isSentence(words: string): boolean {
  return (
    words.length > 120 ||
    /\b(?:shall|may not|must|is amended|are amended|is repealed|may be cited)\b/i.test(words)
  );
}
