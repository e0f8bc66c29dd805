import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5';
import type { CounterStyle, Look, SourceTree } from '../blocks/source-tree.ts';
import type { Cascade } from './cascade.ts';
import { lookOf } from './look-of.ts';
import type { Selectable } from './selector.ts';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** A parsed file as the walker reads it. */
export class HtmlTree implements SourceTree<HtmlNode> {
  readonly counterStyles: ReadonlyMap<string, CounterStyle>;
  readonly #cascade: Cascade;
  /** The documents inside frames, by the address as written. */
  readonly #frames: ReadonlyMap<string, HtmlNode>;

  constructor(cascade: Cascade, frames: ReadonlyMap<string, HtmlNode>) {
    this.#cascade = cascade;
    this.#frames = frames;
    this.counterStyles = cascade.counterStyles;
  }

  text(node: HtmlNode): string | null {
    return defaultTreeAdapter.isTextNode(node) ? node.value : null;
  }

  tag(node: HtmlNode): string | null {
    if (defaultTreeAdapter.isElementNode(node)) return node.tagName.toLowerCase();
    return node.nodeName === '#document' || node.nodeName === '#document-fragment' ? '#document' : null;
  }

  attribute(node: HtmlNode, name: string): string | null {
    return defaultTreeAdapter.isElementNode(node) ? attributeOf(node, name) : null;
  }

  children(node: HtmlNode): readonly HtmlNode[] {
    if (node.nodeName === 'iframe' || node.nodeName === 'frame') {
      const inside = this.#frames.get(this.attribute(node, 'src') ?? '');
      return inside ? [inside] : [];
    }
    return 'childNodes' in node ? node.childNodes : [];
  }

  look(node: HtmlNode, tag: string, parent: Look): Look {
    if (!defaultTreeAdapter.isElementNode(node)) return parent;
    const element = new Selected(node);
    return lookOf(tag, element, this.#cascade.styleOf(element), parent);
  }
}

class Selected implements Selectable {
  readonly #element: HtmlElement;

  constructor(element: HtmlElement) {
    this.#element = element;
  }

  get tag(): string {
    return this.#element.tagName.toLowerCase();
  }

  get parent(): Selectable | null {
    const parent = this.#element.parentNode;
    return parent && defaultTreeAdapter.isElementNode(parent) ? new Selected(parent) : null;
  }

  attribute(name: string): string | null {
    return attributeOf(this.#element, name);
  }
}

function attributeOf(element: HtmlElement, name: string): string | null {
  for (const attribute of element.attrs) {
    if (attribute.name === name) return attribute.value;
  }
  return null;
}
