import type { BlockText } from '../blocks/block.ts';
import { walkInSteps } from '../blocks/walk.ts';
import { DomTree } from './dom-tree.ts';
import { PageMap } from './page-map.ts';

/** A live page as plain text, and the way back into it. */
export interface PageText {
  readonly source: BlockText;
  readonly map: PageMap;
  /** From where to where `source.text` is this page's, where it goes on on others. */
  readonly shows?: readonly [number, number];
}

export interface ReadOptions {
  /** Elements that are ours, not the page's. */
  readonly ignore?: ReadonlySet<Node>;
}

/**
 * Reads what a person sees of a page now: what is hidden, in a closed tab or in another site's frame is left out.
 * Never changes the page.
 */
export function readPage(document: Document, options: ReadOptions = {}): PageText {
  const steps = readInSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with rests in between. A page that changes meanwhile may be read torn. */
export function* readInSteps(document: Document, options: ReadOptions = {}): Generator<void, PageText> {
  const tree = new DomTree(document, options.ignore ?? new Set());
  const { source, segments } = yield* walkInSteps<Node>(tree, document.documentElement);
  return { source, map: new PageMap(segments) };
}
