import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Place } from '../../lib/statement/order.ts';

/** What is dragged, and where it would be put. */
export interface Dragging {
  readonly id: string;
  readonly place: Place | null;
}

interface DragOrder {
  readonly dragging: Dragging | null;
  /** For the grip of a row. */
  readonly grip: (id: string) => {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
  };
}

/**
 * Rows dragged by their grips, with mouse, pen and finger alike. Inside `list` every row bears `data-part`, every
 * question `data-question`; a row is put before the first one whose middle lies below the pointer.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onPlace: (id: string, place: Place) => void,
): DragOrder {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const held = useRef<string | null>(null);
  const end = () => {
    held.current = null;
    setDragging(null);
  };
  return {
    dragging,
    grip: (id) => ({
      onPointerDown(event) {
        if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = id;
        setDragging({ id, place: null });
      },
      onPointerMove(event) {
        if (held.current !== id || !list.current) return;
        setDragging({ id, place: placeAt(list.current, id, event.clientY) });
      },
      onPointerUp(event) {
        if (held.current !== id) return;
        const place = list.current && dragging ? placeAt(list.current, id, event.clientY) : null;
        end();
        if (place) onPlace(id, place);
      },
      onPointerCancel: end,
    }),
  };
}

/** Where a row would be put at this height; null where it is already. */
function placeAt(list: HTMLElement, id: string, y: number): Place | null {
  let question: string | null = null;
  let place: Place | null = null;
  for (const row of list.querySelectorAll<HTMLElement>('[data-part], [data-question]')) {
    const { top, height } = row.getBoundingClientRect();
    if (row.dataset.question !== undefined) {
      if (place !== null && y < top) return place;
      question = row.dataset.question || null;
      place = { question, before: null };
    } else if (row.dataset.part !== id) {
      if (y < top + height / 2) return { question, before: row.dataset.part ?? null };
      place = { question, before: null };
    }
  }
  return place ?? { question, before: null };
}
