import { mostPlaces } from '../comment/most-places.ts';
import type { Provision } from '../law/provision.ts';
import type { Mark } from '../usecase/ports.ts';
import { type Highlighter, highlighter } from './highlight.ts';
import { type ScrollState, scrolledSince, scrollStates, shifted } from './marker-boxes.ts';
import { eIdOf } from './marker-buttons.ts';
import { followLayout } from './marker-follow.ts';
import type { MarkerHost } from './marker-host.ts';
import { type Intent, intentOf } from './marker-keys.ts';
import { MarkerLayer } from './marker-layer.ts';
import { type MeasuredColumn, measureColumns, measureInSteps } from './marker-measure.ts';
import { articlesNear } from './marker-near.ts';
import { type MarkerNames, type MarkerView, plainView } from './marker-view.ts';
import { typedDigits } from './marker-walk.ts';
import { documentsOf, type Reading } from './reading.ts';
import { reveal } from './reveal.ts';
import { inTurns, painted } from './turns.ts';

export interface MarginPorts {
  readonly names: MarkerNames;
  /** The person pointed at these clauses, one after the other in the text: at least one. */
  point(clauses: readonly Provision[]): void;
  /** The page's nodes were replaced: what was read no longer leads to them. */
  stale(): void;
}

/** The markers of one reading in the page's margin: what they show, and what mouse and keyboard do with them. */
export class Margin {
  readonly #host: MarkerHost;
  readonly #reading: Reading;
  readonly #ports: MarginPorts;
  readonly #layer: MarkerLayer;
  readonly #highlight: Highlighter;
  readonly #digits = typedDigits();
  #view: MarkerView = plainView;
  /** How many articles were displayed when all were measured. */
  #displayed = 0;
  /** Ends the measuring of all, while that goes on. */
  #measuring: AbortController | null = null;
  /** Where Shift+arrow began. */
  #anchor: string | null = null;
  /** What had the keyboard before the markers. */
  #before: HTMLElement | null = null;

