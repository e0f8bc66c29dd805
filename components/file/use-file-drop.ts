import { useRef, useState } from 'preact/hooks';
import { useSignal } from '../use-signal.ts';

/** Takes files that are dropped anywhere on the window, or pasted as files. True while one is held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const taker = useRef(onFiles);
  taker.current = onFiles;
  const [isOver, setOver] = useState(false);
  useSignal((signal) => {
    const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      taker.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) taker.current(files);
    };
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    addEventListener('paste', paste, { signal });
  }, []);
  return isOver;
}
