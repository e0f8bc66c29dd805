import type { Rect } from './marker-axes.ts';

/**
 * Whether the text at a place in view is hidden: under a fixed header, or clipped by something that scrolls. A
 * marker beside it would point at what nobody sees. `block` holds the text; `host` is ours and hides nothing.
 */
export function isCovered(lead: Rect, block: Element, host: Element): boolean {
  const x = lead.left + Math.min(4, (lead.right - lead.left) / 2);
  const y = (lead.top + lead.bottom) / 2;
  const found = document.elementFromPoint(x, y);
  if (found === null || found === host) return false;
  if (block.ownerDocument !== document) return !isFrameOf(found, block.ownerDocument);
  if (found !== block && !block.contains(found)) return !holds(found, block) || isCut(block, found, y);
  return false;
}

/** Something between the text and what is seen there shows less than it holds: a folded text, a scroller. */
function isCut(block: Element, seen: Element, y: number): boolean {
  for (let at: Element | null = block; at && at !== seen; at = at.parentElement ?? shadowHost(at)) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const { top, bottom } = at.getBoundingClientRect();
    if (y < top || y > bottom) return true;
  }
  return false;
}

/** From the top window only the frame is seen. */
function isFrameOf(found: Element, inside: Document): boolean {
  for (let at = inside.defaultView; at && at !== at.parent; at = at.parent as Window & typeof globalThis)
    if (at.frameElement === found) return true;
  return false;
}

/** Whether one element lies in another, also through open shadow roots. */
function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = at.parentElement ?? shadowHost(at))
    if (at === outer) return true;
  return false;
}

function shadowHost(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
