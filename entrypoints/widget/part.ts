import type { ToFrame } from './wire.ts';

export type Tell = (message: ToFrame) => void;

/** What stands in the embedding page for one element: markers, and what is pointed at. */
export interface WidgetPart {
  /** Scrolls to a clause and marks it; null clears. */
  goTo(eId: string | null): void;
  /** Says again what the page shows: the frame was loaded anew. */
  introduce(): void;
}

/** Makes the part that reads any page. `element` is not part of the law. */
export type MakeFullPart = (element: Node, tell: Tell, signal: AbortSignal) => WidgetPart;
