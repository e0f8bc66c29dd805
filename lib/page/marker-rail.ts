import type { FlowRect } from './marker-axes.ts';
import { shifted, viewOf } from './marker-boxes.ts';

/** A list of markers fixed to the window's edge, where the text leaves no room: it shows the articles in view. */
export interface MarkerRail {
  /** Takes these buttons, in the order of the text, and stands where these blocks of it leave more room. */
  hold(buttons: readonly HTMLButtonElement[], blocks: readonly Element[]): void;
  /** Shows the buttons `from` … `to` (not included). */
  show(from: number, to: number): void;
}

export function markerRail(root: ParentNode & Node): MarkerRail {
  const rail = document.createElement('div');
  rail.className = 'rail';
  rail.popover = 'manual';
  let held: readonly HTMLButtonElement[] = [];
  let shown = { from: 0, to: 0 };
  return {
    hold(buttons, blocks) {
      standBeside(rail, blocks);
      held = buttons;
      shown = { from: 0, to: 0 };
      for (const button of buttons) button.hidden = true;
      rail.replaceChildren(...buttons);
      if (buttons.length === 0) rail.remove();
      else if (!rail.isConnected) root.append(rail);
    },
    show(from, to) {
      for (let at = shown.from; at < shown.to; at += 1) if (at < from || at >= to) hide(held[at]);
      for (let at = from; at < to; at += 1) if (held[at]) (held[at] as HTMLButtonElement).hidden = false;
      shown = { from, to };
      if (!rail.isConnected) return;
      // The top layer: a page's own fixed bars would cover the window's edge.
      if (to > from) rail.showPopover?.();
      else rail.hidePopover?.();
    },
  };
}

/** As wide as the rail is. */
const railRoom = 32;

/** At the start edge if it has room, else at the other, else where there is more; narrow where it would lie on words. */
function standBeside(rail: HTMLElement, blocks: readonly Element[]): void {
  const boxes = blocks.map((block) => shifted(block.getBoundingClientRect(), viewOf(block)));
  const before = Math.min(...boxes.map(({ left }) => left));
  const behind = document.documentElement.clientWidth - Math.max(...boxes.map(({ right }) => right));
  rail.classList.toggle('rail--end', before < railRoom && behind > before);
  rail.classList.toggle('rail--narrow', Math.max(before, behind) < railRoom);
}

function hide(button: HTMLButtonElement | undefined): void {
  if (button && button !== (button.getRootNode() as ShadowRoot).activeElement) button.hidden = true;
}

/** Of articles in the order of the text, those that are in view: from the first to behind the last. */
export function inView(
  leads: readonly { readonly first: FlowRect; readonly blockEnd: number }[],
  view: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  const from = firstWhere(leads, (lead) => lead.blockEnd > view.from);
  const to = firstWhere(leads, (lead) => lead.first.blockStart >= view.to);
  return { from: Math.min(from, to), to };
}

function firstWhere<T>(sorted: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
