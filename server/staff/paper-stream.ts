import { type PaperLine, paperInMaking } from '../../lib/hearing/staff/papers.ts';
import { ProblemError } from '../problem.ts';
import type { PaperWork } from './papers.ts';

/** Progress is told at most so often, milliseconds. */
const pause = 100;

/**
 * A paper while it is made. The answer begins at once: how far it is, line by line, then the file. Leaving ends the
 * work; nothing is kept on the server for it.
 */
export function paperStream(make: PaperWork): Response {
  const stopping = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const tell = (line: PaperLine) => stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      try {
        const { bytes, ...named } = await make({ signal: stopping.signal, onProgress: seldom(tell) });
        const file: Uint8Array = typeof bytes === 'string' ? encoder.encode(bytes) : bytes;
        tell({ ...named, size: file.length });
        stream.enqueue(file);
        stream.close();
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (!(error instanceof ProblemError)) return stream.error(error);
        tell({ problem: error.details });
        stream.close();
      }
    },
    cancel: () => stopping.abort(),
  });
  return new Response(body, { headers: { 'content-type': paperInMaking, 'cache-control': 'no-store' } });
}

function seldom(tell: (line: PaperLine) => void): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    if (performance.now() - told < pause && done < all) return;
    told = performance.now();
    tell({ done, all });
  };
}

/** Does the one who asks wait for progress? */
export function wantsProgress(accept: string | undefined): boolean {
  return accept?.includes(paperInMaking) ?? false;
}
