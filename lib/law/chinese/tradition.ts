import type { BlockText } from '../../blocks/block.ts';
import { closes, endsSentence } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { bestSequence, scoreOf } from '../sequence.ts';
import type { Reading, Tradition } from '../tradition.ts';
import { annexMark, preambleMark } from './around.ts';
import { cite } from './cite.ts';
import { findContents } from './contents.ts';
import { inlineEnumerators, readEnumerator } from './enumerators.ts';
import { findCitations } from './find-citations.ts';
import { labelMarks } from './labels.ts';
import { asSection, isTitle, numberedMarks } from './numbered.ts';

/** 中国法令: 编 分编 章 节 条 款 项 目, in Simplified and Traditional script. */
export const chinese: Tradition = {
  language,
  read,
  enumerator: readEnumerator,
  inlineEnumerators,
  continues,
  cite,
  findCitations,
};

const traditional = new Set(
  '條節編項類關於應為國務規則辦實與當會據準權區縣級種護動處罰請審議發過機構單個負責'.split(''),
);
const simplified = new Set(
  '条节编项类关于应为国务规则办实与当会据准权区县级种护动处罚请审议发过机构单个负责'.split(''),
);

function language(text: string): string {
  let balance = 0;
  const limit = Math.min(text.length, 20_000);
  for (let at = 0; at < limit; at++) {
    const char = text[at] ?? '';
    if (traditional.has(char)) balance += simplified.has(char) ? 0 : 1;
    else if (simplified.has(char)) balance--;
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

function read(source: BlockText, lines: readonly Line[]): Reading {
  const { text } = source;
  const labels = labelMarks(text, lines);
  const headings = labels.filter((mark) => mark.level !== 'article');
  const contents = findContents(text, lines, headings);
  const outside = labels.filter((mark) => !contents.lines.has(mark.line));
  const units = articles(text, lines, outside);
  const first = units.articles[0]?.line ?? lines.length;
  const around = aroundMarks(text, lines, { first, aside: contents.lines });
  const marks = [
    ...outside.filter((mark) => mark.level !== 'article'),
    ...units.sections,
    ...units.articles,
    ...around,
  ];
  marks.sort((a, b) => a.start - b.start);
  return { marks, aside: contents.lines };
}

interface Units {
  readonly articles: readonly Mark[];
  readonly sections: readonly Mark[];
}

/** The basic units: 条; where there are none, 一、 or the numbers that run on below 一、 titles. */
function articles(text: string, lines: readonly Line[], labels: readonly Mark[]): Units {
  const labelled = bestSequence(labels.filter((mark) => mark.level === 'article'));
  const numbered = bestSequence(numberedMarks(text, lines, '一、'));
  const titles = numbered.filter((mark) => {
    const line = lines[mark.line];
    return line !== undefined && isTitle(text, line, mark);
  });
  const sections =
    titles.length * 2 > numbered.length ? titles.flatMap((mark) => section(text, lines, mark)) : [];
  if (labelled.length > 0 && (labelled[0]?.main === 1 || scoreOf(labelled) >= scoreOf(numbered))) {
    return { articles: labelled, sections: sections.length > 1 ? sections : [] };
  }
  const counted = bestSequence(numberedMarks(text, lines, '1.'));
  const runsOn = counted.length > numbered.length && sections.length > 0;
  if (runsOn || (numbered.length === 0 && counted.length > 2)) return { articles: counted, sections };
  return { articles: numbered, sections: [] };
}

function section(text: string, lines: readonly Line[], mark: Mark): Mark[] {
  const line = lines[mark.line];
  return line ? [asSection(text, line, mark)] : [];
}

/** 序言 before the first article, 附件 behind it. */
function aroundMarks(
  text: string,
  lines: readonly Line[],
  place: { first: number; aside: ReadonlySet<number> },
): Mark[] {
  const found: Mark[] = [];
  for (const line of lines) {
    if (place.aside.has(line.index)) continue;
    const mark = line.index < place.first ? preambleMark(text, line) : annexMark(text, line);
    if (mark) found.push(mark);
  }
  return found;
}

function continues(text: string, before: Line, _line: Line): boolean {
  const last = text[before.end - 1];
  return !endsSentence(last) && !closes(last);
}
