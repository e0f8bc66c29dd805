import type { Mark } from '../usecase/ports.ts';
import { type Flow, type FlowRect, fromFlow, isVertical } from './marker-axes.ts';

/** What a marker tells: its number, whether there is a comment, whether something must be confirmed. No more. */
export interface MarkerState {
  readonly mark: Mark | null;
  readonly selected: boolean;
}

/** Viewport pixels to the host's own. */
export interface ToHost {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export function markerButton(eId: string, number: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zt-mark';
  button.tabIndex = -1;
  button.dataset.eid = eId;
  // Drawn by the style sheet: find in page, copying and printing pass it over.
  const digits = button.appendChild(document.createElement('i'));
  digits.dataset.n = number;
  return button;
}

export function eIdOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-eid]')?.dataset.eid ?? null;
}

export function showState(button: HTMLButtonElement, state: MarkerState, name: string): void {
  button.classList.toggle('zt-mark--has', state.mark === 'has');
  button.classList.toggle('zt-mark--ask', state.mark === 'ask');
  button.classList.toggle('zt-mark--on', state.selected);
  button.ariaLabel = name;
}

export function placeBox(element: HTMLElement, flow: Flow, box: FlowRect, to: ToHost): void {
  const { left, top, right, bottom } = fromFlow(flow, box);
  const style = element.style;
  style.left = `${(left - to.left) / to.scale}px`;
  style.top = `${(top - to.top) / to.scale}px`;
  style.width = `${(right - left) / to.scale}px`;
  style.height = `${(bottom - top) / to.scale}px`;
}

/** How far a press may miss, along the lines and across them. */
export function placeReach(
  button: HTMLElement,
  flow: Flow,
  { before, after }: { before: number; after: number },
): void {
  const [top, right, bottom, left] = isVertical(flow)
    ? [beside, flow === 'vertical-rl' ? before : after, 0, flow === 'vertical-rl' ? after : before]
    : [before, flow === 'rtl' ? beside : besideText, after, flow === 'rtl' ? besideText : beside];
  button.style.setProperty('--reach', `${-top}px ${-right}px ${-bottom}px ${-left}px`);
}

/** Chips are 28 wide: 44 with this, and none of it over the text. */
const beside = 8;
const besideText = 6;
