/** So far above and below the window rows are drawn before they are seen. */
const ahead = '1200px';

/**
 * Rows that are in the table but not drawn yet: those near the window are drawn first, the others when the page has
 * nothing else to do, one at a time. All are drawn in the end, so that the browser finds words in them.
 */
export class RowStage {
  readonly #waiting = new Map<Element, () => void>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #isSet = false;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: ahead });
    const everything = () => this.drawAll();
    addEventListener('beforeprint', everything, { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#waiting.clear();
    });
  }

  /** Draws the row when its turn comes; the answer takes it off the stage. */
  add(row: Element, draw: () => void): () => void {
    this.#waiting.set(row, draw);
    this.#observer.observe(row);
    this.#next();
    return () => this.#forget(row);
  }

  /** Now, for paper. */
  drawAll(): void {
    for (const row of [...this.#waiting.keys()]) this.#draw(row);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    if (this.#near.size > 0) this.#takeTurn();
  }

  #next(): void {
    if (this.#isSet || this.#waiting.size === 0) return;
    this.#isSet = true;
    const go = () => {
      this.#isSet = false;
      this.#takeTurn();
    };
    if (this.#near.size > 0) setTimeout(go, 0);
    else requestIdleCallback(go, { timeout: 2000 });
  }

  #takeTurn(): void {
    const [row] = this.#near.size > 0 ? this.#near : this.#waiting.keys();
    if (!row) return;
    // One at a time: what it costs the layout comes on top.
    this.#draw(row);
    this.#next();
  }

  #draw(row: Element): void {
    const draw = this.#waiting.get(row);
    this.#forget(row);
    draw?.();
  }

  #forget(row: Element): void {
    this.#waiting.delete(row);
    this.#near.delete(row);
    this.#observer.unobserve(row);
  }
}
