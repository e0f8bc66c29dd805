import { documentIn, isFrame } from '../../lib/page/dom-node.ts';
import type { Rect } from '../../lib/page/marker-axes.ts';
import { shifted, viewOf } from '../../lib/page/marker-boxes.ts';
import type { PageMap } from '../../lib/page/page-map.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of the page's element at a point of the viewport, or of the nearest around it that has any. */
export function spanAt(map: PageMap, host: Element, x: number, y: number): Span | null {
  for (let at = elementAt(document, host, x, y); at; at = outOf(at)) {
    const range = at.ownerDocument.createRange();
    range.selectNodeContents(at);
    const span = map.selectionOf(range);
    if (span) return span;
  }
  return null;
}

/** Through the frames and open shadow roots that the page was read in. */
function elementAt(root: DocumentOrShadowRoot, host: Element, x: number, y: number): Element | null {
  const [found] = root.elementsFromPoint(x, y).filter((each) => each !== host);
  if (!found || found === (root as Partial<ShadowRoot>).host) return null;
  const inside = isFrame(found) ? documentIn(found) : null;
  if (inside) {
    const { left, top } = found.getBoundingClientRect();
    return elementAt(inside, host, x - left - found.clientLeft, y - top - found.clientTop);
  }
  return (found.shadowRoot && elementAt(found.shadowRoot, host, x, y)) ?? found;
}

function outOf(element: Element): Element | null {
  const root: Node & { readonly host?: Element } = element.getRootNode();
  return element.parentElement ?? root.host ?? null;
}

/** Where these words stand in the viewport, as one box; null where they are not drawn. */
export function boxAround(map: PageMap, { start, end }: Span): Rect | null {
  const runs: Range[] = [];
  for (const range of map.rangesOf(start, end)) {
    const open = runs.at(-1);
    if (open && open.startContainer.getRootNode() === range.startContainer.getRootNode())
      open.setEnd(range.endContainer, range.endOffset);
    else runs.push(range);
  }
  const boxes = runs.flatMap((run) => {
    const element = run.startContainer.parentElement;
    const box = run.getBoundingClientRect();
    return element && box.width > 0 ? [shifted(box, viewOf(element))] : [];
  });
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
