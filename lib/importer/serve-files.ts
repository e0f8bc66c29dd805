import { BadFile } from './file-fault.ts';
import type { FileAsk, FileMessage } from './file-messages.ts';
import { openBefore, openFile } from './open-file.ts';
import { readFile } from './read-file.ts';

/** The side of a worker that is used here; its types belong to another world than a document's. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<FileAsk>) => void) | null;
  postMessage(message: FileMessage): void;
}

/** At most so often is told how far it has come, milliseconds. */
const pause = 60;

/** Reads the one file that a worker is given. */
export function serveFiles(scope: WorkerScope): void {
  scope.onmessage = ({ data }) => {
    void answerTo(data, scope).then((message) => scope.postMessage(message));
  };
}

async function answerTo({ bytes, name, maps }: FileAsk, scope: WorkerScope): Promise<FileMessage> {
  let told = 0;
  const onPage = (page: number, of: number) => {
    if (performance.now() - told < pause && page < of) return;
    told = performance.now();
    scope.postMessage({ kind: 'progress', progress: { page, of } });
  };
  try {
    const file = await readFile(new Uint8Array(bytes), { name, maps, onPage });
    return {
      kind: 'answer',
      answer: { kind: 'read', reading: { ...openFile(file), before: openBefore(file) } },
    };
  } catch (cause) {
    const fault = cause instanceof BadFile ? cause.fault : 'failed';
    return { kind: 'answer', answer: { kind: 'refused', fault } };
  }
}