  /** Everything it puts into the page leaves it when `signal` aborts. */
  constructor(host: MarkerHost, reading: Reading, options: MarginPorts & { readonly signal: AbortSignal }) {
    const { signal } = options;
    this.#host = host;
    this.#reading = reading;
    this.#ports = options;
    this.#highlight = highlighter(signal);
    this.#layer = new MarkerLayer(host, {
      walkway: reading.walkway,
      text: reading.page.map,
      names: options.names,
    });
    signal.addEventListener('abort', () => {
      this.#measuring?.abort();
      this.#layer.remove();
    });
    this.#listen(signal);
    this.#measure();
    const follower = {
      moved: (sure: boolean) => this.#moved(sure),
      scrolled: () => this.#layer.follow(),
      rested: () => this.#layer.look(),
    };
    followLayout(documentsOf(reading), follower, signal);
  }

  get view(): MarkerView {
    return this.#view;
  }

  show(change: Partial<MarkerView>): void {
    this.#view = { ...this.#view, ...change };
    this.#layer.show(this.#view);
  }

  mark(marks: Readonly<Record<string, Mark>>): void {
    this.show({ marks });
  }

  /** Selects clauses and paints them; none clears. */
  select(clauses: readonly Provision[]): void {
    this.show({ selected: new Set(clauses.map(({ eId }) => eId)) });
    this.paint(clauses);
  }

  paint(clauses: readonly { readonly start: number; readonly end: number }[]): void {
    this.#highlight.paint(clauses.flatMap(({ start, end }) => this.#reading.page.map.rangesOf(start, end)));
  }

  /** Selects a clause and brings it into view; null clears. A clause that is not in this text clears too. */
  goTo(eId: string | null): void {
    const clause = eId === null ? null : this.#reading.walkway.clause(eId);
    this.select(clause ? [clause] : []);
    if (clause) this.#reveal(clause, true);
  }

  /** Gives a marker the keyboard, its text in view. */
  focusMarker(eId: string): void {
    const clause = this.#reading.walkway.clause(eId);
    if (!clause) return;
    this.#reveal(clause, false);
    if (this.#measuring) this.#measure();
    this.#layer.follow();
    this.show({ focused: eId, stop: this.#reading.walkway.articleOf(eId)?.eId ?? null });
    this.#layer.focus(eId);
  }

  /** To the first article in view; pressed again, back to where the keyboard was. */
  enter(): void {
    if (this.#view.focused !== null && document.hasFocus()) {
      this.#leave();
      return;
    }
    const { activeElement } = document;
    this.#before = activeElement instanceof HTMLElement ? activeElement : null;
    const first = this.#layer.firstInView() ?? this.#reading.walkway.articles[0]?.eId;
    if (first) this.focusMarker(first);
  }

  #leave(): void {
    this.#layer.blur();
    this.show({ focused: null });
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
  }

  #listen(signal: AbortSignal): void {
    const { element } = this.#layer;
    element.addEventListener('click', ({ target }) => this.#press(eIdOf(target)), { signal });
    element.addEventListener('keydown', (event) => this.#key(event), { signal });
    element.addEventListener('focusin', ({ target }) => this.#focused(eIdOf(target)), { signal });
    element.addEventListener('focusout', () => this.#blurred(), { signal });
    for (const document of documentsOf(this.#reading)) this.#followMouse(document, signal);
  }

  #press(eId: string | null): void {
    const clause = eId === null ? null : this.#reading.walkway.clause(eId);
    if (!clause) return;
    this.#anchor = null;
    this.#point([clause]);
  }

  #point(clauses: readonly Provision[]): void {
    this.select(clauses);
    this.#ports.point(clauses);
  }

  #focused(eId: string | null): void {
    if (eId === null || eId === this.#view.focused) return;
    this.show({ focused: eId, stop: this.#reading.walkway.articleOf(eId)?.eId ?? null });
  }

  /** The window may lose the keyboard to the panel: the marker then keeps its place, and the signs stay open. */
  #blurred(): void {
    queueMicrotask(() => {
      if (!this.#layer.isLaying && !this.#layer.holdsFocus) this.show({ focused: null });
    });
  }

  #key(event: KeyboardEvent): void {
    const at = eIdOf(event.target);
    const mirrored = this.#layer.flow === 'rtl';
    const intent = at === null ? null : intentOf(event, mirrored);
    if (at === null || !intent) return;
    event.preventDefault();
    this.#act(intent, { at, now: event.timeStamp });
  }

  #act(intent: Intent, { at, now }: { at: string; now: number }): void {
    const { walkway } = this.#reading;
    if (intent.type === 'leave') this.#leave();
    else if (intent.type === 'write') this.#write(at);
    else if (intent.type === 'digit') {
      const typed = this.#digits(intent.key, now);
      const article = typed === null ? null : walkway.typed(typed);
      this.#narrow();
      if (article) this.focusMarker(article.eId);
    } else {
      const to = walkway.move(at, intent.move);
      if (intent.extend && this.#between(this.#anchor ?? at, to).length > mostPlaces) return;
      this.#widen(intent.extend, { at, to });
      this.focusMarker(to);
    }
  }

  #write(at: string): void {
    const { selected } = this.#view;
    const row = selected.has(at) ? this.#reading.walkway.siblingsOf(at) : [];
    const several = row.filter(({ eId }) => selected.has(eId));
    this.#anchor = null;
    const clause = this.#reading.walkway.clause(at);
    if (several.length > 1) this.#point(several);
    else if (clause) this.#point([clause]);
  }

  #widen(extend: boolean, { at, to }: { at: string; to: string }): void {
    if (!extend) {
      this.#narrow();
      return;
    }
    this.#anchor ??= at;
    this.select(this.#between(this.#anchor, to));
  }

  /** Several were marked, and the person goes elsewhere. */
  #narrow(): void {
    this.#anchor = null;
    if (this.#view.selected.size > 1) this.select([]);
  }

  /** The clauses of one row from one to another. */
  #between(from: string | null, to: string): readonly Provision[] {
    if (from === null) return [];
    const row = this.#reading.walkway.siblingsOf(to);
    const [a, b] = [row.findIndex(({ eId }) => eId === from), row.findIndex(({ eId }) => eId === to)];
    return a < 0 || b < 0 ? [] : row.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  #reveal(clause: Provision, smooth: boolean): void {
    const [range] = this.#reading.page.map.rangesOf(clause.start, clause.start + 1);
    if (range) reveal(range, smooth);
  }

  #followMouse(document: Document, signal: AbortSignal): void {
    let waiting = false;
    const view = document.defaultView ?? window;
    const move = ({ clientX, clientY, pointerType }: PointerEvent) => {
      if (waiting || pointerType !== 'mouse') return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        const { left, top } = shifted({ left: clientX, top: clientY, right: clientX, bottom: clientY }, view);
        const hovered = signal.aborted ? null : this.#layer.articleAt(left, top);
        if (hovered !== this.#view.hovered && !signal.aborted) this.show({ hovered });
      });
    };
    document.addEventListener('pointermove', move, { passive: true, signal });
  }

  #moved(sure: boolean): void {
    if (sure || !this.#layer.standsStill(this.#some())) this.#measure();
  }

  /** A few articles tell for all: measuring them all is for when something has moved. */
  #some(): readonly Provision[] {
    const { articles } = this.#reading.walkway;
    // Until all are measured, those that are.
    const known = this.#measuring ? this.#layer.laid(articles) : articles;
    const shares = [0, 0.25, 0.5, 0.75, 1];
    return shares.flatMap((share) => known[Math.round(share * (known.length - 1))] ?? []);
  }

  /** Those near the view at once, all of a long law in turns with the page. */
  #measure(): void {
    const { walkway, page } = this.#reading;
    this.#measuring?.abort();
    this.#measuring = null;
    const focused = walkway.articleOf(this.#view.focused ?? '');
    const near = articlesNear(walkway.articles, page.map, focused);
    const columns = measureColumns(near, page.map);
    if (near.length === walkway.articles.length) this.#settle(columns);
    else {
      this.#layer.lay(columns);
      void this.#measureAll(columns.flatMap(({ blocks: [block] }) => (block ? scrollStates(block) : [])));
    }
  }

  /** `scrolls` is what may scroll under the measuring, as it stands. */
  async #measureAll(scrolls: readonly ScrollState[]): Promise<void> {
    const { walkway, page } = this.#reading;
    const measuring = new AbortController();
    this.#measuring = measuring;
    await painted();
    const steps = measureInSteps(walkway.articles, page.map, () => this.#host.origin());
    const columns = await inTurns(steps, measuring.signal);
    if (columns === null || this.#measuring !== measuring) return;
    this.#measuring = null;
    const { x, y } = scrolledSince(scrolls);
    if (x === 0 && y === 0) this.#settle(columns);
    else this.#measure();
  }

  #settle(columns: readonly MeasuredColumn[]): void {
    if (countOf(columns) < this.#displayed) {
      this.#ports.stale();
      return;
    }
    this.#displayed = countOf(columns);
    this.#layer.lay(columns);
  }
}

function countOf(columns: readonly MeasuredColumn[]): number {
  return columns.reduce((sum, { leads }) => sum + leads.length, 0);
}
