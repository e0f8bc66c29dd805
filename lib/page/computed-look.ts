import type { Look } from '../blocks/source-tree.ts';

/** Moved this far off, in CSS pixels, an element is hidden on purpose. */
const away = -900;

/** How an element of a live page looks. Reads computed styles only; asks for layout where an element is clipped. */
export function computedLook(element: Element, tag: string, parent: Look): Look {
  const style = styleOf(element);
  const { display } = style;
  const flow = flowOf(display, tag);
  const space = style.whiteSpace;
  return {
    gone: display === 'none' || (flow !== 'inline' && isAway(element, style)),
    unseen: style.visibility !== 'visible',
    flow,
    keepsLines: space !== 'normal' && space !== 'nowrap',
    keepsSpaces: space !== 'normal' && space !== 'nowrap' && space !== 'pre-line',
    struck: parent.struck || style.textDecorationLine.includes('line-through'),
    bold: Number(style.fontWeight) >= 600,
    centred: flow === 'inline' ? parent.centred : /center/.test(style.textAlign),
    marker: display === 'list-item' ? style.listStyleType : 'none',
    counted: flow === 'item' ? countedBefore(element) : null,
  };
}

function styleOf(element: Element, drawn?: string): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element, drawn);
}

function flowOf(display: string, tag: string): Look['flow'] {
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return 'inline';
  return display === 'list-item' || tag === 'li' ? 'item' : 'block';
}

function isAway(element: Element, style: CSSStyleDeclaration): boolean {
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') {
    if (Number.parseFloat(style.left) < away || Number.parseFloat(style.top) < away) return true;
    if (/rect\(\s*[01]px[\s,]+[01]px[\s,]+[01]px[\s,]+[01]px\s*\)/.test(style.clip)) return true;
    if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  }
  if (Number.parseFloat(style.textIndent) < away) return true;
  return (
    /hidden|clip/.test(style.overflowY) &&
    element.clientHeight === 0 &&
    element.parentElement?.parentElement != null
  );
}

/** `content` in front of an item where it counts. */
function countedBefore(element: Element): string | null {
  for (const drawn of ['::marker', '::before']) {
    const { content } = styleOf(element, drawn);
    if (/counters?\(/.test(content)) return content;
  }
  return null;
}
