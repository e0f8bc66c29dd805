import { connect, type Socket } from 'node:net';

/** A body ready to be sent, with its key. */
export interface Shot {
  readonly key: string;
  readonly body: string;
}

export interface Hit {
  readonly status: number;
  readonly body: string;
  /** Milliseconds from the wish to fire to the whole answer: waiting for a free connection counts. */
  readonly ms: number;
}

export interface Gun {
  /** Fails where the line breaks before the answer is whole. */
  fire(shot: Shot): Promise<Hit>;
  close(): void;
}

/**
 * Keep-alive connections to one hearing. Plain sockets: whatever a client of two cores uses is taken from the
 * endpoint that is measured on them.
 */
export function gunAt(hearingUrl: string, connections: number): Gun {
  const { hostname, port, pathname } = new URL(`${hearingUrl}/submissions`);
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n`;
  const barrels = Array.from({ length: connections }, () => new Barrel(Number(port), hostname));
  // The longest idle one first: none is idle so long that the endpoint closes it.
  const free = [...barrels];
  const waiting: ((barrel: Barrel) => void)[] = [];
  const taken = (): Promise<Barrel> | Barrel =>
    free.shift() ?? new Promise((resolve) => waiting.push(resolve));
  const giveBack = (barrel: Barrel) => {
    const next = waiting.shift();
    if (next === undefined) free.push(barrel);
    else next(barrel);
  };
  return {
    close: () => {
      for (const barrel of barrels) barrel.close();
    },
    async fire({ key, body }) {
      const began = performance.now();
      const barrel = await taken();
      const length = Buffer.byteLength(body);
      try {
        const answer = await barrel.ask(
          `${head}Idempotency-Key: ${key}\r\nContent-Length: ${length}\r\n\r\n${body}`,
        );
        return { ...answer, ms: performance.now() - began };
      } finally {
        giveBack(barrel);
      }
    },
  };
}

type Answer = Omit<Hit, 'ms'>;

/** One connection, one request at a time; opened anew after it was closed. */
class Barrel {
  readonly #port: number;
  readonly #hostname: string;
  #socket: Socket | null = null;
  #came = '';
  #settle: { readonly done: (answer: Answer) => void; readonly fail: (error: Error) => void } | null = null;

  constructor(port: number, hostname: string) {
    this.#port = port;
    this.#hostname = hostname;
  }

  ask(request: string): Promise<Answer> {
    return new Promise((done, fail) => {
      this.#settle = { done, fail };
      this.#socket ??= this.#opened();
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #opened(): Socket {
    const socket = connect(this.#port, this.#hostname).setNoDelay(true).setEncoding('utf8');
    socket.on('data', (text: string) => this.#hear(text));
    socket.on('error', () => undefined); // told by the close that follows
    socket.on('close', () => {
      this.#socket = null;
      this.#came = '';
      this.#settle?.fail(new Error('expected an answer, the line was closed'));
      this.#settle = null;
    });
    return socket;
  }

  /** The endpoint's receipts and problems say their length. */
  #hear(text: string): void {
    this.#came += text;
    const end = this.#came.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [, length] = /^content-length: (\d+)\r$/im.exec(this.#came.slice(0, end + 1)) ?? [];
    const body = this.#came.slice(end + 4);
    if (length === undefined || Buffer.byteLength(body) < Number(length)) return;
    const [, status] = /^HTTP\/1\.1 (\d+)/.exec(this.#came) ?? [];
    const settle = this.#settle;
    this.#came = '';
    this.#settle = null;
    settle?.done({ status: Number(status ?? 0), body });
  }
}

/** The share `part` of the sorted values, 0.99 say. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
