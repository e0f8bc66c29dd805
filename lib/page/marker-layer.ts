import type { Provision } from '../law/provision.ts';
import type { Mark } from '../usecase/ports.ts';
import { boxOf, scrolledSince, shifted, viewOf } from './marker-boxes.ts';
import { type MarkerState, markerButton, showState, type ToHost } from './marker-buttons.ts';
import { groundOf } from './marker-ground.ts';
import { layerOf, type MarkerHost } from './marker-host.ts';
import type { LaidText, MeasuredColumn } from './marker-measure.ts';
import { hasRoom } from './marker-places.ts';
import { markerRail } from './marker-rail.ts';
import { MarkerSigns } from './marker-signs.ts';
import {
  type Drift,
  extentNow,
  lookAt,
  type Slot,
  type SlotGroup,
  slotGroup,
  slotsInView,
} from './marker-slots.ts';
import type { Walkway } from './marker-walk.ts';

/** Words for screen readers, in the person's language. */
export interface MarkerNames {
  group(count: number): string;
  marker(clause: Provision, sign: string, state: MarkerState): string;
}

/** What is shown beside what place does not change. */
export interface MarkerView {
  readonly marks: Readonly<Record<string, Mark>>;
  /** The clause the panel speaks of, or several. */
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
  /** Has the keyboard. */
  readonly focused: string | null;
  /** The markers' one tab stop; null for the first. */
  readonly stop: string | null;
}

export const plainView: MarkerView = {
  marks: {},
  selected: new Set(),
  hovered: null,
  focused: null,
  stop: null,
};

/** The markers of one text in the page. Everything it shows hangs under one element. */
export class MarkerLayer {
  readonly element = document.createElement('div');
  readonly #host: MarkerHost;
  readonly #walkway: Walkway;
  readonly #text: LaidText;
  readonly #names: MarkerNames;
  readonly #rail = markerRail(this.element);
  readonly #signs: MarkerSigns;
  readonly #buttons: ReadonlyMap<string, HTMLButtonElement>;
  #groups: readonly SlotGroup[] = [];
  #slots: ReadonlyMap<string, { readonly group: SlotGroup; readonly slot: Slot }> = new Map();
  #laidFrom: ToHost;
  #isLaying = false;
  #view: MarkerView = plainView;

