import { citedArticles } from './cited-articles.ts';
import { itemLabelOf } from './item-label.ts';
import { isHeading } from './passage.ts';
import { foldedOf, printedOf, type Sheet, type Span } from './sheet.ts';

/** 听证事项: a question put to the hearing, without its number, and the articles it is about. */
export interface Question {
  readonly text: string;
  /** `12`, `11-1`; empty where it names none, or a chapter. */
  readonly articles: readonly string[];
}

export interface PlacedQuestion extends Question {
  readonly span: Span;
}

const heading =
  /听证(?:会)?(?:的)?(?:主要|重点)?(?:事项|问题|内容|议题|要点|重点|范围|题目)|(?:需要|拟|将要|提请|进行)听证的|听取意见的(?:主要)?(?:问题|事项|内容)|征求意见的(?:主要|重点)?(?:问题|事项)/;
const leadIn = /^.{0,40}?(?:如下|包括|为|有|是|:)[:,]?/;

/** The questions below the heading 听证事项, up to the next heading of its rank. */
export function findQuestions(sheet: Sheet, paragraphs: readonly Span[]): PlacedQuestion[] {
  return questionSpans(paragraphs.map((span) => ({ span, line: foldedOf(sheet, span) }))).flatMap((span) => {
    const text = printedOf(sheet, span);
    return text === '' ? [] : [{ text, articles: citedArticles(foldedOf(sheet, span)), span }];
  });
}

interface Row {
  readonly span: Span;
  readonly line: string;
}

function questionSpans(rows: readonly Row[]): Span[] {
  const at = rows.findIndex(({ line }) => opensQuestions(line));
  const opening = rows[at];
  if (!opening) return [];
  const own = itemLabelOf(opening.line)?.style ?? null;
  const spans = itemsOf(opening);
  for (const row of rows.slice(at + 1)) {
    if (endsQuestions(row.line, own) || (spans.length > 0 && isAside(row.line))) break;
    const last = spans.at(-1);
    if (last && row.line.startsWith('(') && !itemLabelOf(row.line)) {
      spans[spans.length - 1] = { start: last.start, end: row.span.end };
    } else {
      const inline = itemsOf(row);
      spans.push(...(inline.length > 1 ? inline : [withoutLabel(row)]));
    }
  }
  return spans;
}

function withoutLabel({ span, line }: Row): Span {
  return { start: span.start + (itemLabelOf(line)?.length ?? 0), end: span.end };
}

function opensQuestions(line: string): boolean {
  const label = itemLabelOf(line)?.length ?? 0;
  const head = line.slice(label, label + 40);
  const found = heading.exec(head);
  if (!found || found.index > 16) return false;
  const rest = line.slice(label + found.index + found[0].length);
  return isHeading(line) || /^(?:如下|包括|为|有|是|[:,])/.test(rest);
}

function endsQuestions(line: string, own: string | null): boolean {
  const label = itemLabelOf(line);
  if (label && label.style === '一、') return own === '一、' || own === null;
  if (label && own !== null) return label.style === own;
  return !label && isHeading(line) && /报名|陈述人|参加|旁听|时间|地点|联系|代表|附件/.test(line);
}

/** Words below the list that are no question: 以上条款…, 联系电话. */
function isAside(line: string): boolean {
  if (itemLabelOf(line) || line.startsWith('(')) return false;
  return (
    !/[?;]$|是否|如何|建议|意见|第[\d一二三四五六七八九十百]{1,5}条/.test(line) ||
    /报名|联系|电话|邮箱/.test(line)
  );
}

const labels =
  /(?:^|[:;。?,])\s?((?:\(?[一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}是))/g;

/** Items run on in one paragraph: 听证事项：1.……；2.……. */
function itemsOf(row: Row): Span[] {
  const { span, line } = row;
  const starts = [...line.matchAll(labels)].map((match) => ({
    label: match.index + match[0].length - (match[1]?.length ?? 0),
    body: match.index + match[0].length,
  }));
  if (starts.length < 2) return single(row);
  return starts.map(({ body }, i) => ({
    start: span.start + body,
    end: span.start + (starts[i + 1]?.label ?? line.length),
  }));
}

/** 二、听证内容：…… with the one question on the heading's line. */
function single({ span, line }: Row): Span[] {
  const label = itemLabelOf(line)?.length ?? 0;
  const found = heading.exec(line.slice(label));
  if (!found || !opensQuestions(line)) return [];
  const behind = label + found.index + found[0].length;
  const skipped = leadIn.exec(line.slice(behind))?.[0].length ?? 0;
  const start = behind + skipped;
  return line.length - start < 6 ? [] : [{ start: span.start + start, end: span.end }];
}
