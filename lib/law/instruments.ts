import type { BlockText } from '../blocks/block.ts';
import { foldWords } from './characters.ts';
import { asidesIn } from './instruments/asides.ts';
import { boxAround, isInside, straysAtEnd } from './instruments/box.ts';
import { withoutOtherColumns } from './instruments/columns.ts';
import { bareTitle, namesStage } from './instruments/cuts.ts';
import { endOfDraft, endsLaw, startOfUntitled, titleAt } from './instruments/edges.ts';
import { readingOf, type SourceReading, wordsAt } from './instruments/reading.ts';
import { numberedSegmentsOf, type Segment, segmentsOf } from './instruments/segments.ts';

/** One instrument among everything else that a source holds. */
export interface DraftRange {
  /** As printed, 修改对照表 and the like left off; null where the draft shows no title of its own. */
  readonly title: string | null;
  /** Ordinals into `source.blocks`, ascending. */
  readonly blocks: readonly number[];
}

/** Below this share of the largest draft's words a text is no second draft. */
const smallestShare = 0.1;
/** A second draft has at least so many articles. */
const fewest = 3;
/** A text without articles that says this is the notice alone: its draft is in an attachment. */
const isNotice = /征求意见|徵求意見|公告如下|通告如下/;

/**
 * Finds the draft among navigation, notice, explanation, attachments, comments and links. Where a page holds
 * several drafts, the first of them. A source without a trace of another text is the draft as a whole; a notice
 * without a draft has no blocks.
 */
export function draftRange(source: BlockText): DraftRange {
  return draftRanges(source)[0] ?? { title: null, blocks: [] };
}

/** The draft on a further page of it: one article is enough, and what stands above it goes on from the page before. */
export function continuedRange(source: BlockText): DraftRange {
  const [range] = draftRanges(source);
  if (range) return range;
  const reading = readingOf(source, withoutOtherColumns(source));
  const segments = segmentsOf(reading).filter(({ kind }) => kind !== 'explanation');
  const [segment] = segments.filter(({ articles }) => articles.length > 0);
  return segment ? rangeOf(reading, segments, segment) : { title: null, blocks: [] };
}

/** All drafts of a source in their order. */
export function draftRanges(source: BlockText): readonly DraftRange[] {
  const kept = withoutOtherColumns(source);
  const whole = [{ title: null, blocks: kept }];
  if (isJapanese(source.text)) return whole;
  const reading = readingOf(source, kept);
  const labelled = rangesIn(reading, segmentsOf(reading));
  if (labelled.length > 0) return labelled;
  const numbered = rangesIn(
    reading,
    numberedSegmentsOf(reading).filter(({ kind }) => kind === 'title'),
  );
  if (numbered.length > 0) return numbered;
  return isNotice.test(source.text) ? [] : whole;
}

/** The source with the blocks of one range alone; offsets stay as they are. */
export function cutTo(source: BlockText, range: DraftRange): BlockText {
  return { ...source, blocks: range.blocks.flatMap((at) => source.blocks[at] ?? []) };
}

/** Kana in every second line: a Japanese text, whose supplementary provisions (附則) begin at 第一条 again. */
function isJapanese(text: string): boolean {
  const kana = text.slice(0, 4000).match(/[ぁ-んァ-ヶ]/g);
  return (kana?.length ?? 0) > Math.min(text.length, 4000) / 20;
}

function rangesIn(reading: SourceReading, segments: readonly Segment[]): DraftRange[] {
  return draftsAmong(reading, segments).map((draft) => rangeOf(reading, segments, draft));
}

function draftsAmong(reading: SourceReading, segments: readonly Segment[]): Segment[] {
  const weighed = segments.filter(({ worth }) => worth > 0).toSorted((a, b) => credit(b) - credit(a));
  const isStaged = (segment: Segment) =>
    segment.kind === 'title' && namesStage(titleAt(reading, segment.from).words);
  const isLarge = ({ worth }: Segment) => worth >= (weighed[0]?.worth ?? 0) * smallestShare;
  const first = weighed.find((segment) => isStaged(segment) && isLarge(segment)) ?? weighed[0];
  if (!first) return [];
  const drafts = [first];
  for (const segment of weighed) {
    if (segment.kind !== 'title' || !isLarge(segment) || segment.articles.length < fewest) continue;
    if (segment.articles[0]?.main !== 1 || (isStaged(first) && !isStaged(segment))) continue;
    if (!drafts.some((draft) => draft === segment || isCopy(reading, draft, segment))) drafts.push(segment);
  }
  return drafts.toSorted((a, b) => a.from - b.from);
}

