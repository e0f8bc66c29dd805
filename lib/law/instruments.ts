import type { BlockText } from '../blocks/block.ts';
import { foldWords } from './characters.ts';
import { withoutOtherColumns } from './instruments/columns.ts';
import { namesStage } from './instruments/cuts.ts';
import { titleFrom } from './instruments/edges.ts';
import { foreignRange } from './instruments/foreign.ts';
import { type DraftRange, rangeOf } from './instruments/range.ts';
import { readingOf, type SourceReading } from './instruments/reading.ts';
import { numberedSegmentsOf, type Segment, segmentsOf } from './instruments/segments.ts';
import { readsBareNumbers, readsChinese, traditionOf } from './traditions.ts';

/** Below this share of the largest draft's words a text is no second draft. */
const smallestShare = 0.1;
/** A second draft has at least so many articles. */
const fewest = 3;
/** A page may hold so many drafts; what is beyond is read as something else. */
const most = 24;
/** A text without articles that says this is the notice alone: its draft is in an attachment. */
const isNotice = /征求意见|徵求意見|公告如下|通告如下/;

/**
 * Finds the draft among navigation, notice, explanation, attachments, comments and links. Where a page holds
 * several drafts, the first of them. A source without a trace of another text is the draft as a whole; a notice
 * without a draft has no blocks.
 */
export function draftRange(source: BlockText, chosen?: string): DraftRange {
  return draftRanges(source, chosen)[0] ?? { title: null, blocks: [] };
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

/** All drafts of a source in their order; `chosen` is a BCP 47 tag where a person has said what language it is. */
export function draftRanges(source: BlockText, chosen?: string): readonly DraftRange[] {
  const kept = withoutOtherColumns(source);
  const whole = [{ title: null, blocks: kept }];
  const tradition = traditionOf(source.text.slice(0, sample), chosen).tradition;
  if (!readsChinese(tradition)) return [foreignRange(source, kept, tradition)];
  const reading = readingOf(source, kept);
  const labelled = rangesIn(reading, segmentsOf(reading));
  if (labelled.length > 0) return labelled;
  if (readsBareNumbers(tradition)) return [foreignRange(source, kept, tradition)];
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

/** Enough to tell the language by, in UTF-16 units. */
const sample = 4000;

function rangesIn(reading: SourceReading, segments: readonly Segment[]): DraftRange[] {
  return draftsAmong(reading, segments).map((draft) => rangeOf(reading, segments, draft));
}

function draftsAmong(reading: SourceReading, segments: readonly Segment[]): Segment[] {
  const weighed = segments.filter(({ worth }) => worth > 0).toSorted((a, b) => credit(b) - credit(a));
  const least = (weighed[0]?.worth ?? 0) * smallestShare;
  const candidates = weighed.slice(0, most).filter(({ worth }) => worth >= least);
  const staged = new Set(candidates.filter((segment) => isStaged(reading, segment)));
  const first = candidates.find((segment) => staged.has(segment)) ?? weighed[0];
  if (!first) return [];
  const drafts = [first];
  for (const segment of candidates) {
    if (segment.kind !== 'title' || segment.articles.length < fewest || segment.articles[0]?.main !== 1)
      continue;
    if (staged.has(first) && !staged.has(segment)) continue;
    if (!drafts.some((draft) => draft === segment || isCopy(reading, draft, segment))) drafts.push(segment);
  }
  return drafts.toSorted((a, b) => a.from - b.from);
}

function isStaged(reading: SourceReading, { kind, from }: Segment): boolean {
  return kind === 'title' && namesStage(titleFrom(reading, from).words);
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
