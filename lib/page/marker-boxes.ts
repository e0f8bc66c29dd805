import type { Rect } from './marker-axes.ts';

/** The first box of a range that shows anything, in the top window's viewport. */
export function boxOf(range: Range): Rect | null {
  const box = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  const view = range.startContainer.ownerDocument?.defaultView;
  return box && view ? shifted(box, view) : null;
}

/** A box in a frame's viewport as the top window sees it. Frames of other sites are never read. */
export function shifted(box: Rect, view: Window): Rect {
  let { left, top, right, bottom } = box;
  for (let at = view; at.frameElement; at = at.parent) {
    const outer = at.frameElement.getBoundingClientRect();
    const dx = outer.left + at.frameElement.clientLeft;
    const dy = outer.top + at.frameElement.clientTop;
    left += dx;
    right += dx;
    top += dy;
    bottom += dy;
  }
  return { left, top, right, bottom };
}

export function viewOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}

/** What scrolls around an element, inside the page and inside the frames it lies in, and how far it stood then. */
export interface ScrollState {
  readonly scroller: Element;
  readonly left: number;
  readonly top: number;
}

/** The window's own scrolling is left out: our host goes along with it. */
export function scrollStates(element: Element): ScrollState[] {
  const found: ScrollState[] = [];
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? at.ownerDocument.defaultView?.frameElement ?? null
  ) {
    if (at === document.scrollingElement || !canScroll(at)) continue;
    found.push({ scroller: at, left: at.scrollLeft, top: at.scrollTop });
  }
  return found;
}

function canScroll(element: Element): boolean {
  return element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
}

/** How far what lies inside has moved since, in the viewport. */
export function scrolledSince(states: readonly ScrollState[]): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (const { scroller, left, top } of states) {
    x += left - scroller.scrollLeft;
    y += top - scroller.scrollTop;
  }
  return { x, y };
}