/** Explanations cite many articles; a real draft outweighs them. */
function credit({ kind, worth }: Segment): number {
  return kind === 'explanation' ? worth / 4 : worth;
}

/** The same articles with the same words again: a copy for printing. */
function isCopy(reading: SourceReading, a: Segment, b: Segment): boolean {
  const heads = (segment: Segment) =>
    segment.articles.map(
      ({ main, body }) => `${main} ${foldWords(reading.source.text.slice(body, body + 24)).slice(0, 12)}`,
    );
  const known = new Set(heads(a));
  const again = heads(b).filter((head) => known.has(head)).length;
  return again * 5 > b.articles.length * 4;
}

function rangeOf(reading: SourceReading, segments: readonly Segment[], draft: Segment): DraftRange {
  const { source, blockOf } = reading;
  const labels = draft.articles.map(({ line }) => line);
  const strays = straysAtEnd(source, blocksOf(reading, labels), (at) => isParted(reading, labels, at));
  const own = labels.slice(0, labels.length - strays);
  const box = boxAround(source, own.length > 1 ? blocksOf(reading, own) : neighbours(reading, own));
  const first = own[0] ?? draft.from;
  const title = titleLine(segments, draft);
  const titled = title === null ? null : titleAt(reading, title);
  const isInBox = (line: number) => isInside(source, blockOf[line] ?? 0, box);
  const start = draft.kind === 'title' ? draft.from : startOfUntitled(reading, draft.from, first, isInBox);
  const tail = labels[own.length] ?? draft.tail;
  const end = endOfDraft(reading, own.at(-1) ?? first, tail);
  const asides = asidesIn(reading, start, tail);
  const lines = title !== null && title < start ? [title] : [];
  for (let at = start; at < end; at++) {
    const inBox =
      isInside(source, blockOf[at] ?? 0, box) || (draft.kind === 'title' && at < (titled?.to ?? 0));
    if (inBox && !asides.has(at)) lines.push(at);
  }
  if (end === draft.to)
    lines.push(...annexLines(reading, segments.slice(segments.indexOf(draft) + 1), isInBox));
  return {
    title: titled ? stagedTitle(source.text, bareTitle(titled.words)) : namedTitle(reading, first),
    blocks: blocksOf(reading, lines),
  };
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

/** Between an article and the one before stands what is not law; and it is not the one that ends the law. */
function isParted(reading: SourceReading, labels: readonly number[], at: number): boolean {
  const before = labels[at - 1];
  const own = labels[at];
  if (before === undefined || own === undefined) return false;
  return endOfDraft(reading, before, own) < own && !endsLaw(wordsAt(reading, labels.at(-1) ?? own));
}

function blocksOf(reading: SourceReading, lines: readonly number[]): number[] {
  return lines.flatMap((at) => reading.blockOf[at] ?? []);
}

/** The line of the draft's title; it stands one cut above where its articles are listed before they begin. */
function titleLine(segments: readonly Segment[], draft: Segment): number | null {
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

/** Annexes right behind a draft are part of it, where they hold more than the names of files. */
function annexLines(
  reading: SourceReading,
  behind: readonly Segment[],
  isInBox: (line: number) => boolean,
): number[] {
  const lines: number[] = [];
  for (const segment of behind) {
    if (segment.kind !== 'annex' && (segment.kind !== 'restart' || lines.length === 0)) break;
    const own: number[] = [];
    for (let at = segment.from; at < segment.to; at++) {
      if (isInBox(at) && !reading.lines[at]?.hint?.linked) own.push(at);
    }
    if (own.length < segment.to - segment.from) break;
    lines.push(...own);
  }
  return lines;
}
