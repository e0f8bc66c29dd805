import { readCounterStyle } from '../blocks/counter-style.ts';
import type { CounterStyle, CounterStyles } from '../blocks/source-tree.ts';

const descriptors = ['system', 'symbols', 'additiveSymbols', 'prefix', 'suffix'] as const;
const written: Readonly<Record<string, (typeof descriptors)[number]>> = {
  'additive-symbols': 'additiveSymbols',
};

/** The `@counter-style` rules of a page's own style sheets, looked for when first asked. */
export class PageCounterStyles implements CounterStyles {
  readonly #document: Document;
  #styles: Map<string, CounterStyle> | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get(name: string): CounterStyle | undefined {
    this.#styles ??= collect(this.#document);
    return this.#styles.get(name);
  }
}

function collect(document: Document): Map<string, CounterStyle> {
  const styles = new Map<string, CounterStyle>();
  for (const sheet of [...document.styleSheets, ...adoptedBy(document)]) {
    for (const rule of rulesOf(sheet)) {
      if (!isCounterStyle(rule)) continue;
      const style = readCounterStyle({ get: (name) => descriptorOf(rule, name) });
      if (style) styles.set(rule.name, style);
    }
  }
  return styles;
}

function adoptedBy(document: Document): CSSStyleSheet[] {
  try {
    return [...document.adoptedStyleSheets];
  } catch {
    // Firefox does not let a content script see this list of the page.
    return [];
  }
}

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    // Another site's style sheet may be used, but not read.
    return [];
  }
}

function isCounterStyle(rule: CSSRule): rule is CSSCounterStyleRule {
  return rule.constructor.name === 'CSSCounterStyleRule';
}

function descriptorOf(rule: CSSCounterStyleRule, name: string): { value: string } | undefined {
  const key = written[name] ?? descriptors.find((each) => each === name);
  const value = key === undefined ? '' : rule[key];
  return value === '' ? undefined : { value };
}
