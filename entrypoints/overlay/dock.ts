import { askBackground } from '../../lib/bridge/ask.ts';
import { dockAddress } from '../../lib/bridge/panel-place.ts';

/** The panel as a frame of the extension's own, where the browser has no side panel. It overlays and pushes nothing. */
export class Dock {
  readonly #stage: HTMLElement;
  #frame: HTMLIFrameElement | null = null;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
  }

  get isOpen(): boolean {
    return this.#frame !== null;
  }

  async open(): Promise<void> {
    if (this.#frame) return;
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.className = 'dock';
    frame.popover = 'manual';
    const token = crypto.randomUUID();
    // The frame shows itself only with a token the background knows: see mayShow.
    await askBackground('docking', { token });
    if (this.#frame !== frame) return;
    frame.src = dockAddress(token);
    this.#stage.append(frame);
    frame.showPopover?.();
    frame.focus();
  }

  close(): void {
    this.#frame?.remove();
    this.#frame = null;
  }

  moveTo(side: 'left' | 'right'): void {
    this.#frame?.classList.toggle('dock--left', side === 'left');
  }
}
