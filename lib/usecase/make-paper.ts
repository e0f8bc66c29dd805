import type { Words } from '../hearing/protocol/primitives.ts';
import { problem } from '../hearing/protocol/problem.ts';
import { type PaperLine, paperInMaking, paperLine } from '../hearing/staff/papers.ts';

export interface MadePaper {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type PaperAnswer =
  | { readonly kind: 'made'; readonly paper: MadePaper }
  | { readonly kind: 'failed'; readonly words: Pick<Words, 'zh' | 'en'> }
  | { readonly kind: 'stopped' };

export interface PaperAsk {
  readonly signal: AbortSignal;
  /** Steps done and in all. */
  readonly onProgress: (done: number, all: number) => void;
}

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Has a paper made and follows it. Aborting stops the work on the server too. */
export async function makePaper(
  fetch: Fetch,
  address: string,
  { signal, onProgress }: PaperAsk,
): Promise<PaperAnswer> {
  try {
    const response = await fetch(address, {
      signal,
      headers: { accept: paperInMaking },
      credentials: 'same-origin',
    });
    if (!response.ok || response.body === null) return refused(await response.json().catch(() => null));
    return await read(new Pieces(response.body.getReader()), onProgress);
  } catch {
    // Whatever fetch throws: stopped by us, or the line broke.
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', words: broken };
  }
}

function refused(body: unknown): PaperAnswer {
  const known = problem.safeParse(body);
  return { kind: 'failed', words: known.success ? known.data.details : broken };
}

async function read(pieces: Pieces, onProgress: PaperAsk['onProgress']): Promise<PaperAnswer> {
  for (let line = await pieces.line(); line !== null; line = await pieces.line()) {
    const told = lineOf(line);
    if (told === null) break;
    if ('problem' in told) return { kind: 'failed', words: told.problem };
    if ('done' in told) onProgress(told.done, told.all);
    else {
      const { name, type, size } = told;
      const bytes = await pieces.rest();
      // A file that came short is no file.
      return bytes.length === size
        ? { kind: 'made', paper: { name, type, bytes } }
        : { kind: 'failed', words: broken };
    }
  }
  return { kind: 'failed', words: broken };
}

function lineOf(line: string): PaperLine | null {
  try {
    return paperLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    // Not JSON: something between us and the server answered.
    return null;
  }
}

const lineFeed = 10;

/** What comes in pieces of any size, as lines and then as bytes. */
class Pieces {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #waiting: Uint8Array = new Uint8Array(0);

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#reader = reader;
  }

  /** Null at the end. */
  async line(): Promise<string | null> {
    while (true) {
      const end = this.#waiting.indexOf(lineFeed);
      if (end >= 0) {
        const line = new TextDecoder().decode(this.#waiting.subarray(0, end));
        this.#waiting = this.#waiting.subarray(end + 1);
        return line;
      }
      const { done, value } = await this.#reader.read();
      if (done) return null;
      this.#waiting = joined([this.#waiting, value]);
    }
  }

  async rest(): Promise<Uint8Array<ArrayBuffer>> {
    const parts = [this.#waiting];
    for (let next = await this.#reader.read(); !next.done; next = await this.#reader.read())
      parts.push(next.value);
    return joined(parts);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const broken = {
  zh: '文件没有做成：和服务器的连接断了。请再试一次。',
  en: 'The file was not made: the connection to the server broke. Please try again.',
};
