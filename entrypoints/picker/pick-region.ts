import type { Picker, Picking } from '../../lib/page/picking.ts';
import { type Region, type Regions, regionsOf } from '../../lib/page/regions.ts';
import { reveal } from '../../lib/page/reveal.ts';
import { PickerView } from './picker-view.ts';
import { boxAround, spanAt } from './places.ts';

/** Lays a frame over the page with which the person says where the draft stands: by mouse, finger or keys. */
export const pickRegion: Picker = (picking) =>
  new Promise((resolve) => {
    const ending = new AbortController();
    picking.signal.addEventListener('abort', () => ending.abort(), { signal: ending.signal });
    const pick = new Pick(picking, ending);
    ending.signal.addEventListener('abort', () => resolve(pick.result));
  });

class Pick {
  /** What was framed when the person said to read it. */
  result: { readonly start: number; readonly end: number } | null = null;
  readonly #picking: Picking;
  readonly #regions: Regions;
  readonly #view: PickerView;
  readonly #ending: AbortController;
  readonly #host: Element;
  #framed: Region;
  /** Where a drag began; null while none goes on. */
  #dragged: Region | null = null;

  constructor(picking: Picking, ending: AbortController) {
    const { stage, page } = picking;
    this.#picking = picking;
    this.#ending = ending;
    this.#regions = regionsOf(page.source);
    this.#host = (stage.getRootNode() as ShadowRoot).host;
    this.#view = new PickerView(stage, ending.signal, {
      read: () => this.#read(),
      wider: () => this.#frame(this.#regions.wider(this.#framed)),
      narrower: () => this.#frame(this.#regions.narrower(this.#framed)),
      cancel: () => ending.abort(),
    });
    this.#framed = this.#selected() ?? this.#inView() ?? { first: 0, last: 0 };
    this.#listen(ending.signal);
    this.#show();
  }

  #read(): void {
    this.result = this.#regions.spanOf(this.#framed);
    this.#ending.abort();
  }

  /** Words that were selected before are what is meant. */
  #selected(): Region | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const span = this.#picking.page.map.selectionOf(selection.getRangeAt(0));
    return span && this.#regions.around(span);
  }

  #inView(): Region | null {
    return this.#at(innerWidth / 2, innerHeight / 3);
  }

  #at(x: number, y: number): Region | null {
    const span = spanAt(this.#picking.page.map, this.#host, x, y);
    return span && this.#regions.around(span);
  }

  #listen(signal: AbortSignal): void {
    const { shield } = this.#view;
    const at = ({ clientX, clientY }: PointerEvent) => this.#at(clientX, clientY);
    shield.addEventListener('pointerdown', (event) => this.#press(at(event)), { signal });
    shield.addEventListener('pointermove', (event) => this.#move(event.pointerType, at(event)), { signal });
    shield.addEventListener('pointerup', () => this.#release(), { signal });
    shield.addEventListener('pointercancel', () => (this.#dragged = null), { signal });
    this.#view.root.addEventListener('keydown', (event) => this.#key(event), { signal });
    const again = () => this.#draw();
    addEventListener('scroll', again, { capture: true, passive: true, signal });
    addEventListener('resize', again, { signal });
  }

  #press(at: Region | null): void {
    this.#dragged = at;
    if (at) this.#frame(at);
  }

  #move(pointerType: string, at: Region | null): void {
    if (!at) return;
    if (this.#dragged) this.#frame(union(this.#dragged, at));
    else if (pointerType === 'mouse') this.#view.point(this.#boxOf(at));
  }

  #release(): void {
    this.#dragged = null;
    this.#view.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.#go(event.shiftKey, 1),
      ArrowUp: () => this.#go(event.shiftKey, -1),
      ArrowLeft: () => this.#frame(this.#regions.wider(this.#framed)),
      ArrowRight: () => this.#frame(this.#regions.narrower(this.#framed)),
      Escape: () => this.#ending.abort(),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  #go(more: boolean, by: 1 | -1): void {
    const next = more ? this.#regions.stretch(this.#framed, by) : this.#regions.step(this.#framed, by);
    const { start, end } = this.#regions.spanOf({ first: next.last, last: next.last });
    const [range] = this.#picking.page.map.rangesOf(start, end);
    if (range) reveal(range, false);
    this.#frame(next);
  }

  #frame(region: Region): void {
    this.#framed = region;
    this.#show();
  }

  #show(): void {
    const { text } = this.#picking.page.source;
    const { first, last } = this.#framed;
    const words = (at: number) => {
      const { start, end } = this.#regions.spanOf({ first: at, last: at });
      return text.slice(start, end).trim();
    };
    this.#view.say({ count: last - first + 1, from: words(first), to: words(last) });
    this.#draw();
  }

  #draw(): void {
    this.#view.point(null);
    this.#view.frame(this.#boxOf(this.#framed));
  }

  #boxOf(region: Region) {
    return boxAround(this.#picking.page.map, this.#regions.spanOf(region));
  }
}

function union(one: Region, other: Region): Region {
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}
