import type { Browser } from 'puppeteer-core';

/** What is needed of puppeteer's own WebDriver BiDi connection, which its types do not show. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children: readonly Context[];
}

/** Raw WebDriver BiDi beside puppeteer: extension frames and the browser's own window are out of puppeteer's reach. */
export class Bidi {
  readonly #connection: Connection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: Connection }).connection;
  }

  async send(method: string, params: object): Promise<unknown> {
    return (await this.#connection.send(method, params)).result;
  }

  /** Every document of pages, frames included. `chrome`: of the browser's own windows. */
  async contexts(scope: 'content' | 'chrome' = 'content'): Promise<Context[]> {
    const params = scope === 'chrome' ? { 'moz:scope': 'chrome' } : {};
    const { contexts } = (await this.send('browsingContext.getTree', params)) as { contexts: Context[] };
    const flat = (all: readonly Context[]): Context[] =>
      all.flatMap((one) => [one, ...flat(one.children ?? [])]);
    return flat(contexts);
  }

  /** Evaluates in a document, awaiting promises; the value must be JSON. Throws what the document throws. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const asJson = `(async () => JSON.stringify({ value: await (${expression}) }))()`;
    const answer = (await this.send('script.evaluate', {
      expression: asJson,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    })) as Evaluated;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return (JSON.parse(answer.result.value) as { value: T }).value;
  }
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
