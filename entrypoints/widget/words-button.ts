import type { Rect } from '../../lib/page/marker-axes.ts';

/** One button beside the selected words. Pressing it opens the frame: nothing is typed in the page. */
export class WordsButton {
  readonly #button = document.createElement('button');

  constructor(stage: HTMLElement, words: string, press: () => void) {
    this.#button.type = 'button';
    this.#button.className = 'words';
    this.#button.hidden = true;
    this.#button.textContent = words;
    this.#button.addEventListener('click', press);
    // Pressing it must not take the selection away.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#button.addEventListener('mousedown', (event) => event.preventDefault());
    stage.append(this.#button);
  }

  /** `box` is in the viewport. Below the words: fingers and the system's own menu need the room above. */
  show(box: Rect): void {
    this.#button.hidden = false;
    const { width, height } = this.#button.getBoundingClientRect();
    const below = box.bottom + gap;
    const top = below + height <= innerHeight ? below : Math.max(gap, box.top - height - gap);
    const left = Math.max(gap, Math.min(box.right - width, innerWidth - width - gap));
    this.#button.style.left = `${left}px`;
    this.#button.style.top = `${top}px`;
  }

  hide(): void {
    this.#button.hidden = true;
  }
}

/** Pixels between the words and the button, room for the handles of a selection made by touch. */
const gap = 12;
