/** Collects what arrives while the one before is being done, and does it together. */
export interface Batcher<Item, Result> {
  /** Null where too much waits already: nothing was done with the item. */
  add(item: Item): Promise<Result> | null;
  /** True if nothing waits and nothing is being done. */
  idle(): boolean;
}

export interface BatchLimits {
  /** Items done together at most. */
  readonly together: number;
  /** Up to so many are not parted. */
  readonly few: number;
  /** Items that may wait. */
  readonly waiting: number;
}

/** `run` answers one result an item, in order; where it throws, all of its items fail with that error. */
export function createBatcher<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  limits: BatchLimits,
): Batcher<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) await runTogether(waiting.splice(0, share(waiting.length, limits)));
    running = false;
  }

  async function runTogether(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, at) => {
        const result = results[at];
        if (result === undefined) reject(new Error('expected one result an item'));
        else resolve(result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    add(item) {
      if (waiting.length >= limits.waiting) return null;
      const result = new Promise<Result>((resolve, reject) => waiting.push({ item, resolve, reject }));
      if (!running) void drain();
      return result;
    },
    idle: () => !running && waiting.length === 0,
  };
}

/**
 * Half of what waits: while the database does these, the other half is read, and the half before is answered. All of
 * it at once would leave the two waiting for each other.
 */
function share(waiting: number, { together, few }: BatchLimits): number {
  return Math.min(together, Math.max(few, Math.ceil(waiting / 2)));
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
