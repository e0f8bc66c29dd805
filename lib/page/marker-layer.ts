import type { Provision } from '../law/provision.ts';
import type { LaidText } from './marker-article.ts';
import type { Flow } from './marker-axes.ts';
import { boxOf, shifted, viewOf } from './marker-boxes.ts';
import { eIdOf, showState, type ToHost } from './marker-buttons.ts';
import { type Drift, extentNow, type LiveMarker, MarkerColumn, type Slot } from './marker-column.ts';
import { groundOf } from './marker-ground.ts';
import { layerOf, type MarkerHost } from './marker-host.ts';
import type { MeasuredColumn } from './marker-measure.ts';
import { hasRoom } from './marker-places.ts';
import { MarkerRail } from './marker-rail.ts';
import { MarkerSigns } from './marker-signs.ts';
import { articleState, type MarkerNames, type MarkerView, plainView, touched } from './marker-view.ts';
import type { Walkway } from './marker-walk.ts';
import { inTurns, painted } from './turns.ts';

/** The margin belongs to the text; what lies further out does not. CSS pixels. */
const reachOfHover = 60;

interface Home {
  readonly column: MarkerColumn;
  readonly slot: Slot;
}

interface LayerParts {
  readonly walkway: Walkway;
  readonly text: LaidText;
  readonly names: MarkerNames;
}

/** The markers of one text in the page. Everything it shows hangs under one element. */
export class MarkerLayer {
  readonly element = document.createElement('div');
  readonly #host: MarkerHost;
  readonly #parts: LayerParts;
  readonly #rail = new MarkerRail(this.element);
  readonly #signs: MarkerSigns;
  #columns: readonly MarkerColumn[] = [];
  #homes: ReadonlyMap<string, Home> = new Map();
  #laidFrom: ToHost;
  #isLaying = false;
  #looking = new AbortController();
  #view: MarkerView = plainView;

  constructor(host: MarkerHost, parts: LayerParts) {
    this.#host = host;
    this.#parts = parts;
    this.#signs = new MarkerSigns(parts);
    this.#laidFrom = host.origin();
    this.element.className = 'zt-layer';
    this.element.role = 'group';
    this.element.ariaLabel = parts.names.group(parts.walkway.articles.length);
    host.stage.append(this.element);
  }

  /** Takes everything out of the page again. */
  remove(): void {
    this.#looking.abort();
    this.element.remove();
  }

  /** Puts every marker where its article now stands. */
  lay(columns: readonly MeasuredColumn[]): void {
    const focused = this.#focusedEId();
    this.#isLaying = true;
    this.#signs.show(null, this.#view);
    this.#laidFrom = this.#host.origin();
    for (const { element } of this.#columns) element.remove();
    this.#columns = columns.map((measured) => new MarkerColumn(measured, this.#laidFrom));
    this.#homes = new Map(
      this.#columns.flatMap((column) => column.slots.map((slot) => [slot.place.eId, { column, slot }])),
    );
    this.#layOut();
    this.#keepNear(() => true);
    this.look();
    this.#openSigns();
    if (focused !== null) this.focus(focused);
    this.#isLaying = false;
  }

  /** How the text of the first column runs. */
  get flow(): Flow | null {
    return this.#columns[0]?.column.flow ?? null;
  }

  /** While it moves elements about, losing the keyboard means nothing. */
  get isLaying(): boolean {
    return this.#isLaying;
  }

  get holdsFocus(): boolean {
    return this.#focusedEId() !== null;
  }

