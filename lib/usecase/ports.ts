import type { Stance } from '../comment/comment.ts';
import type { Correction } from '../law/correction.ts';
import type { DraftTree } from '../law/provision.ts';

/** What a page part read from its page. */
export interface PageReading {
  readonly url: string;
  readonly pageTitle: string;
  /** Plain text of the draft's source; offsets below and in the tree are UTF-16 units into it. */
  readonly text: string;
  readonly tree: DraftTree;
  readonly hearingUrl: string | null;
}

/** The person pointed at a clause or at words in it. */
export interface Pointing {
  readonly eId: string;
  readonly start: number;
  readonly end: number;
  /** True when words were selected, false when the clause as a whole is meant. */
  readonly selected: boolean;
  /** Chosen on the selection bar. */
  readonly stance: Stance | null;
}

/** A marker says three facts only: its number, has a comment, needs confirming. */
export type Mark = 'has' | 'ask';

/** The page that is being read, seen from the panel (extension: over the bridge; widget: over postMessage). */
export interface PagePort {
  read(): Promise<PageReading | null>;
  mark(marks: Readonly<Record<string, Mark>>): void;
  /**
   * The person's corrections of the outline, their offsets in the text that was read; an empty list takes them
   * back. Null where the outline is the hearing's own, which stands as it was published.
   */
  readonly correct: ((corrections: readonly Correction[], text: string) => void) | null;
  /** Scrolls to a clause and paints it; null clears. */
  goTo(eId: string | null): void;
  /** Gives the keyboard back to the marker. */
  focusMarker(eId: string): void;
  onPoint(listener: (pointing: Pointing) => void, signal: AbortSignal): void;
  /** The page now shows another text (navigation, tab, late content). */
  onChange(listener: () => void, signal: AbortSignal): void;
}
