import { type Flow, type FlowRect, fromFlow, toFlow } from './marker-axes.ts';
import { shifted, viewOf } from './marker-boxes.ts';

interface StripOf {
  readonly flow: Flow;
  /** Where the column's lines start. */
  readonly edge: number;
  readonly blocks: readonly Element[];
  readonly firsts: readonly FlowRect[];
}

/** More neighbours than this on one level are the paragraphs of the text themselves. */
const mostNeighbours = 80;
/** Articles in view that are probed; the page's own widgets there are what nobody's boxes tell. */
const mostProbes = 4;

/** The free room before the text of a column, CSS pixels: up to the page's edge or to what else stands there. */
export function freeStrip(of: StripOf): number {
  const limit = Math.max(pageEdge(of.flow), neighboursEdge(of), probedEdge(of));
  return Math.max(0, of.edge - limit);
}

function pageEdge(flow: Flow): number {
  const { clientWidth, clientHeight } = document.documentElement;
  const page = {
    left: -scrollX,
    top: -scrollY,
    right: clientWidth - scrollX,
    bottom: clientHeight - scrollY,
  };
  return toFlow(flow, page).inlineStart;
}

/** Columns, floats and pictures beside the text, by their boxes. */
function neighboursEdge({ flow, edge, blocks, firsts }: StripOf): number {
  const from = Math.min(...firsts.map(({ blockStart }) => blockStart));
  const to = Math.max(...firsts.map(({ blockEnd }) => blockEnd));
  let limit = Number.NEGATIVE_INFINITY;
  for (const box of neighbours(blocks[0])) {
    const view = viewOf(box);
    const rect = toFlow(flow, shifted(box.getBoundingClientRect(), view));
    const before = rect.inlineEnd <= edge + 1 && rect.inlineEnd > limit && rect.inlineEnd > rect.inlineStart;
    if (before && rect.blockEnd > from && rect.blockStart < to && hasInk(box)) limit = rect.inlineEnd;
  }
  return limit;
}

function* neighbours(block: Element | undefined): Generator<Element> {
  for (let at = block; at?.parentElement; at = at.parentElement) {
    if (at.parentElement.childElementCount > mostNeighbours) continue;
    for (const child of at.parentElement.children) if (child !== at) yield child;
  }
}

/** What lies over the strip beside articles in view: share bars, floating menus. */
function probedEdge({ flow, edge, blocks, firsts }: StripOf): number {
  const root = blocks[0]?.ownerDocument;
  if (root !== document) return Number.NEGATIVE_INFINITY;
  let limit = Number.NEGATIVE_INFINITY;
  for (const first of firsts.filter((it) => isInView(flow, it)).slice(0, mostProbes)) {
    for (const before of [6, 18, 34]) {
      const found = elementAt(flow, edge - before, (first.blockStart + first.blockEnd) / 2);
      if (!found || found.contains(blocks[0] ?? null) || !hasInk(found)) continue;
      const { inlineEnd } = toFlow(flow, found.getBoundingClientRect());
      if (inlineEnd <= edge) limit = Math.max(limit, inlineEnd);
    }
  }
  return limit;
}

function isInView(flow: Flow, rect: FlowRect): boolean {
  const { left, top } = fromFlow(flow, rect);
  return left >= 0 && top >= 0 && left < innerWidth && top < innerHeight;
}

function elementAt(flow: Flow, inline: number, block: number): Element | null {
  const point = fromFlow(flow, {
    inlineStart: inline,
    inlineEnd: inline,
    blockStart: block,
    blockEnd: block,
  });
  return document.elementFromPoint(point.left, point.top);
}

const pictures = 'img, svg, video, canvas, iframe, object, embed, input, button, select, textarea';

function hasInk(element: Element): boolean {
  return (
    element.matches(pictures) ||
    element.querySelector(pictures) !== null ||
    (element.textContent ?? '').trim() !== ''
  );
}
