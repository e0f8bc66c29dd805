import { readCounterStyle } from '../blocks/counter-style.ts';
import type { CounterStyle } from '../blocks/source-tree.ts';
import { keyOf, matches, readSelector, type Selectable, type Selector } from './selector.ts';
import { type Declaration, type Declarations, readDeclarations, readStyleSheet } from './style-sheet.ts';

/** What the style sheets of a page say of one element. */
export interface Styled {
  readonly own: Declarations;
  /** What is drawn before it: `::before`, `::marker`. */
  readonly drawn: Declarations;
}

interface Entry {
  readonly selector: Selector;
  readonly declarations: Declarations;
  readonly order: number;
}

/** Only rules that can hide, strike, break or number words are kept; a page's other thousand cost nothing. */
const telling = new Set(
  (
    'display visibility position left top text-indent clip clip-path height max-height width overflow text-decoration ' +
    'text-decoration-line white-space font font-weight text-align list-style list-style-type content'
  ).split(' '),
);
/** The pages of the corpus need 1,208 at most; this many take about a second. */
const comparisons = 3_000_000;
const none: Declarations = new Map();

/** The style sheets of a page, ready to be asked. */
export class Cascade {
  readonly counterStyles: ReadonlyMap<string, CounterStyle>;
  readonly #entries = new Map<string, Entry[]>();
  readonly #budget = { left: comparisons };

  constructor(sheets: readonly string[]) {
    const counterStyles = new Map<string, CounterStyle>();
    let order = 0;
    for (const css of sheets) {
      const sheet = readStyleSheet(css);
      for (const rule of sheet.rules) this.#add(rule.selectors, rule.declarations, order++);
      for (const [name, declarations] of sheet.counterStyles) {
        const style = readCounterStyle(declarations);
        if (style) counterStyles.set(name, style);
      }
    }
    this.counterStyles = counterStyles;
  }

  /** The declarations that win for an element; its own style attribute last. */
  styleOf(element: Selectable): Styled {
    const found = this.#matching(element);
    const inline = element.attribute('style');
    if (found.length === 0 && inline === null) return { own: none, drawn: none };
    const own = new Map<string, Declaration>();
    const drawn = new Map<string, Declaration>();
    for (const entry of found) merge(entry.selector.drawn ? drawn : own, entry.declarations);
    if (inline !== null) merge(own, readDeclarations(inline));
    return { own, drawn };
  }

  #add(selectors: readonly string[], declarations: Declarations, order: number): void {
    if (![...declarations.keys()].some((name) => telling.has(name))) return;
    for (const written of selectors) {
      const selector = readSelector(written);
      if (!selector) continue;
      const key = keyOf(selector);
      const entries = this.#entries.get(key);
      const entry = { selector, declarations, order };
      if (entries) entries.push(entry);
      else this.#entries.set(key, [entry]);
    }
  }

  #matching(element: Selectable): Entry[] {
    if (this.#entries.size === 0) return [];
    const found: Entry[] = [];
    for (const key of keysOf(element)) {
      for (const entry of this.#entries.get(key) ?? []) {
        if (matches(entry.selector, element, this.#budget)) found.push(entry);
      }
    }
    return found.sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order);
  }
}

function keysOf(element: Selectable): string[] {
  const id = element.attribute('id');
  const classes = (element.attribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  return ['*', element.tag, ...classes.map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
}

function merge(into: Map<string, Declaration>, declarations: Declarations): void {
  for (const [name, declaration] of declarations) {
    if (into.get(name)?.important && !declaration.important) continue;
    into.set(name, declaration);
  }
}
