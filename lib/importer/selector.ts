import { unescapeCss } from '../blocks/css-escape.ts';

/** One step of a selector: everything that must hold of one element. */
interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
}

interface AttributeTest {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

/** A selector of elements, classes, ids and attributes, with descendants and children. */
export interface Selector {
  /** From the element itself outwards. */
  readonly steps: readonly (Compound & { readonly child: boolean })[];
  /** `before` or `marker` where it selects what is drawn in front of the element. */
  readonly drawn: 'before' | 'marker' | null;
  readonly weight: number;
}

/** What a selector asks of an element. */
export interface Selectable {
  readonly tag: string;
  attribute(name: string): string | null;
  readonly parent: Selectable | null;
}

const part =
  /\*|([a-zA-Z_][\w-]*)|#((?:[\w-]|[\u0080-\uffff]|\\.)+)|\.((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*i?\s*)?\]|::?(before|marker)/y;

/** Null where the selector says more than this reader understands: then its rule is not applied. */
export function readSelector(written: string): Selector | null {
  const steps: (Compound & { child: boolean })[] = [];
  let drawn: Selector['drawn'] = null;
  let weight = 0;
  let child = false;
  for (const token of written
    .replace(/\s*>\s*/g, ' > ')
    .trim()
    .split(/\s+/)) {
    if (token === '>') {
      child = true;
      continue;
    }
    const read = readCompound(token);
    if (!read || drawn) return null;
    drawn = read.drawn;
    weight += read.weight;
    steps.unshift({ ...read.compound, child });
    child = false;
  }
  return steps.length > 0 ? { steps, drawn, weight } : null;
}

function readCompound(
  token: string,
): { compound: Compound; drawn: Selector['drawn']; weight: number } | null {
  let tag: string | null = null;
  let id: string | null = null;
  let drawn: Selector['drawn'] = null;
  const classes: string[] = [];
  const attributes: AttributeTest[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < token.length) {
    const [, name, hash, dotted, attribute, operator, double, single, bare, pseudo] = part.exec(token) ?? [];
    if (name !== undefined) tag = name.toLowerCase();
    else if (hash !== undefined) id = unescapeCss(hash);
    else if (dotted !== undefined) classes.push(unescapeCss(dotted));
    else if (attribute !== undefined)
      attributes.push({
        name: attribute.toLowerCase(),
        operator: operator ?? '',
        value: double ?? single ?? bare ?? '',
      });
    else if (pseudo === 'before' || pseudo === 'marker') drawn = pseudo;
    else if (part.lastIndex === 0) return null;
  }
  const weight =
    (id === null ? 0 : 10_000) + (classes.length + attributes.length) * 100 + (tag === null ? 0 : 1);
  return { compound: { tag, id, classes, attributes }, drawn, weight };
}

/** What the rules can be looked up by: the name that the element itself must have. */
export function keyOf(selector: Selector): string {
  const own = selector.steps[0];
  if (own?.id) return `#${own.id}`;
  if (own?.classes[0]) return `.${own.classes[0]}`;
  return own?.tag ?? '*';
}

/** Comparisons that matching may still make; style sheets can be written to be slow. */
export interface Budget {
  left: number;
}

/** Whether the selector holds of the element; no, once the budget is spent. */
export function matches(selector: Selector, element: Selectable, budget: Budget): boolean {
  const from = (step: number, candidate: Selectable | null): boolean => {
    const compound = selector.steps[step];
    if (!compound) return true;
    // The link between this step and the one inside it is written on the inner one.
    const onlyParent = selector.steps[step - 1]?.child ?? false;
    for (let here = candidate; here && budget.left-- > 0; here = here.parent) {
      if (fits(compound, here) && from(step + 1, here.parent)) return true;
      if (onlyParent) return false;
    }
    return false;
  };
  const own = selector.steps[0];
  return own !== undefined && budget.left-- > 0 && fits(own, element) && from(1, element.parent);
}

function fits(compound: Compound, element: Selectable): boolean {
  if (compound.tag !== null && compound.tag !== element.tag) return false;
  if (compound.id !== null && element.attribute('id') !== compound.id) return false;
  if (compound.classes.length > 0) {
    const own = ` ${(element.attribute('class') ?? '').replace(/\s/g, ' ')} `;
    if (!compound.classes.every((each) => own.includes(` ${each} `))) return false;
  }
  return compound.attributes.every((test) => holds(test, element.attribute(test.name)));
}

function holds({ operator, value }: AttributeTest, own: string | null): boolean {
  if (own === null) return false;
  switch (operator) {
    case '':
      return true;
    case '=':
      return own === value;
    case '~=':
      return own.split(/\s+/).includes(value);
    case '|=':
      return own === value || own.startsWith(`${value}-`);
    case '^=':
      return value !== '' && own.startsWith(value);
    case '$=':
      return value !== '' && own.endsWith(value);
    default:
      return value !== '' && own.includes(value);
  }
}
