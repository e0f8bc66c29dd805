import { asidesIn } from './asides.ts';
import { boxAround, isInside, straysAtEnd } from './box.ts';
import { bareTitle, namesStage } from './cuts.ts';
import { endOfDraft, endsLaw, startOfUntitled, titleAt } from './edges.ts';
import { type SourceReading, wordsAt } from './reading.ts';
import type { Segment } from './segments.ts';

/** One instrument among everything else that a source holds. */
export interface DraftRange {
  /** As printed, 修改对照表 and the like left off; null where the draft shows no title of its own. */
  readonly title: string | null;
  /** Ordinals into `source.blocks`, ascending. */
  readonly blocks: readonly number[];
}

/** The blocks of a draft: its title, its articles as far as they are law, and the annexes behind them. */
export function rangeOf(reading: SourceReading, segments: readonly Segment[], draft: Segment): DraftRange {
  const { source, blockOf } = reading;
  const { own, tail } = articleLines(reading, draft);
  const box = boxAround(source, own.length > 1 ? blocksOf(reading, own) : neighbours(reading, own));
  const isInBox = (line: number) => isInside(source, blockOf[line] ?? 0, box);
  const first = own[0] ?? draft.from;
  const titleLine = titleLineOf(segments, draft);
  const title = titleLine === null ? null : titleAt(reading, titleLine);
  const start =
    draft.kind === 'title' && title ? title.to : startOfUntitled(reading, draft.from, first, isInBox);
  const end = endOfDraft(reading, own.at(-1) ?? first, tail);
  const asides = asidesIn(reading, start, tail);
  const body = range(start, end).filter((line) => isInBox(line) && !asides.has(line));
  const behind = end === draft.to ? segments.slice(segments.indexOf(draft) + 1) : [];
  return {
    title: title ? stagedTitle(source.text, bareTitle(title.words)) : namedTitle(reading, first),
    blocks: blocksOf(reading, [
      ...(title ? range(title.from, title.to) : []),
      ...body,
      ...annexLines(reading, behind, isInBox),
    ]),
  };
}

/** The lines of its articles without strays, and the line that nothing behind belongs to it from. */
function articleLines(reading: SourceReading, draft: Segment): { own: readonly number[]; tail: number } {
  const labels = draft.articles.map(({ line }) => line);
  const isApart = (at: number) => isParted(reading, labels, at);
  const strays = straysAtEnd(reading.source, blocksOf(reading, labels), isApart);
  const own = labels.slice(0, labels.length - strays);
  return { own, tail: labels[own.length] ?? draft.tail };
}

/** The block of a lone article and those that share its nearest box with others. */
function neighbours({ source, blockOf }: SourceReading, [line = 0]: readonly number[]): number[] {
  const block = blockOf[line] ?? 0;
  const own = source.blocks[block]?.hint?.container ?? 0;
  const around = source.containers?.[own] ?? own;
  const beside = source.blocks.flatMap(({ hint }, at) => (hint?.container === own ? [at] : []));
  if (beside.length > 1) return beside;
  return source.blocks.flatMap((_, at) => (isInside(source, at, around) ? [at] : []));
}

/** Between an article and the one before stands what is neither law nor heading; and it is not the one that ends the law. */
function isParted(reading: SourceReading, labels: readonly number[], at: number): boolean {
  const before = labels[at - 1];
  const own = labels[at];
  if (before === undefined || own === undefined) return false;
  const to = aboveHeadings(reading, own);
  return endOfDraft(reading, before, to) < to && !endsLaw(wordsAt(reading, labels.at(-1) ?? own));
}

/** The first of the headings right above a line, the line itself where there are none. */
function aboveHeadings(reading: SourceReading, line: number): number {
  let top = line;
  while (reading.headings.has(top - 1)) top--;
  return top;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function blocksOf(reading: SourceReading, lines: readonly number[]): number[] {
  return lines.flatMap((at) => reading.blockOf[at] ?? []);
}

/** The line of the draft's title; it stands one cut above where its articles are listed before they begin. */
function titleLineOf(segments: readonly Segment[], draft: Segment): number | null {
  if (draft.kind === 'title') return draft.from;
  const before = segments[segments.indexOf(draft) - 1];
  return draft.kind === 'restart' && before?.kind === 'title' && before.worth < draft.worth
    ? before.from
    : null;
}

/** The heading of a comparison names no stage; the notice does. */
function stagedTitle(text: string, title: string): string {
  if (namesStage(title)) return title;
  const at = text.indexOf(`《${title}（`);
  const end = at < 0 ? -1 : text.indexOf('》', at);
  const named = end < 0 ? '' : text.slice(at + 1, end);
  return named.length < title.length + 30 && namesStage(named) ? named : title;
}

/** A draft that shows no title is the one that the notice above it names: 《…条例（草案）》. */
function namedTitle(reading: SourceReading, first: number): string | null {
  const above = reading.source.text.slice(0, reading.lines[first]?.start ?? 0);
  for (const [, named = ''] of above.matchAll(/《([^《》\n]{4,80})》/g)) if (namesStage(named)) return named;
  return null;
}

/** The title of an annex below its label 附件一 alone: no law of its own. */
function isTitleOf(label: Segment | undefined, { kind, articles }: Segment): boolean {
  return kind === 'title' && articles.length === 0 && label?.kind === 'annex' && label.to === label.from + 1;
}

/** 征求意见表.docx: what is attached to a page, and no words of its own. */
const namesFile = /\.(?:docx?|pdf|wps|xlsx?|ofd|zip|rar)(?:[（(][^）)]*[）)])?$/i;

/** Annexes right behind a draft are part of it, where they hold more than the names of files. */
function annexLines(
  reading: SourceReading,
  behind: readonly Segment[],
  isInBox: (line: number) => boolean,
): number[] {
  const lines: number[] = [];
  for (const [at, segment] of behind.entries()) {
    const goesOn = segment.kind === 'restart' ? lines.length > 0 : isTitleOf(behind[at - 1], segment);
    if (segment.kind !== 'annex' && !goesOn) break;
    const own: number[] = [];
    for (let at = segment.from; at < segment.to; at++) {
      if (isInBox(at) && !reading.lines[at]?.hint?.linked) own.push(at);
    }
    if (own.length < segment.to - segment.from || own.some((at) => namesFile.test(wordsAt(reading, at))))
      break;
    lines.push(...own);
  }
  return lines;
}
