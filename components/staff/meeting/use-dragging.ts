import { useState } from 'preact/hooks';

interface Dragging {
  /** The place over which something is held; null while nothing is. */
  readonly over: number | null;
  /** What makes one row draggable. */
  of(at: number): {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
}

/** Rows of a list taken to another place with the mouse; keys and buttons do the same. */
export function useDragging(onMove: (from: number, to: number) => void): Dragging {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setOver(null);
  };
  return {
    over,
    of: (at) => ({
      draggable: true,
      onDragStart: (event) => {
        setFrom(at);
        // Firefox drags nothing that carries nothing.
        event.dataTransfer?.setData('text/plain', String(at + 1));
      },
      onDragOver: (event) => {
        if (from === null) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event) => {
        event.preventDefault();
        if (from !== null) onMove(from, at);
        end();
      },
      onDragEnd: end,
    }),
  };
}
