import type { FileAnswer, FilePort } from '../usecase/file-port.ts';
import type { FileAsk, FileMessage } from './file-messages.ts';
import { largestFile } from './largest-file.ts';

/**
 * Reads each file in a worker of its own, which ends with the answer or with the signal: a file that would take for
 * ever takes nothing from the page.
 */
export function fileReader(newWorker: () => Worker, maps: string): FilePort {
  return {
    async read(file, { signal, onProgress }) {
      if (file.size === 0) return { kind: 'refused', fault: 'empty' };
      if (file.size > largestFile) return { kind: 'refused', fault: 'too-big' };
      const bytes = await file.arrayBuffer().catch(() => null); // moved or taken away since it was chosen
      if (bytes === null) return { kind: 'refused', fault: 'failed' };
      if (signal.aborted) return { kind: 'stopped' };
      const worker = newWorker();
      try {
        return await answerOf(worker, { signal, onProgress }, { bytes, name: file.name, maps });
      } finally {
        worker.terminate();
      }
    },
  };
}

/** What another's code in the worker says. */
type Foreign = Readonly<Record<string, never>>;

type How = Parameters<FilePort['read']>[1];

function answerOf(worker: Worker, { signal, onProgress }: How, ask: FileAsk): Promise<FileAnswer> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
    worker.onerror = () => resolve({ kind: 'refused', fault: 'failed' });
    worker.onmessage = ({ data }: MessageEvent<FileMessage | Foreign>) => {
      // The PDF engine greets whoever started the worker it finds itself in.
      if (!('kind' in data)) return;
      if (data.kind === 'progress') onProgress(data.progress);
      else resolve(data.answer);
    };
    worker.postMessage(ask, [ask.bytes]);
  });
}
