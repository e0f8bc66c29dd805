import { endsSentence, isGap } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { behindBracket, readCaption, skipSeparator } from './caption.ts';
import { type Ordinal, readLoneSuffix } from './ordinal.ts';

const openers = '（(【〖〔［[〈<：:*';

/** A blank, bracket or colon stands behind the label, or nothing at all. */
export function isSetOff(text: string, at: number, end: number): boolean {
  return (
    at >= end ||
    isGap(text.charCodeAt(at)) ||
    openers.includes(text[at] ?? '') ||
    '】〗］'.includes(text[at] ?? ' ')
  );
}

export interface ArticleLabel {
  readonly at: number;
  readonly ordinal: Ordinal;
  readonly weight: number;
}

/** The article that begins with this label, with its caption; both may go on in the lines below. */
export function articleMark(text: string, lines: readonly Line[], line: Line, label: ArticleLabel): Mark {
  const { at, ordinal, weight } = label;
  const mark: Mark = {
    level: 'article',
    main: ordinal.main,
    sub: ordinal.sub,
    label: text.slice(at, ordinal.end),
    heading: null,
    start: at,
    body: skipSeparator(text, Math.min(behindBracket(text, at, ordinal.end), line.end), line.end),
    line: line.index,
    weight,
    damaged: ordinal.unit === '',
  };
  if (ordinal.end >= line.end) return labelAlone(text, lines, mark);
  const caption = readCaption(text, mark.body, line.end);
  if (caption) return { ...mark, heading: caption.words, body: skipSeparator(text, caption.end, line.end) };
  return isHeading(text, line, mark.body)
    ? { ...mark, heading: text.slice(mark.body, line.end), body: line.end }
    : mark;
}

/** Longest caption without brackets, in UTF-16 units. */
const longestHeading = 24;

/** The markup makes a heading of the line, and its words are no sentence: `<h4>第一条　立法目的</h4>`. */
function isHeading(text: string, line: Line, body: number): boolean {
  return (
    line.hint?.heading !== undefined && line.end - body <= longestHeading && !endsSentence(text[line.end - 1])
  );
}

/** A label alone on its line: 之一 and the caption may stand on the lines below it. */
function labelAlone(text: string, lines: readonly Line[], mark: Mark): Mark {
  const below = lines[mark.line + 1];
  if (!below) return mark;
  const suffix = mark.sub === 0 ? readLoneSuffix(text, below.start, below.end) : null;
  if (!suffix) return captionBelow(text, below, mark);
  const label = text.slice(mark.start, suffix.end);
  return captionBelow(text, lines[mark.line + 2], { ...mark, sub: suffix.value, label, body: suffix.end });
}

function captionBelow(text: string, below: Line | undefined, mark: Mark): Mark {
  const caption = below ? readCaption(text, below.start, below.end) : null;
  return caption ? { ...mark, heading: caption.words, body: caption.end } : mark;
}
