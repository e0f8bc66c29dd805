import { type Flow, type FlowRect, fromFlow, isVertical, type Rect, toFlow } from './marker-axes.ts';
import { type ScrollState, scrolledSince, scrollStates } from './marker-boxes.ts';
import { markerButton, placeBox, placeReach, type ToHost } from './marker-buttons.ts';
import { isCovered } from './marker-cover.ts';
import type { MeasuredColumn } from './marker-measure.ts';
import { type Column, hasRoom, type Lead, type Place, placesIn } from './marker-places.ts';

/** Where one article's marker belongs. */
export interface Slot {
  readonly lead: Lead;
  readonly place: Place;
  /** The page's element that holds its first line. */
  readonly block: Element;
}

/** A slot that is in or near the view has a marker in the page, and a line along its text. */
export interface LiveMarker {
  readonly slot: Slot;
  readonly button: HTMLButtonElement;
  readonly line: HTMLElement;
}

/** How far something has moved in the viewport since it was measured. */
export interface Drift {
  readonly x: number;
  readonly y: number;
}

/**
 * The markers of one column. Only those near the view stand in the page: a thousand positioned boxes would slow down
 * its scrolling and every hit test.
 */
export class MarkerColumn {
  readonly element = document.createElement('div');
  readonly column: Column;
  readonly slots: readonly Slot[];
  readonly #scrolls: readonly ScrollState[];
  readonly #to: ToHost;
  readonly #live = new Map<Slot, LiveMarker>();
  /** Where it was when `keep` was last called. */
  #keptAt: Drift | null = null;

  /** `to` is where the host stood when the column was measured. */
  constructor({ column, leads, blocks }: MeasuredColumn, to: ToHost) {
    this.element.className = 'zt-col';
    this.column = column;
    this.#to = to;
    this.#scrolls = blocks[0] ? scrollStates(blocks[0]) : [];
    this.slots = placesIn(column, leads).flatMap((place, at): Slot[] => {
      const [lead, block] = [leads[at], blocks[at]];
      return lead && block ? [{ lead, place, block }] : [];
    });
  }

  get isRail(): boolean {
    return this.column.step === 'rail';
  }

  get sample(): Element | undefined {
    return this.slots[0]?.block;
  }

  /** In the order of the text. */
  live(): readonly LiveMarker[] {
    return this.slots.flatMap((slot) => this.#live.get(slot) ?? []);
  }

  markerOf(slot: Slot): LiveMarker | null {
    return this.#live.get(slot) ?? null;
  }

  /** Moves along with what scrolls around the text; answers how far it is from where it was measured. */
  follow(hostNow: ToHost): Drift {
    const { x, y } = scrolledSince(this.#scrolls);
    if (!this.isRail) this.element.style.translate = `${x / this.#to.scale}px ${y / this.#to.scale}px`;
    return this.driftOf(hostNow);
  }

  /** How far it is from where it was measured. */
  driftOf(hostNow: ToHost): Drift {
    const { x, y } = scrolledSince(this.#scrolls);
    return { x: hostNow.left - this.#to.left + x, y: hostNow.top - this.#to.top + y };
  }

  /** The slots in view, or within `margin` CSS pixels of it. */
  inView({ x, y }: Drift, margin = 0): readonly Slot[] {
    const view = {
      left: -x - margin,
      top: -y - margin,
      right: innerWidth - x + margin,
      bottom: innerHeight - y + margin,
    };
    const { blockStart, blockEnd } = toFlow(this.column.flow, view);
    const from = firstWhere(this.slots, ({ lead }) => lead.blockEnd > blockStart);
    const to = firstWhere(this.slots, ({ lead }) => lead.first.blockStart >= blockEnd);
    return this.slots.slice(Math.min(from, to), to);
  }

  /** Whether enough has scrolled by for other slots to be near the view. A rail shows exactly what is in view. */
  isOutdated({ x, y }: Drift): boolean {
    if (this.isRail || !this.#keptAt) return true;
    return Math.max(Math.abs(x - this.#keptAt.x), Math.abs(y - this.#keptAt.y)) > innerHeight / 2;
  }

  /**
   * Has markers in the page for the slots near the view and for `also`, in the order of the text, and for no others.
   * Answers the new ones.
   */
  keep(drift: Drift, also: Slot | undefined): readonly LiveMarker[] {
    this.#keptAt = drift;
    const near = new Set(this.inView(drift, this.isRail ? 0 : innerHeight));
    return this.#keepOnly(this.slots.filter((slot) => near.has(slot) || slot === also));
  }

  #keepOnly(wanted: readonly Slot[]): readonly LiveMarker[] {
    const stays = new Set(wanted);
    for (const slot of [...this.#live.keys()]) if (!stays.has(slot)) this.#drop(slot);
    const fresh: LiveMarker[] = [];
    let next = this.element.firstChild;
    for (const slot of wanted) {
      const known = this.#live.get(slot);
      if (known) {
        next = known.button.nextSibling;
        continue;
      }
      const made = this.#make(slot);
      this.element.insertBefore(made.button, next);
      if (!this.isRail) this.element.insertBefore(made.line, made.button);
      fresh.push(made);
    }
    return fresh;
  }

  /** Hides the marker where its text is under something, or clipped. */
  hideCovered(slot: Slot, drift: Drift, host: Element): void {
    const marker = this.#live.get(slot);
    const { first } = extentNow(this.column, slot, drift);
    const covered = marker !== undefined && isCovered(first, slot.block, host);
    marker?.button.classList.toggle('is-covered', covered);
    marker?.line.classList.toggle('is-covered', covered);
  }

  #drop(slot: Slot): void {
    const marker = this.#live.get(slot);
    marker?.button.remove();
    marker?.line.remove();
    this.#live.delete(slot);
  }

  #make(slot: Slot): LiveMarker {
    const { place, lead } = slot;
    const { flow, step } = this.column;
    const button = markerButton(place.eId, place.number);
    const marker = { slot, button, line: lineOf(flow, place, this.#to) };
    this.#live.set(slot, marker);
    button.classList.toggle('zt-mark--roomy', hasRoom(this.column, lead));
    button.classList.toggle('zt-mark--tab', step === 'tab');
    marker.line.classList.toggle('zt-line--tab', step === 'tab');
    if (step === 'rail') return marker;
    placeBox(button, flow, place.chip, this.#to);
    placeReach(button, flow, place.reach);
    return marker;
  }
}

function lineOf(flow: Flow, { line: { inline, from, to: end } }: Place, to: ToHost): HTMLElement {
  const line = document.createElement('div');
  line.className = isVertical(flow) ? 'zt-line zt-line--across' : 'zt-line';
  placeBox(line, flow, { inlineStart: inline, inlineEnd: inline, blockStart: from, blockEnd: end }, to);
  return line;
}

/** Where an article's first line is in the viewport, and where its text ends. */
export function extentNow({ flow }: Column, { lead }: Slot, drift: Drift): { first: Rect; last: Rect } {
  const last: FlowRect = { ...lead.first, blockStart: lead.blockEnd - 1, blockEnd: lead.blockEnd };
  return { first: moved(fromFlow(flow, lead.first), drift), last: moved(fromFlow(flow, last), drift) };
}

export function moved({ left, top, right, bottom }: Rect, { x, y }: Drift): Rect {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function firstWhere<T>(sorted: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