  show(next: MarkerView): void {
    const eIds = touched(this.#view, next);
    this.#view = next;
    this.#keepNear((column) => column === this.#homeOf(next.focused)?.column);
    const articles = eIds && new Set([...eIds].map((eId) => this.#parts.walkway.articleOf(eId)?.eId));
    for (const live of this.#live()) {
      if (articles === null || articles.has(live.slot.place.eId)) this.#showMarker(live);
    }
    this.#openSigns();
  }

  /** Follows what has scrolled, with markers near the view. For every frame. */
  follow(): void {
    this.#keepNear((column, drift) => column.isOutdated(drift));
  }

  /** Hides markers whose text is covered. It asks the page's layout: not for every frame. */
  look(): void {
    this.#looking.abort();
    this.#looking = new AbortController();
    void this.#lookBehindPaint(this.#looking.signal);
  }

  /** What was just laid is painted first. */
  async #lookBehindPaint(signal: AbortSignal): Promise<void> {
    await painted();
    if (!signal.aborted) await inTurns(this.#lookInSteps(), signal);
  }

  *#lookInSteps(): Generator<void, void> {
    const drift = (column: MarkerColumn) => column.driftOf(this.#host.origin());
    for (const column of this.#columns) {
      if (column.isRail) continue;
      for (const slot of column.inView(drift(column))) {
        column.hideCovered(slot, drift(column), this.#host.element);
        yield;
      }
    }
  }

  #keepNear(isDue: (column: MarkerColumn, drift: Drift) => boolean): void {
    const now = this.#host.origin();
    const kept = this.#homeOf(this.#view.focused)?.slot;
    for (const column of this.#columns) {
      const drift = column.follow(now);
      if (isDue(column, drift)) for (const live of column.keep(drift, kept)) this.#showMarker(live);
    }
    this.#rail.show(this.#columns.some((column) => column.isRail && column.live().length > 0));
    this.#moveTabStop();
  }

  /** Gives a marker the keyboard. Its article must be in view and its signs open. */
  focus(eId: string): void {
    const button = this.#signs.buttonOf(eId) ?? this.#buttonOf(eId);
    if (!button) return;
    button.hidden = false;
    button.classList.remove('is-covered');
    button.focus({ preventScroll: true });
  }

  blur(): void {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    if (activeElement instanceof HTMLElement) activeElement.blur();
  }

  /** Those of these articles that have places. */
  laid(articles: readonly Provision[]): readonly Provision[] {
    return articles.filter(({ eId }) => this.#homes.has(eId));
  }

  /** Whether these articles stand where their markers say. */
  standsStill(articles: readonly Provision[]): boolean {
    const host = this.#host.origin();
    return articles.every(({ eId, start }) => {
      const home = this.#homes.get(eId);
      const [range] = this.#parts.text.rangesOf(start, start + 1);
      const now = range && boxOf(range);
      if (!home || !now) return !home && !now;
      const { first } = extentNow(home.column.column, home.slot, home.column.follow(host));
      return Math.abs(first.left - now.left) < 0.5 && Math.abs(first.top - now.top) < 0.5;
    });
  }

  /** The article whose text runs past a height of the viewport; null between them. */
  articleAt(x: number, y: number): string | null {
    for (const { slot, first, last } of this.#seen()) {
      const inY = y >= Math.min(first.top, last.top) && y <= Math.max(first.bottom, last.bottom);
      if (!inY) continue;
      const { left, right } = shifted(slot.block.getBoundingClientRect(), viewOf(slot.block));
      if (x >= left - reachOfHover && x <= right + reachOfHover) return slot.place.eId;
    }
    return null;
  }

  /** The first article whose first line is in view and not covered, or else the one being read. */
  firstInView(): string | null {
    let reading: string | null = null;
    for (const { slot, first } of this.#seen()) {
      const { eId } = slot.place;
      reading ??= eId;
      if (first.top >= 0 && !this.#buttonOf(eId)?.classList.contains('is-covered')) return eId;
    }
    return reading;
  }

  #layOut(): void {
    const rails = this.#columns.filter(({ isRail }) => isRail);
    this.element.prepend(...this.#columns.filter(({ isRail }) => !isRail).map(({ element }) => element));
    this.#rail.hold(
      rails.map(({ element }) => element),
      rails.flatMap(({ sample }) => sample ?? []),
    );
    const [sample] = this.#columns.flatMap((column) => column.sample ?? []);
    this.#host.stage.dataset.theme = groundOf(sample ?? document.documentElement);
    this.#host.stackAt(sample ? layerOf(sample) : 1);
  }

  *#seen() {
    const host = this.#host.origin();
    for (const column of this.#columns) {
      const drift = column.follow(host);
      for (const slot of column.inView(drift)) yield { slot, ...extentNow(column.column, slot, drift) };
    }
  }

  #live(): readonly LiveMarker[] {
    return this.#columns.flatMap((column) => column.live());
  }

  #showMarker({ slot, button, line }: LiveMarker): void {
    const { eId } = slot.place;
    const article = this.#parts.walkway.clause(eId);
    if (!article) return;
    const state = articleState(article, this.#view);
    const isHovered = eId === this.#view.hovered;
    showState(button, state, this.#parts.names.marker(article, slot.place.number, state));
    button.classList.toggle('zt-mark--hover', isHovered && !state.selected);
    const isFocused = this.#parts.walkway.articleOf(this.#view.focused ?? '')?.eId === eId;
    line.classList.toggle('is-lit', isHovered || isFocused || state.selected);
  }

  /** One marker is reached by Tab: the last that had the keyboard, or the first near the view. */
  #moveTabStop(): void {
    const live = this.#live();
    const stop = this.#view.stop ?? '';
    const at = live.find(({ slot }) => slot.place.eId === stop) ?? live[0];
    for (const marker of live) marker.button.tabIndex = marker === at ? 0 : -1;
  }

  #openSigns(): void {
    const { focused, hovered } = this.#view;
    const home = this.#homeOf(focused) ?? this.#roomyHomeOf(hovered);
    const live = home?.column.markerOf(home.slot);
    const drift = home?.column.follow(this.#host.origin());
    const place = home && live && drift ? { column: home.column, live, drift, to: this.#laidFrom } : null;
    this.#signs.show(place, this.#view);
  }

  #homeOf(eId: string | null): Home | null {
    const article = eId === null ? null : this.#parts.walkway.articleOf(eId);
    return (article && this.#homes.get(article.eId)) ?? null;
  }

  /** The mouse passes over the text all the time: nothing opens where it would lie on words. */
  #roomyHomeOf(eId: string | null): Home | null {
    const home = this.#homeOf(eId);
    return home && hasRoom(home.column.column, home.slot.lead) ? home : null;
  }

  #buttonOf(eId: string): HTMLButtonElement | null {
    const home = this.#homes.get(eId);
    return home?.column.markerOf(home.slot)?.button ?? null;
  }

  #focusedEId(): string | null {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return activeElement && this.element.contains(activeElement) ? eIdOf(activeElement) : null;
  }
}
