import { type AlignOrder, alignRevisions, troublesIn } from './align-revisions.ts';
import type {
  AlignedWhole,
  BesideManner,
  CompareFile,
  CompareFileOrder,
  ComparePort,
  NotDone,
} from './compare-port.ts';

/** What goes to the worker; the number tells the orders of one page apart. */
type Asked = { readonly number: number } & (
  | { readonly kind: 'align'; readonly order: AlignOrder }
  | { readonly kind: 'file'; readonly order: CompareFileOrder }
);

type Done =
  | { readonly kind: 'aligned'; readonly aligned: AlignedWhole }
  | { readonly kind: 'file'; readonly file: CompareFile };

type Told = { readonly number: number } & (
  | Done
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed' }
);

/** A worker as it is seen from inside. */
export interface CompareDoor {
  onAsk(listener: (asked: Asked) => void): void;
  tell(told: Told): void;
}

/** Aligns and writes what a page asks for, one order after another. */
export function serveComparison(door: CompareDoor): void {
  door.onAsk((asked) => {
    const { number } = asked;
    const onProgress = (done: number, of: number) => door.tell({ number, kind: 'progress', done, of });
    void answerTo(asked, onProgress).then(
      (done) => door.tell({ number, ...done }),
      () => door.tell({ number, kind: 'failed' }),
    );
  });
}

async function answerTo(asked: Asked, onProgress: BesideManner['onProgress']): Promise<Done> {
  if (asked.kind === 'align') {
    const aligned = alignRevisions(asked.order, seldom(onProgress));
    return { kind: 'aligned', aligned: { ...aligned, troubles: troublesIn(asked.order, aligned) } };
  }
  // The papers are a part of the program of their own: most comparisons are only read.
  const { writeCompareFile } = await import('./compare-files.ts');
  return { kind: 'file', file: await writeCompareFile(asked.order, { onProgress }) };
}

/** At most so often is told how far it has come, milliseconds. */
const pause = 60;

function seldom(tell: BesideManner['onProgress']): BesideManner['onProgress'] {
  let told = performance.now();
  return (done, of) => {
    if (performance.now() - told < pause) return;
    told = performance.now();
    tell(done, of);
  };
}

/**
 * One worker for all orders of a page, started at once, so that it is awake when the texts are read. What is stopped
 * ends with its worker; the next order starts another.
 */
export function compareBeside(newWorker: () => Worker): ComparePort {
  const workers = new Workers(newWorker);
  return {
    align: (order, manner) => workers.ask({ kind: 'align', order }, manner, isAligned),
    file: (order, manner) => workers.ask({ kind: 'file', order }, manner, isFile),
  };
}

type WithoutNumber<Ask> = Ask extends unknown ? Omit<Ask, 'number'> : never;

const isAligned = (told: Told) => (told.kind === 'aligned' ? told : null);
const isFile = (told: Told) => (told.kind === 'file' ? told : null);

class Workers {
  readonly #newWorker: () => Worker;
  #worker: Worker | null;
  #last = 0;

  constructor(newWorker: () => Worker) {
    this.#newWorker = newWorker;
    this.#worker = newWorker();
  }

  ask<Answer>(
    ask: WithoutNumber<Asked>,
    { signal, onProgress }: BesideManner,
    answerIn: (told: Told) => Answer | null,
  ): Promise<Answer | NotDone> {
    const number = ++this.#last;
    const worker = this.#worker ?? this.#newWorker();
    this.#worker = worker;
    const done = new AbortController();
    const { promise, resolve } = Promise.withResolvers<Answer | NotDone>();
    const end = (answer: Answer | NotDone) => {
      done.abort();
      resolve(answer);
    };
    const give = (up: NotDone) => {
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
      end(up);
    };
    const hear = ({ data }: MessageEvent<Told>) => {
      if (data.number !== number) return;
      if (data.kind === 'progress') onProgress(data.done, data.of);
      else end(answerIn(data) ?? { kind: 'failed' });
    };
    const until = { signal: done.signal };
    worker.addEventListener('message', hear, until);
    worker.addEventListener('error', () => give({ kind: 'failed' }), until);
    signal.addEventListener('abort', () => give({ kind: 'stopped' }), until);
    if (signal.aborted) give({ kind: 'stopped' });
    else worker.postMessage({ number, ...ask });
    return promise;
  }
}
