import type { BlockText } from '../../blocks/block.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { bestSequence, scoreOf } from '../sequence.ts';
import type { Enumerator, Reading } from '../tradition.ts';
import { contentsOf } from './contents.ts';
import type { LabelGrammar } from './grammar.ts';
import { type Labels, labelsOf, weights } from './labels.ts';

type ReadEnumerator = (text: string, at: number, end: number) => Enumerator | null;

/** Reads a text by a label grammar: the way of labelling that explains it best, without contents and notes. */
export function readBy(
  grammar: LabelGrammar,
  enumerator: ReadEnumerator,
): (source: BlockText, lines: readonly Line[]) => Reading {
  return ({ text }, all) => {
    const lines = upToEnd(grammar, text, all);
    const source = { text, lines, grammar, enumerator };
    let best: Choice | null = null;
    for (const rules of grammar.ways) {
      const choice = choose(source, labelsOf(source, rules));
      if (!best || choice.score > best.score) best = choice;
    }
    if (grammar.weakWay && countArticles(best) < 2) {
      const choice = choose(source, labelsOf(source, grammar.weakWay));
      if (!best || choice.score > best.score) best = choice;
    }
    return readingOf(grammar, { text, lines, all }, best ?? nothing);
  };
}

function upToEnd(grammar: LabelGrammar, text: string, lines: readonly Line[]): readonly Line[] {
  const { end } = grammar;
  if (!end) return lines;
  const at = lines.findIndex(
    (line) => line.index > 0 && end.test(text.slice(line.start, Math.min(line.end, line.start + 60))),
  );
  return at < 0 ? lines : lines.slice(0, at);
}

const nothing: Choice = {
  marks: [],
  labels: { marks: [], captions: new Map(), anew: new Set() },
  listed: new Set(),
  score: 0,
};

interface Choice {
  readonly marks: readonly Mark[];
  readonly labels: Labels;
  readonly listed: ReadonlySet<Mark>;
  readonly score: number;
}

function choose({ text, lines }: Pick<Source, 'text' | 'lines'>, labels: Labels): Choice {
  const listed = contentsOf(text, lines, labels.marks);
  const outside = labels.marks.filter((mark) => !listed.has(mark));
  const articles = withoutEchoes(
    lines,
    outside.filter(({ level }) => level === 'article'),
  );
  const sequence = bestSequence(articles);
  // A sure label counts whatever its number; the sequence decides on the others.
  const taken = new Set([...sequence, ...articles.filter(({ weight }) => weight >= weights.sure)]);
  const marks = outside.filter((mark) => mark.level !== 'article' || taken.has(mark));
  return { marks: withoutEarlyAnnexes(marks, labels.anew), labels, listed, score: scoreOf(sequence) };
}

/** Most lines between the last entry of a path (§ 8–1808. Conduct) and the title that says the same. */
const echoReach = 3;

function withoutEchoes(lines: readonly Line[], articles: readonly Mark[]): Mark[] {
  return articles.filter((mark, at) => {
    const next = articles[at + 1];
    const end = lines[mark.line]?.end ?? 0;
    const isTitled = mark.heading !== null && mark.body >= end && end > mark.start + mark.label.length;
    if (!next || !isTitled || next.line - mark.line > echoReach) return true;
    return next.number !== mark.number || next.heading !== mark.heading;
  });
}

/** An annex begins behind the articles, and unless the numbers count anew behind it they do not go on there. */
function withoutEarlyAnnexes(marks: readonly Mark[], anew: ReadonlySet<Mark>): Mark[] {
  const following = nextArticles(marks);
  let before: Mark | null = null;
  return marks.filter((mark, at) => {
    if (mark.level === 'article') before = mark;
    if (mark.level !== 'annex') return true;
    if (before === null) return false;
    const after = following[at] ?? null;
    return anew.has(mark) || after?.main == null || before.main === null || after.main <= before.main;
  });
}

/** For each mark the next article behind it. */
function nextArticles(marks: readonly Mark[]): (Mark | null)[] {
  const next: (Mark | null)[] = new Array(marks.length).fill(null);
  for (let at = marks.length - 2; at >= 0; at--) {
    const behind = marks[at + 1];
    next[at] = behind?.level === 'article' ? behind : (next[at + 1] ?? null);
  }
  return next;
}

function countArticles(choice: Choice | null): number {
  return choice?.marks.filter(({ level }) => level === 'article').length ?? 0;
}

interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly all: readonly Line[];
}

function readingOf(grammar: LabelGrammar, { text, lines, all }: Source, choice: Choice): Reading {
  const aside = new Set(all.slice(lines.length).map(({ index }) => index));
  for (const mark of choice.listed) aside.add(mark.line);
  for (const mark of choice.marks) {
    const above = choice.labels.captions.get(mark);
    if (above !== undefined) aside.add(above);
  }
  for (const line of lines) {
    if (grammar.notes?.test(text.slice(line.start, Math.min(line.end, line.start + 80))))
      aside.add(line.index);
  }
  const first = choice.marks[0]?.line ?? lines.length;
  const above = lines.slice(0, first).filter(({ index }) => !aside.has(index));
  const opening = openingOf(grammar, text, above);
  const titleLine = above.find((line) => isTitle(text, line)) ?? null;
  const title = titleLine ? titleWords(text, titleLine, grammar.blank) : null;
  return { marks: opening ? [opening, ...choice.marks] : choice.marks, aside, title };
}

/** Shortest line of an introduction, in UTF-16 units. */
const shortestProse = 40;

/** An unnumbered first article, or the introduction: the sentences between the title and the first label. */
function openingOf(grammar: LabelGrammar, text: string, above: readonly Line[]): Mark | null {
  const article = above.find((line) => grammar.unnumbered?.(text, line));
  if (article) return bareMark('article', article);
  const prose = above
    .slice(1)
    .find(
      (line) =>
        line.end - line.start >= shortestProse && /[.:,;。：]$/.test(text.slice(line.end - 1, line.end)),
    );
  return prose ? bareMark('preamble', prose) : null;
}

function bareMark(level: 'article' | 'preamble', line: Line): Mark {
  const { start, index } = line;
  return {
    level,
    main: null,
    sub: 0,
    label: '',
    heading: null,
    start,
    body: start,
    line: index,
    weight: 10,
    damaged: false,
  };
}

const longestTitle = 300;
/** Serial numbers, dates, calendars and sessions stand above a title. */
const record = /^(?:[\d•*([]|no\.|[ivx]{1,5}$|s\.$|h\. ?r|calendar|\d+(?:st|nd|rd|th) )/i;

function isTitle(text: string, line: Line): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + longestTitle));
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && (letters >= 8 || /[\u3040-\u9fff\uac00-\ud7a3]/.test(words)) && !record.test(words);
}

function titleWords(text: string, line: Line, blank: string): string {
  return text
    .slice(line.start, Math.min(line.end, line.start + longestTitle))
    .trim()
    .replace(/\s+/g, blank === '' ? '' : ' ');
}
