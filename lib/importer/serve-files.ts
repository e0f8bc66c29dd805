import { BadFile } from './file-fault.ts';
import type { FileAsk, FileMessage } from './file-messages.ts';
import { openBefore, openFile } from './open-file.ts';
import { readFile } from './read-file.ts';

/** A worker as it is seen from inside. */
export interface WorkerDoor {
  onAsk(listener: (ask: FileAsk) => void): void;
  tell(message: FileMessage): void;
}

/** At most so often is told how far it has come, milliseconds. */
const pause = 60;

/** Reads the one file that a worker is given. */
export function serveFiles(door: WorkerDoor): void {
  door.onAsk((ask) => void answerTo(ask, door).then(door.tell));
}

async function answerTo({ bytes, name, maps }: FileAsk, door: WorkerDoor): Promise<FileMessage> {
  let told = 0;
  const onPage = (page: number, of: number) => {
    if (performance.now() - told < pause && page < of) return;
    told = performance.now();
    door.tell({ kind: 'progress', progress: { page, of } });
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
