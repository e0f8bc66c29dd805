import { boxOf, viewOf } from './marker-boxes.ts';

/** A first line between these shares of the height is in view well enough: headers stand above, the rest reads on below. */
const comfortFrom = 0.12;
const comfortTo = 0.85;
/** Where it comes to stand when it is not. */
const restAt = 0.3;
/** Room below whatever covers it. */
const clearance = 12;

/** Scrolls the beginning of a range into view, through every scroller and frame around it, clear of fixed headers. */
export function reveal(range: Range, smooth: boolean): void {
  const start = range.startContainer.parentElement;
  if (!start) return;
  const behavior = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant';
  for (const scroller of scrollersAround(start)) bringIn(scroller, range, behavior);
  if (behavior === 'instant') clearOfHeader(range);
}

/** From the outermost in: each step then measures what the step before has moved. */
function scrollersAround(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement ?? viewOf(at).frameElement ?? null) {
    const root = at === at.ownerDocument.scrollingElement;
    if (root || (/auto|scroll/.test(overflowOf(at)) && at.scrollHeight > at.clientHeight)) found.push(at);
  }
  return found.reverse();
}

function overflowOf(element: Element): string {
  const { overflowX, overflowY } = viewOf(element).getComputedStyle(element);
  return `${overflowX} ${overflowY}`;
}

function bringIn(scroller: Element, range: Range, behavior: ScrollBehavior): void {
  const line = boxOf(range);
  if (!line) return;
  const frame = windowOf(scroller);
  const top = (line.top - frame.top) / frame.height;
  if (top >= comfortFrom && top <= comfortTo) return;
  scroller.scrollBy({ top: line.top - frame.top - frame.height * restAt, behavior });
}

/** What a scroller shows, in the top window's viewport. */
function windowOf(scroller: Element): { top: number; height: number } {
  const view = viewOf(scroller);
  let top = scroller === scroller.ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  for (let at: Window = view; at.frameElement; at = at.parent)
    top += at.frameElement.getBoundingClientRect().top;
  const height =
    scroller === scroller.ownerDocument.scrollingElement ? view.innerHeight : scroller.clientHeight;
  return { top, height: Math.max(1, height) };
}

function clearOfHeader(range: Range): void {
  const line = boxOf(range);
  const block = range.startContainer.parentElement;
  const above = line && document.elementFromPoint(line.left + 1, (line.top + line.bottom) / 2);
  if (!line || !block || !above || above.contains(block) || block.contains(above)) return;
  const { bottom } = above.getBoundingClientRect();
  if (bottom > line.top && bottom < innerHeight / 2)
    scrollBy({ top: line.top - bottom - clearance, behavior: 'instant' });
}
