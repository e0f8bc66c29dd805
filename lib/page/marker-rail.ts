import { shifted, viewOf } from './marker-boxes.ts';

/** A list of markers fixed to the window's edge, where the text leaves no room: it shows the articles in view. */
export class MarkerRail {
  readonly #element = document.createElement('div');

  constructor(root: Element) {
    this.#element.className = 'rail';
    this.#element.popover = 'manual';
    root.append(this.#element);
  }

  /** Takes these lists of markers, and stands where these blocks of the text leave more room. */
  hold(lists: readonly Element[], blocks: readonly Element[]): void {
    this.#element.replaceChildren(...lists);
    if (blocks.length > 0) standBeside(this.#element, blocks);
  }

  show(on: boolean): void {
    this.#element.hidden = !on;
    // The top layer: a page's own fixed bars would cover the window's edge.
    if (on) this.#element.showPopover?.();
    else if (this.#element.isConnected) this.#element.hidePopover?.();
  }
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
