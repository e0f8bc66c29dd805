import type { BlockText } from '../../blocks/block.ts';
import { squeeze } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { bestSequence } from '../sequence.ts';
import type { Reading, Tradition } from '../tradition.ts';
import { annexMark, introductionMark, preambleMark } from './around.ts';
import { withBareCaptions } from './bare-captions.ts';
import { findContents } from './contents.ts';
import { inlineEnumerators, readEnumerator } from './enumerators.ts';
import { findCitations } from './find-citations.ts';
import { labelMarks } from './labels.ts';
import { lostHeadings } from './lost-labels.ts';
import { numberedMarks } from './numbered.ts';
import { outsideQuotations, quotationsOf } from './quotation.ts';
import { chineseLanguage } from './region.ts';
import { sectionTitles, unitsOf } from './units.ts';

/** 中国法令: 编 分编 章 节 条 款 项 目, in Simplified and Traditional script. */
export const chinese: Tradition = {
  languages: ['zh-Hans', 'zh-Hant-CN'],
  language: chineseLanguage,
  read,
  enumerator: readEnumerator,
  inlineEnumerators,
  findCitations: (text) => findCitations(text),
};

function read(source: BlockText, lines: readonly Line[]): Reading {
  const { text } = source;
  const quotations = quotationsOf(text, lines);
  const labels = labelMarks(text, lines, quotations);
  const numbered = outsideQuotations(numberedMarks(text, lines, '一、'), quotations);
  const listable = [...labels, ...sectionTitles(text, lines, numbered)].sort(byStart);
  const contents = findContents(text, lines, listable);
  const aside = contents.lines;
  const outside = labels.filter((mark) => !aside.has(mark.line));
  const labelled = bestSequence(outside.filter((mark) => mark.level === 'article'));
  const { articles, sections } = unitsOf({ text, lines, quotations, numbered, aside }, labelled);
  const headings = [...outside.filter((mark) => mark.level !== 'article'), ...sections].sort(byStart);
  const lost = lostHeadings({ text, lines, aside, entries: contents.entries, headings, articles });
  const around = aroundMarks({ text, lines, aside }, articles);
  const marks = apart(text, [...headings, ...lost, ...articles, ...around].sort(byStart));
  const captioned = withBareCaptions(text, lines, marks);
  const left = captioned.above.size === 0 ? aside : new Set([...aside, ...captioned.above]);
  const before = marks[0]?.line ?? lines.length;
  const introduction = introductionMark(text, lines, { before, aside: left });
  return { marks: introduction ? [introduction, ...captioned.marks] : captioned.marks, aside: left };
}

/**
 * Marks that do not overlap: a heading ends where the next mark begins, and a mark inside a label is none. Of a
 * heading printed twice in a row the second counts.
 */
function apart(text: string, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (last && mark.start < last.start + last.label.length) continue;
    if (last && echoes(last, mark)) kept.pop();
    else if (last && mark.start < last.body) kept[kept.length - 1] = endingAt(text, last, mark.start);
    kept.push(mark);
  }
  return kept;
}

function echoes(heading: Mark, again: Mark): boolean {
  const same = heading.level === again.level && heading.main === again.main && heading.sub === again.sub;
  return same && heading.level !== 'article' && heading.level !== 'annex';
}

function endingAt(text: string, mark: Mark, end: number): Mark {
  const title = squeeze(text.slice(mark.start + mark.label.length, end));
  return { ...mark, heading: title === '' ? null : title, body: end };
}

function byStart(a: Mark, b: Mark): number {
  return a.start - b.start;
}

interface Around {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly aside: ReadonlySet<number>;
}

/** 序言 before the first article; 附件 behind the articles whose sequence does not go on behind it. */
function aroundMarks({ text, lines, aside }: Around, articles: readonly Mark[]): Mark[] {
  const first = articles[0]?.line ?? lines.length;
  const found: Mark[] = [];
  let article = 0;
  for (const line of lines) {
    if (aside.has(line.index)) continue;
    while (article < articles.length && (articles[article]?.line ?? 0) < line.index) article++;
    const mark = line.index < first ? preambleMark(text, line) : annexMark(text, line);
    if (mark && !goesOn(articles[article - 1], articles[article])) found.push(mark);
  }
  return found;
}

function goesOn(before: Mark | undefined, after: Mark | undefined): boolean {
  return before?.main != null && after?.main != null && after.main > before.main;
}
