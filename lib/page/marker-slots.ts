import { type Flow, fromFlow, isVertical, type Rect, toFlow } from './marker-axes.ts';
import { type ScrollState, scrollStates } from './marker-boxes.ts';
import { placeBox, placeReach, type ToHost } from './marker-buttons.ts';
import { isCovered } from './marker-cover.ts';
import type { MeasuredColumn } from './marker-measure.ts';
import { hasRoom, type Lead, type Place, placesIn } from './marker-places.ts';
import { inView } from './marker-rail.ts';

/** One article's marker and the line along its text, laid. */
export interface Slot {
  readonly lead: Lead;
  readonly place: Place;
  /** The page's element that holds its first line. */
  readonly block: Element;
  readonly button: HTMLButtonElement;
  readonly line: HTMLElement;
}

/** The markers of one column. */
export interface SlotGroup {
  readonly element: HTMLElement;
  readonly measured: MeasuredColumn;
  readonly slots: readonly Slot[];
  /** What scrolls around it, as it stood when it was measured. */
  readonly scrolls: readonly ScrollState[];
}

/** Lays the buttons of a column. Those of a rail are placed by the rail. */
export function slotGroup(
  measured: MeasuredColumn,
  buttons: ReadonlyMap<string, HTMLButtonElement>,
  to: ToHost,
): SlotGroup {
  const { column, leads, blocks } = measured;
  const element = document.createElement('div');
  element.className = 'zt-col';
  const slots = placesIn(column, leads).flatMap((place, at): Slot[] => {
    const [button, lead, block] = [buttons.get(place.eId), leads[at], blocks[at]];
    return button && lead && block
      ? [{ lead, place, block, button, line: lineOf(column.flow, place, to) }]
      : [];
  });
  for (const { button, lead, place, line } of slots) {
    button.removeAttribute('style');
    button.classList.toggle('zt-mark--tab', column.step === 'tab');
    button.classList.toggle('zt-mark--roomy', hasRoom(column, lead));
    line.classList.toggle('zt-line--tab', column.step === 'tab');
    if (column.step === 'rail') continue;
    placeBox(button, column.flow, place.chip, to);
    placeReach(button, column.flow, place.reach);
    element.append(line, button);
  }
  const [sample] = blocks;
  return { element, measured, slots, scrolls: sample ? scrollStates(sample) : [] };
}

function lineOf(flow: Flow, { line: { inline, from, to: end } }: Place, to: ToHost): HTMLElement {
  const line = document.createElement('div');
  line.className = isVertical(flow) ? 'zt-line zt-line--across' : 'zt-line';
  placeBox(line, flow, { inlineStart: inline, inlineEnd: inline, blockStart: from, blockEnd: end }, to);
  return line;
}

/** How far everything has moved in the viewport since it was measured. */
export interface Drift {
  readonly x: number;
  readonly y: number;
}

/** Where an article's first line is in the viewport now, and where its text ends. */
export function extentNow(group: SlotGroup, { lead }: Slot, drift: Drift): { first: Rect; last: Rect } {
  const { flow } = group.measured.column;
  const last = { ...lead.first, blockStart: lead.blockEnd - 1, blockEnd: lead.blockEnd };
  return { first: moved(fromFlow(flow, lead.first), drift), last: moved(fromFlow(flow, last), drift) };
}

export function moved({ left, top, right, bottom }: Rect, { x, y }: Drift): Rect {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** Which of a group's slots are in view: from the first to behind the last. */
export function slotsInView(group: SlotGroup, { x, y }: Drift): { from: number; to: number } {
  const view = { left: -x, top: -y, right: innerWidth - x, bottom: innerHeight - y };
  const { blockStart, blockEnd } = toFlow(group.measured.column.flow, view);
  return inView(group.measured.leads, { from: blockStart, to: blockEnd });
}

/** Hides a marker whose text is covered. */
export function lookAt({ button, line, block }: Slot, first: Rect, host: Element): void {
  const covered = isCovered(first, block, host);
  button.classList.toggle('is-covered', covered);
  line.classList.toggle('is-covered', covered);
}
