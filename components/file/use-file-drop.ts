import { useState } from 'preact/hooks';
import { useSignal } from '../use-signal.ts';

/** Takes a file that is dropped anywhere on the window, or pasted as a file. True while one is held over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useSignal(
    (signal) => {
      const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
      const over = (event: DragEvent) => {
        if (!holds(event)) return;
        event.preventDefault();
        setOver(true);
      };
      const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
      const drop = (event: DragEvent) => {
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        event.preventDefault();
        onFile(file);
      };
      const paste = (event: ClipboardEvent) => {
        const [file] = event.clipboardData?.files ?? [];
        if (file) onFile(file);
      };
      addEventListener('dragover', over, { signal });
      addEventListener('dragleave', leave, { signal });
      addEventListener('drop', drop, { signal });
      addEventListener('paste', paste, { signal });
    },
    [onFile],
  );
  return isOver;
}
