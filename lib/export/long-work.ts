/** How a caller follows and stops work that takes long. */
export interface LongWork {
  /** Aborting makes the work throw the signal's reason; nothing half-made is returned. */
  readonly signal?: AbortSignal;
  /** Steps done and steps in all; called a few times a second at most, and once when all is done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** So long may work go on before typing and painting get their turn, milliseconds. */
const TURN = 12;

/** Counts steps, tells of them, and lets others have their turn. */
export class Pace {
  readonly #work: LongWork;
  readonly #all: number;
  #done = 0;
  #since = performance.now();

  constructor(all: number, work: LongWork = {}) {
    this.#all = all;
    this.#work = work;
    work.signal?.throwIfAborted();
  }

  /** Call after each step; awaits only where a turn is due. */
  step(): Promise<void> | undefined {
    this.#done++;
    return performance.now() - this.#since < TURN ? undefined : this.#rest();
  }

  finish(): void {
    this.#work.signal?.throwIfAborted();
    this.#work.onProgress?.(this.#all, this.#all);
  }

  async #rest(): Promise<void> {
    this.#work.onProgress?.(this.#done, this.#all);
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#work.signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
