import { type Flow, type FlowRect, isVertical } from './marker-axes.ts';

/** The ladder of UX.md §5: a chip in the gutter, a tab that unfolds over the indent, a rail at the window's edge. */
export type Step = 'chip' | 'tab' | 'rail';

/** Widths of the free strip before the text, CSS pixels. 8 is what browsers leave around a page without styles. */
const chipStrip = 36;
const tabStrip = 8;

export const chipHeight = 24;
const leastChipHeight = 16;
const tabWidth = 8;
export const signSize = 22;

/** What a finger may miss by, above and below the chip: 44 in all; never under 24. */
const fullReach = 10;

/** A chip as wide as its number: 13 px digits are 8 px wide at most, between 6 px sides. */
export function chipWidth(number: string): number {
  return Math.max(28, 12 + 8 * number.length);
}

/** Decided once for a column of text, for its widest number. Text in the cells of a table has no gutter of its own. */
export function stepFor({
  strip,
  inCells,
  widest,
}: {
  strip: number;
  inCells: boolean;
  widest: number;
}): Step {
  if (inCells || strip < tabStrip) return 'rail';
  return strip >= Math.max(chipStrip, widest + 8) ? 'chip' : 'tab';
}

/** One article as measured. All in the column's flow. */
export interface Lead {
  readonly eId: string;
  /** As the chip says it. */
  readonly number: string;
  /** The first character's box. */
  readonly first: FlowRect;
  /** Where its last line ends. */
  readonly blockEnd: number;
}

export interface Column {
  readonly flow: Flow;
  /** Where its lines start. */
  readonly edge: number;
  /** Free room before that. */
  readonly strip: number;
  readonly step: Step;
}

/** Where an article's marker goes. */
export interface Place {
  readonly eId: string;
  readonly number: string;
  readonly chip: FlowRect;
  /** The line along the article: at which inline coordinate, from and to where. */
  readonly line: { readonly inline: number; readonly from: number; readonly to: number };
  /** How far the marker may be missed by, before and behind it. */
  readonly reach: { readonly before: number; readonly after: number };
}

/** Places for the articles of one column, in the order of the text. */
export function placesIn(column: Column, leads: readonly Lead[]): Place[] {
  const gap = column.strip >= 42 ? 14 : 8;
  const lineAt = column.edge - (column.strip >= 42 ? 8 : 5);
  return leads.map((lead, at) => {
    const middle = middleOf(lead.first);
    const before = middle - middleOf(leads[at - 1]?.first ?? farBefore(middle));
    const after = middleOf(leads[at + 1]?.first ?? farAfter(middle)) - middle;
    const height = clamp(Math.min(before, after) - 2, leastChipHeight, chipHeight);
    const length = column.step === 'tab' ? Math.min(tabWidth, column.strip - 2) : chipWidth(lead.number);
    const end = column.step === 'tab' ? column.edge - 2 : column.edge - gap;
    return {
      eId: lead.eId,
      number: lead.number,
      chip: boxAround(middle, height, { end, length }, column.flow),
      line: { inline: lineAt, from: lead.first.blockStart, to: Math.max(lead.blockEnd, lead.first.blockEnd) },
      reach: { before: reachOver(before, height), after: reachOver(after, height) },
    };
  });
}

/** Whether something may open before an article's text without lying on it: in the gutter, or in its indent. */
export function hasRoom(column: Column, { first }: Lead): boolean {
  return column.step === 'chip' || first.inlineStart - column.edge >= signSize + 2;
}

/** A paragraph or item of the article in focus. */
export interface SignLead {
  readonly eId: string;
  readonly first: FlowRect;
}

/**
 * Where the signs of 款 and 项 go: in the indent before their first line where there is one, else where the chips
 * are; those that would lie on each other or on the chip move on along the block axis.
 */
export function signPlaces(
  column: Column,
  chip: FlowRect,
  leads: readonly SignLead[],
): Map<string, FlowRect> {
  const places = new Map<string, FlowRect>();
  let taken = Number.NEGATIVE_INFINITY;
  for (const { eId, first } of leads) {
    const indent = first.inlineStart - column.edge;
    const inIndent = indent >= signSize + 2;
    // Before a strip too narrow for them they reach over the first letters: they open there for the keyboard only.
    const end = inIndent
      ? first.inlineStart - 4
      : Math.max(chip.inlineEnd, column.edge - column.strip + signSize);
    const box = boxAround(middleOf(first), signSize, { end, length: signSize }, column.flow);
    const clear = Math.max(taken, inIndent ? Number.NEGATIVE_INFINITY : chip.blockEnd);
    const push = Math.max(0, clear - box.blockStart);
    places.set(eId, { ...box, blockStart: box.blockStart + push, blockEnd: box.blockEnd + push });
    taken = box.blockEnd + push;
  }
  return places;
}

/** A box of the given length before `end`, centred on `middle`. Upright in vertical text: there its sides change over. */
function boxAround(
  middle: number,
  height: number,
  { end, length }: { end: number; length: number },
  flow: Flow,
): FlowRect {
  const [inline, block] = isVertical(flow) ? [height, length] : [length, height];
  return {
    inlineStart: end - inline,
    inlineEnd: end,
    blockStart: middle - block / 2,
    blockEnd: middle + block / 2,
  };
}

function middleOf({ blockStart, blockEnd }: FlowRect): number {
  return (blockStart + blockEnd) / 2;
}

const far = 1000;
function farBefore(middle: number): FlowRect {
  return { inlineStart: 0, inlineEnd: 0, blockStart: middle - far, blockEnd: middle - far };
}
function farAfter(middle: number): FlowRect {
  return { inlineStart: 0, inlineEnd: 0, blockStart: middle + far, blockEnd: middle + far };
}

/** Up to the middle of the gap to the next marker; a chip under 24 takes what it lacks. */
function reachOver(distance: number, height: number): number {
  return clamp((distance - height) / 2, (chipHeight - height) / 2, fullReach);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
