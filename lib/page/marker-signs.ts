import type { Provision } from '../law/provision.ts';
import type { LaidText } from './marker-article.ts';
import { type FlowRect, toFlow } from './marker-axes.ts';
import { boxOf } from './marker-boxes.ts';
import { markerButton, placeBox, showState, type ToHost } from './marker-buttons.ts';
import { type Drift, type LiveMarker, type MarkerColumn, moved } from './marker-column.ts';
import { type SignLead, signPlaces } from './marker-places.ts';
import { clauseState, type MarkerNames, type MarkerView } from './marker-view.ts';
import { signOf, type Walkway } from './marker-walk.ts';

interface Deps {
  readonly walkway: Walkway;
  readonly text: LaidText;
  readonly names: MarkerNames;
}

/** Where the signs open: beside one article. */
export interface SignPlace {
  readonly column: MarkerColumn;
  readonly live: LiveMarker;
  /** How far it has moved in the viewport since it was measured. */
  readonly drift: Drift;
  readonly to: ToHost;
}

/** The signs of 款 and 项, beside the one article that is hovered or has the keyboard. */
export class MarkerSigns {
  readonly #deps: Deps;
  #buttons = new Map<string, HTMLButtonElement>();
  #place: SignPlace | null = null;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  buttonOf(eId: string): HTMLButtonElement | null {
    return this.#buttons.get(eId) ?? null;
  }

  /** Null closes them. */
  show(place: SignPlace | null, view: MarkerView): void {
    const article = place && this.#deps.walkway.clause(place.live.slot.place.eId);
    const clauses = article ? this.#deps.walkway.signsOf(article, view.focused) : [];
    if (place !== this.#place || !sameKeys(clauses, this.#buttons)) this.#open(place, clauses);
    for (const clause of clauses) this.#showOne(clause, view);
  }

  #open(place: SignPlace | null, clauses: readonly Provision[]): void {
    const before = this.#buttons;
    this.#buttons = new Map(clauses.map((it) => [it.eId, before.get(it.eId) ?? this.#signButton(it)]));
    for (const [eId, button] of before) if (!this.#buttons.has(eId)) button.remove();
    this.#place = place;
    if (!place) return;
    if (place.column.isRail) place.live.button.after(...this.#buttons.values());
    else this.#lay(place, clauses);
  }

  #lay({ column: home, live, drift, to }: SignPlace, clauses: readonly Provision[]): void {
    const { column } = home;
    const { slot } = live;
    const leads = clauses.flatMap((clause): SignLead[] => {
      const box = this.#deps.text.rangesOf(clause.start, clause.start + 1).map(boxOf)[0];
      if (!box) return [];
      const measured = toFlow(column.flow, moved(box, { x: -drift.x, y: -drift.y }));
      return [{ eId: clause.eId, first: atLineStart(measured, slot.lead.first) }];
    });
    const places = signPlaces(column, slot.place.chip, leads);
    for (const [eId, button] of this.#buttons) {
      const box = places.get(eId);
      button.hidden = !box;
      if (box) placeBox(button, column.flow, box, to);
      if (!button.isConnected) home.element.append(button);
    }
  }

  #signButton(clause: Provision): HTMLButtonElement {
    const button = markerButton(clause.eId, this.#signText(clause));
    button.classList.add('zt-mark--sub');
    return button;
  }

  #signText(clause: Provision): string {
    return signOf(clause, this.#deps.walkway.siblingsOf(clause.eId));
  }

  #showOne(clause: Provision, view: MarkerView): void {
    const button = this.#buttons.get(clause.eId);
    if (!button) return;
    const state = clauseState(clause, view);
    showState(button, state, this.#deps.names.marker(clause, this.#signText(clause), state));
    button.tabIndex = view.focused === clause.eId ? 0 : -1;
  }
}

/** The first 款 begins behind the article's number: its line begins with that. */
function atLineStart(first: FlowRect, article: FlowRect): FlowRect {
  const sameLine = first.blockStart < article.blockEnd && first.blockEnd > article.blockStart;
  return sameLine ? { ...article, inlineEnd: first.inlineEnd } : first;
}

function sameKeys(clauses: readonly Provision[], buttons: ReadonlyMap<string, unknown>): boolean {
  return clauses.length === buttons.size && clauses.every(({ eId }) => buttons.has(eId));
}
