/** One of the extension's own documents in a running browser: popup, side panel, docked frame or tab. */
export interface Screen {
  readonly url: string;
  /** Evaluates an expression in the document; awaits a promise. The value must be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the middle of what the selector finds, with the real mouse. */
  click(selector: string): Promise<void>;
  /** Keys to whatever has the focus there; `Enter`, `ArrowDown`, `Control+Enter` or one character. */
  press(key: string): Promise<void>;
  /** Types into whatever has the focus there. */
  type(text: string): Promise<void>;
  /** Waits until the expression is true; throws after `ms`. */
  until(expression: string, ms?: number): Promise<void>;
  /** PNG. Null where the browser cannot picture this document by itself. */
  picture(path: string): Promise<boolean>;
}

export const patience = 10_000;

/** Asks again and again until there is an answer. */
export async function untilThere<T>(
  what: string,
  ask: () => Promise<T | null | undefined>,
  ms = patience,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** `Control+Enter` to the names of its keys, modifiers first. */
export function keysOf(combination: string): string[] {
  return combination === '+' ? ['+'] : combination.split('+');
}
