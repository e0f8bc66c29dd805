import { closes, endsSentence, foldWords } from '../characters.ts';
import { readEnumerator } from '../chinese/enumerators.ts';
import type { Line } from '../line.ts';
import { namesStage, speaksOfNotice } from './cuts.ts';
import { type SourceReading, wordsAt } from './reading.ts';

const note = /^(?:注[\d一二三四五]*[：:]|[*＊※])/;
const foot =
  /^(?:上一[篇条页則]|下一[篇条页則]|主办单位|主辦單位|承办单位|版权所有|版權所有|网站标识码|备案号|附件下载|相关(?:链接|附件|阅读|文章)|打印|关闭|分享到|扫一扫|责任编辑|编辑[：:]|来源[：:]|联系(?:人|电话|方式)|浏览次数|[（(]此件)/;
const comesIntoForce = /(?:施行|生效|实施|實施|废止|廢止)$/;

/** 自…起施行, 同时废止: the words of the last article of a law. */
export function endsLaw(words: string): boolean {
  return /(?:起|日)(?:施行|生效|实施|實施)|同时废止|同時廢止/.test(words);
}

/** [1] 本条…: the words of a footnote. */
export function isFootnote(words: string): boolean {
  return /^[[［〔【]\s*\d{1,3}\s*[\]］〕】]/.test(words);
}

/**
 * The line behind the last one that belongs to a draft. Behind the label of its last article the lines belong to
 * it only as long as they read like law.
 */
export function endOfDraft(reading: SourceReading, label: number, to: number): number {
  for (let at = label + 1; at < to; at++) {
    const line = reading.lines[at];
    const above = reading.lines[at - 1];
    if (!line || !above || line.hint?.ruled || line.hint?.link) return at;
    const words = foldWords(wordsAt(reading, at, 60));
    if (isFootnote(words) || note.test(words) || foot.test(words) || speaksOfNotice(words)) return at;
    if (isClosed(reading, above) && !readsLikeLaw(reading.source.text, line, above)) return at;
  }
  return to;
}

/** Nothing is missing at the end of the line. */
function isClosed(reading: SourceReading, line: Line): boolean {
  const last = reading.source.text[line.end - 1];
  return endsSentence(last) || closes(last) || comesIntoForce.test(wordsAt(reading, line.index));
}

function readsLikeLaw(text: string, line: Line, above: Line): boolean {
  const last = text[line.end - 1];
  if (endsSentence(last) || closes(last)) return true;
  // An item may lack its full stop; behind a full stop a numbered line is the section title of another text.
  const listed = readEnumerator(text, line.start, line.end) !== null;
  return listed && '：:；;'.includes(text[above.end - 1] ?? ' ');
}

/**
 * The line that a draft without a title begins with: the headings right above its first article, or all lines of
 * its box above where none of them speaks of a notice.
 */
export function startOfUntitled(
  reading: SourceReading,
  from: number,
  label: number,
  isInBox: (line: number) => boolean,
): number {
  let start = label;
  while (start > from && reading.headings.has(start - 1)) start--;
  let top = from;
  while (top < start && !isInBox(top)) top++;
  for (let at = top; at < start; at++) if (speaksOfNotice(wordsAt(reading, at))) return start;
  return top;
}

export interface TitleLines {
  readonly words: string;
  readonly from: number;
  /** Behind the last line of the title. */
  readonly to: number;
}

/** A title goes on in the line below where that is a bracketed note on its stage: （草案二次审议稿）. */
export function titleFrom(reading: SourceReading, at: number): TitleLines {
  const below = wordsAt(reading, at + 1);
  const words = wordsAt(reading, at);
  const goesOn = /^[（(].{1,30}[）)]$/.test(below) && namesStage(below);
  return goesOn ? { words: `${words}${below}`, from: at, to: at + 2 } : { words, from: at, to: at + 1 };
}

/**
 * The same with the line above where the title is broken: the notice names both lines in one, or a short end is
 * set like its beginning.
 */
export function titleAt(reading: SourceReading, at: number): TitleLines {
  const title = titleFrom(reading, at);
  const above = beginning(reading, at, wordsAt(reading, at));
  return above === '' ? title : { ...title, words: `${above}${title.words}`, from: at - 1 };
}

/** Longest end of a title that alone names too little, in UTF-16 units. */
const shortEnd = 12;

function beginning(reading: SourceReading, at: number, words: string): string {
  const above = wordsAt(reading, at - 1);
  const [own, other] = [reading.lines[at]?.hint, reading.lines[at - 1]?.hint];
  if (above === '' || above.length > 40 || /[。；：:）)日号]$/.test(above) || reading.headings.has(at - 1))
    return '';
  if (reading.source.text.includes(`《${above}${words}`)) return above;
  const alike =
    own?.centred === true &&
    other?.centred === true &&
    own.bold === other.bold &&
    own.heading === other.heading;
  return alike && words.replace(/[（(].*$/, '').length < shortEnd ? above : '';
}
