import type { Provision } from '../law/provision.ts';
import type { Mark } from '../usecase/ports.ts';
import type { MarkerState } from './marker-buttons.ts';

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

/** Clauses that may look different now. Null: any may. */
export function touched(a: MarkerView, b: MarkerView): ReadonlySet<string> | null {
  if (a.marks !== b.marks || a.selected !== b.selected) return null;
  const some = [a.focused, a.hovered, a.stop, b.focused, b.hovered, b.stop];
  return new Set(some.filter((eId) => eId !== null));
}

/** An article speaks for everything inside it. */
export function articleState(article: Provision, view: MarkerView): MarkerState {
  return {
    mark: markWithin(article, view.marks),
    selected: [...view.selected].some((eId) => eId === article.eId || eId.startsWith(`${article.eId}__`)),
  };
}

export function clauseState({ eId }: Provision, view: MarkerView): MarkerState {
  return { mark: view.marks[eId] ?? null, selected: view.selected.has(eId) };
}

function markWithin(clause: Provision, marks: Readonly<Record<string, Mark>>): Mark | null {
  const all = [marks[clause.eId] ?? null, ...clause.children.map((child) => markWithin(child, marks))];
  return all.find((mark) => mark === 'ask') ?? all.find((mark) => mark === 'has') ?? null;
}
