import type { CounterStyles, Look, SourceTree } from '../blocks/source-tree.ts';
import { computedLook } from './computed-look.ts';
import { documentIn, isElement, isFrame, isSlot, isText } from './dom-node.ts';
import { PageCounterStyles } from './page-counter-styles.ts';

const summaryOf = ':scope > summary:first-of-type';

/** A live page as the walker reads it: computed styles, open shadow roots, frames of the same site. */
export class DomTree implements SourceTree<Node> {
  readonly counterStyles: CounterStyles;
  readonly #ignored: ReadonlySet<Node>;

  constructor(document: Document, ignored: ReadonlySet<Node>) {
    this.counterStyles = new PageCounterStyles(document);
    this.#ignored = ignored;
  }

  text(node: Node): string | null {
    return isText(node) ? node.data : null;
  }

  tag(node: Node): string | null {
    return isElement(node) && !this.#ignored.has(node) ? node.localName : null;
  }

  attribute(node: Node, name: string): string | null {
    return isElement(node) ? node.getAttribute(name) : null;
  }

  children(node: Node): Iterable<Node> {
    if (isFrame(node)) {
      const inside = documentIn(node)?.documentElement;
      return inside ? [inside] : [];
    }
    if (isSlot(node)) return node.assignedNodes({ flatten: true });
    if (!isElement(node)) return [];
    // Browsers lay out what a closed one holds without showing it.
    if (node.localName === 'details' && !node.hasAttribute('open')) return node.querySelectorAll(summaryOf);
    return (node.shadowRoot ?? node).childNodes;
  }

  look(node: Node, tag: string, parent: Look): Look {
    return isElement(node) ? computedLook(node, tag, parent) : parent;
  }
}
