/** Free pixels before a column of text; null where a simple measure cannot tell. */
export function freeStrip(block: Element): { readonly left: number; readonly strip: number } | null {
  const style = getComputedStyle(block);
  if (style.direction === 'rtl' || !style.writingMode.startsWith('horizontal')) return null;
  const left = block.getBoundingClientRect().left + Number.parseFloat(style.paddingLeft);
  return { left, strip: left - wallLeftOf(block) };
}

/** Where something else may begin: a cell, a neighbour in a row, a scroller, the window. */
function wallLeftOf(block: Element): number {
  for (let at: Element = block; at.parentElement; at = at.parentElement) {
    const { display, float, position } = getComputedStyle(at);
    const around = getComputedStyle(at.parentElement);
    const inRow = /flex|grid/.test(around.display) && !around.flexDirection.startsWith('column');
    const clipped = around.overflowX !== 'visible' && at.parentElement !== document.documentElement;
    if (display === 'table-cell' || inRow || float !== 'none' || position === 'fixed')
      return at.getBoundingClientRect().left;
    if (clipped && at.parentElement !== document.body) return at.parentElement.getBoundingClientRect().left;
  }
  return -window.scrollX;
}