  constructor(
    host: MarkerHost,
    { walkway, text, names }: { walkway: Walkway; text: LaidText; names: MarkerNames },
  ) {
    this.#host = host;
    this.#walkway = walkway;
    this.#text = text;
    this.#names = names;
    this.#signs = new MarkerSigns({ walkway, text, names });
    this.#buttons = new Map(
      walkway.articles.map((it) => [it.eId, markerButton(it.eId, it.number ?? it.label)]),
    );
    this.#laidFrom = host.origin();
    this.element.className = 'zt-layer';
    this.element.role = 'group';
    this.element.ariaLabel = names.group(walkway.articles.length);
    host.stage.append(this.element);
  }

  /** Takes everything out of the page again. */
  remove(): void {
    this.element.remove();
  }

  /** Puts every marker where its article now stands. */
  lay(columns: readonly MeasuredColumn[]): void {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    this.#isLaying = true;
    this.#layAnew(columns);
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    this.#isLaying = false;
  }

  /** While it moves elements about, losing the keyboard means nothing. */
  get isLaying(): boolean {
    return this.#isLaying;
  }

  get holdsFocus(): boolean {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return activeElement !== null && this.element.contains(activeElement);
  }

  #layAnew(columns: readonly MeasuredColumn[]): void {
    this.#signs.show(null, this.#view);
    this.#laidFrom = this.#host.origin();
    for (const { element } of this.#groups) element.remove();
    this.#groups = columns.map((measured) => slotGroup(measured, this.#buttons, this.#laidFrom));
    this.#slots = new Map(
      this.#groups.flatMap((group) => group.slots.map((slot) => [slot.place.eId, { group, slot }])),
    );
    this.element.prepend(...this.#groups.map(({ element }) => element));
    const rails = this.#groups.filter(isRail);
    this.#rail.hold(
      rails.flatMap(({ slots }) => slots.map(({ button }) => button)),
      rails.flatMap(({ measured }) => measured.blocks.slice(0, 1)),
    );
    const [sample] = columns.flatMap(({ blocks }) => blocks.slice(0, 1));
    this.#host.stage.dataset.theme = groundOf(sample ?? document.documentElement);
    this.#host.stackAt(sample ? layerOf(sample) : 1);
    this.#showAll();
    this.look();
  }

  show(next: MarkerView): void {
    const before = this.#view;
    this.#view = next;
    if (before.marks !== next.marks || before.selected !== next.selected) this.#showAll();
    else this.#showSome(touched(before, next));
  }

  /** Follows what has scrolled: hides markers whose text is covered, shows in the rail what is in view. */
  look(): void {
    for (const group of this.#groups) {
      const drift = this.#drift(group);
      const { x, y } = scrolledSince(group.scrolls);
      group.element.style.translate = `${x / this.#laidFrom.scale}px ${y / this.#laidFrom.scale}px`;
      const { from, to } = slotsInView(group, drift);
      if (isRail(group)) this.#rail.show(from, to);
      else
        for (const slot of group.slots.slice(from, to))
          lookAt(slot, extentNow(group, slot, drift).first, this.#host.element);
    }
  }

  /** Gives a marker the keyboard. Its article must be in view and its signs open. */
  focus(eId: string): void {
    const button = this.#signs.buttonOf(eId) ?? this.#buttons.get(eId);
    if (!button) return;
    button.hidden = false;
    button.classList.remove('is-covered');
    button.focus({ preventScroll: true });
  }

  blur(): void {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    if (activeElement instanceof HTMLElement) activeElement.blur();
  }

  /** Whether these articles stand where their markers say. */
  standsStill(articles: readonly Provision[]): boolean {
    return articles.every(({ eId, start }) => {
      const found = this.#slots.get(eId);
      const [range] = this.#text.rangesOf(start, start + 1);
      const now = range && boxOf(range);
      if (!found || !now) return !found && !now;
      const { first } = extentNow(found.group, found.slot, this.#drift(found.group));
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
      reading ??= slot.place.eId;
      if (first.top >= 0 && !slot.button.classList.contains('is-covered')) return slot.place.eId;
    }
    return reading;
  }

  *#seen() {
    for (const group of this.#groups) {
      const drift = this.#drift(group);
      const { from, to } = slotsInView(group, drift);
      for (const slot of group.slots.slice(from, to)) yield { slot, ...extentNow(group, slot, drift) };
    }
  }

  #drift({ scrolls }: SlotGroup): Drift {
    const now = this.#host.origin();
    const { x, y } = scrolledSince(scrolls);
    return { x: now.left - this.#laidFrom.left + x, y: now.top - this.#laidFrom.top + y };
  }

  #showAll(): void {
    this.#showSome(new Set(this.#walkway.articles.map(({ eId }) => eId)));
  }

  #showSome(eIds: ReadonlySet<string | null>): void {
    const lit = this.#lit();
    for (const eId of eIds) {
      const article = eId === null ? null : this.#walkway.articleOf(eId);
      if (article) this.#showArticle(article, lit);
    }
    this.#openSigns();
  }

  #showArticle(article: Provision, lit: ReadonlySet<string>): void {
    const button = this.#buttons.get(article.eId);
    if (!button) return;
    const state = {
      mark: markWithin(article, this.#view.marks),
      selected: [...this.#view.selected].some((eId) => isWithin(eId, article)),
    };
    showState(button, state, this.#names.marker(article, article.number ?? article.label, state));
    const stop = this.#view.stop ?? this.#walkway.articles[0]?.eId;
    button.tabIndex = stop === article.eId ? 0 : -1;
    button.classList.toggle('zt-mark--hover', article.eId === this.#view.hovered && !state.selected);
    this.#slots.get(article.eId)?.slot.line.classList.toggle('is-lit', lit.has(article.eId));
  }

  /** Articles whose line is drawn thick: hovered, focused, selected. */
  #lit(): ReadonlySet<string> {
    const { focused, hovered, selected } = this.#view;
    const articles = [focused, hovered, ...selected].map((eId) => eId && this.#walkway.articleOf(eId)?.eId);
    return new Set(articles.filter((eId) => typeof eId === 'string'));
  }

  #openSigns(): void {
    const { focused, hovered } = this.#view;
    const found = this.#slotOf(focused) ?? this.#roomySlotOf(hovered);
    const place = found && { ...found, drift: this.#drift(found.group), to: this.#laidFrom };
    this.#signs.show(place || null, this.#view);
  }

  #slotOf(eId: string | null) {
    const article = eId === null ? null : this.#walkway.articleOf(eId);
    return (article && this.#slots.get(article.eId)) ?? null;
  }

  /** The mouse passes over the text all the time: nothing opens where it would lie on words. */
  #roomySlotOf(eId: string | null) {
    const found = this.#slotOf(eId);
    return found && hasRoom(found.group.measured.column, found.slot.lead) ? found : null;
  }
}

/** The margin belongs to the text; what lies further out does not. */
const reachOfHover = 60;

function touched(before: MarkerView, next: MarkerView): Set<string | null> {
  const [a, b] = [before, next];
  return new Set([a.focused, a.hovered, a.stop, b.focused, b.hovered, b.stop]);
}

function isRail({ measured }: SlotGroup): boolean {
  return measured.column.step === 'rail';
}

/** An article speaks for everything inside it. */
function markWithin(clause: Provision, marks: Readonly<Record<string, Mark>>): Mark | null {
  const own = marks[clause.eId] ?? null;
  const inside = clause.children.map((child) => markWithin(child, marks));
  const all = [own, ...inside];
  return all.find((mark) => mark === 'ask') ?? all.find((mark) => mark === 'has') ?? null;
}

function isWithin(eId: string, article: Provision): boolean {
  return eId === article.eId || eId.startsWith(`${article.eId}__`);
}
