import type { PostReader, PostReading } from '../usecase/post-office.ts';
import { BadFile } from './file-fault.ts';
import { largestFile } from './largest-file.ts';
import { readPost } from './read-post.ts';

/** What the worker is asked. The bytes are handed over, not copied. */
export interface PostAsk {
  readonly bytes: ArrayBuffer;
  readonly name: string;
}

/** Reads each file in a worker of its own, which ends with the answer or with the signal. */
export function postReader(newWorker: () => Worker): PostReader {
  return {
    async read(file, signal) {
      if (file.size > largestFile) return { kind: 'refused', fault: 'too-big' };
      const bytes = await file.arrayBuffer().catch(() => null); // moved or taken away since it was chosen
      if (bytes === null) return { kind: 'refused', fault: 'failed' };
      if (signal.aborted) return { kind: 'stopped' };
      const worker = newWorker();
      const ask: PostAsk = { bytes, name: file.name };
      const answer = await new Promise<PostReading>((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
        worker.onerror = () => resolve({ kind: 'refused', fault: 'failed' });
        worker.onmessage = ({ data }: MessageEvent<PostReading>) => resolve(data);
        worker.postMessage(ask, [bytes]);
      });
      worker.terminate();
      return answer;
    },
  };
}

/** The other side: reads the one file that a worker is given. */
export async function answerPost({ bytes, name }: PostAsk): Promise<PostReading> {
  try {
    return await readPost(new Uint8Array(bytes), name);
  } catch (cause) {
    return { kind: 'refused', fault: cause instanceof BadFile ? cause.fault : 'failed' };
  }
}
