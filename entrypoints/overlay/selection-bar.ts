import { type IconName, icons } from '../../components/icons.ts';
import type { Stance } from '../../lib/comment/comment.ts';
import type { Rect } from '../../lib/page/marker-axes.ts';
import { say } from './names.ts';

const stances = [
  { stance: 'support', icon: 'for', word: () => say('marker.support') },
  { stance: 'oppose', icon: 'against', word: () => say('marker.oppose') },
  { stance: 'amend', icon: 'edit', word: () => say('marker.amend') },
  { stance: 'ask', icon: 'ask', word: () => say('marker.question') },
] as const satisfies readonly { stance: Stance; icon: IconName; word: () => string }[];

/** What a bar is shown for. Boxes are in the viewport. */
export interface BarPlace {
  readonly citation: string;
  readonly box: Rect;
  /** Fingers and the system's own menu need the room above. */
  readonly touch: boolean;
}

/** Four buttons over the selected words. Choosing one opens the panel: nothing is typed in the page. */
export class SelectionBar {
  readonly #bar = document.createElement('div');
  readonly #citation = document.createElement('span');
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(stage: HTMLElement, choose: (stance: Stance) => void) {
    this.#bar.className = 'bar';
    this.#bar.role = 'toolbar';
    this.#bar.popover = 'manual';
    this.#bar.hidden = true;
    this.#citation.className = 'zt-cite';
    this.#buttons = stances.map(({ stance, icon, word }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(drawn(icon), word());
      button.addEventListener('click', () => choose(stance));
      return button;
    });
    this.#bar.append(this.#citation, ...this.#buttons);
    this.#bar.addEventListener('keydown', (event) => this.#onKey(event));
    // Pressing a button must not take the selection away.
    this.#bar.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#bar.addEventListener('mousedown', (event) => event.preventDefault());
    stage.append(this.#bar);
  }

  get isOpen(): boolean {
    return !this.#bar.hidden;
  }

  show({ citation, box, touch }: BarPlace): void {
    this.#citation.textContent = citation;
    this.#bar.ariaLabel = say('marker.bar', { citation });
    this.#bar.hidden = false;
    this.#bar.showPopover?.();
    const { width, height } = this.#bar.getBoundingClientRect();
    const above = box.top - height - gap;
    const below = box.bottom + gap + (touch ? fingerRoom : 0);
    const top = (touch && below + height <= innerHeight) || above < 0 ? below : above;
    this.#bar.style.left = `${within(box.right - width, innerWidth - width)}px`;
    this.#bar.style.top = `${within(top, innerHeight - height)}px`;
  }

  hide(): void {
    if (!this.isOpen) return;
    this.#bar.hidePopover?.();
    this.#bar.hidden = true;
  }

  focus(): void {
    this.#buttons[0]?.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) this.#buttons.at((at + step) % this.#buttons.length)?.focus({ preventScroll: true });
    else if (event.key === 'Escape') this.hide();
    else return;
    event.preventDefault();
  }
}

const gap = 6;
/** The handles of a selection made by touch. */
const fingerRoom = 28;
/** Kept free at the window's sides. */
const margin = 4;

function within(value: number, most: number): number {
  return Math.max(margin, Math.min(value, most - margin));
}

const svg = 'http://www.w3.org/2000/svg';

function drawn(name: IconName): Element {
  const box = document.createElement('span');
  box.className = 'zt-ballot';
  const icon = box.appendChild(document.createElementNS(svg, 'svg'));
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('class', 'zt-i');
  icon.setAttribute('aria-hidden', 'true');
  const shape: { readonly line?: string; readonly fill?: string } = icons[name];
  const path = icon.appendChild(document.createElementNS(svg, 'path'));
  path.setAttribute('d', shape.line ?? '');
  return box;
}
