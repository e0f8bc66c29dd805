/**
 * What the widget uses and Safari 15.4 or Chromium 94 do not have yet. Loaded before everything else; does nothing in
 * newer browsers. A test looks through the built files for anything younger that is not made here.
 */
function lend(target: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

type Test<T> = (value: T, at: number, all: readonly T[]) => unknown;

function findLastIndex<T>(this: readonly T[], test: Test<T>): number {
  for (let at = this.length - 1; at >= 0; at--) if (test(this[at] as T, at, this)) return at;
  return -1;
}

lend(Array.prototype, {
  findLastIndex,
  findLast<T>(this: readonly T[], test: Test<T>): T | undefined {
    return this[findLastIndex.call(this, test as Test<unknown>)];
  },
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    return [...this].sort(compare);
  },
  toReversed<T>(this: readonly T[]): T[] {
    return [...this].reverse();
  },
});

lend(Map, {
  groupBy<T, K>(all: Iterable<T>, keyOf: (value: T, at: number) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    let at = 0;
    for (const value of all) {
      const key = keyOf(value, at++);
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
    return groups;
  },
});

/** Pairs are taken out of the way first: no lookbehind at the floor either. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : '\ufffd',
  );
}

lend(String.prototype, {
  isWellFormed(this: string): boolean {
    return wellFormed(this) === String(this);
  },
  toWellFormed(this: string): string {
    return wellFormed(this);
  },
});

lend(AbortSignal, {
  timeout(milliseconds: number): AbortSignal {
    const late = new AbortController();
    setTimeout(() => late.abort(new DOMException('timed out', 'TimeoutError')), milliseconds);
    return late.signal;
  },
  any(signals: Iterable<AbortSignal>): AbortSignal {
    const first = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) first.abort(signal.reason);
      else signal.addEventListener('abort', () => first.abort(signal.reason), { once: true });
    }
    return first.signal;
  },
});

lend(AbortSignal.prototype, {
  throwIfAborted(this: AbortSignal): void {
    if (this.aborted) throw this.reason ?? new DOMException('aborted', 'AbortError');
  },
});

/** Missing without TLS in every browser. */
lend(crypto, {
  randomUUID(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  },
});

/** For the store that stands in where a browser keeps nothing: rows are JSON values. */
lend(globalThis, {
  structuredClone(value: unknown): unknown {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  },
});

export {};
