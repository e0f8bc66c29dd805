import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { bestSequence, scoreOf } from '../sequence.ts';
import { asSection, isTitle, numberedMarks } from './numbered.ts';
import { outsideQuotations, type Quotation } from './quotation.ts';

/** The basic units of a text, and the numbered sections over them. */
export interface Units {
  readonly articles: readonly Mark[];
  readonly sections: readonly Mark[];
}

export interface UnitSource {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly quotations: readonly Quotation[];
  /** Lines that begin 一、, outside quotations. */
  readonly numbered: readonly Mark[];
  /** Lines of a table of contents. */
  readonly aside: ReadonlySet<number>;
}

/** Those of the marks numbered 一、 that look like titles of sections; a table of contents may hold them too. */
export function sectionTitles(text: string, lines: readonly Line[], numbered: readonly Mark[]): Mark[] {
  return numbered.flatMap((mark) => {
    const line = lines[mark.line];
    return line && isTitle(text, line, mark) ? [asSection(text, line, mark)] : [];
  });
}

/**
 * The basic units: 条; where there are none, 一、 or the numbers that run on below 一、 titles. Numbers without
 * 第 and 条 say little by themselves, so their sequence must not break.
 */
export function unitsOf(source: UnitSource, labelled: readonly Mark[]): Units {
  const { text, lines, quotations } = source;
  const outside = (mark: Mark) => !source.aside.has(mark.line);
  const listed = source.numbered.filter(outside);
  const numbered = bestSequence(listed, 'forbidden');
  const titles = bestSequence(sectionTitles(text, lines, listed), 'forbidden');
  if (labelled.length > 0 && (labelled[0]?.main === 1 || scoreOf(labelled) >= scoreOf(numbered))) {
    return { articles: labelled, sections: sectionsOver(titles, labelled) };
  }
  const counts = outsideQuotations(numberedMarks(text, lines, '1.'), quotations).filter(outside);
  const counted = bestSequence(counts, 'forbidden');
  const sections = titles.length * 2 > numbered.length ? sectionsOver(titles, counted) : [];
  // Numbers that begin anew below each title are its items; those that run on through all of them are units.
  const runsOn =
    counted.length * 5 > counts.length * 4 && counted.length > numbered.length && sections.length > 1;
  if (runsOn || (numbered.length === 0 && counted.length > 2)) return { articles: counted, sections };
  return { articles: numbered, sections: [] };
}

/** The titles that stand right over an article; none where fewer than two do. */
function sectionsOver(titles: readonly Mark[], articles: readonly Mark[]): Mark[] {
  if (titles.length < 2) return [];
  const begins = new Set(articles.map((article) => article.line));
  const found = titles.filter((title) => begins.has(title.line + 1) || begins.has(title.line + 2));
  return found.length > 1 ? found : [];
}
