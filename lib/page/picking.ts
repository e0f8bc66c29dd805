import type { PageText } from './read-page.ts';

/** Where and in what the person frames the draft. */
export interface Picking {
  /** Inside our closed shadow root: what is drawn there leaves it when the picking ends. */
  readonly stage: HTMLElement;
  readonly page: PageText;
  readonly signal: AbortSignal;
}

/** What the person framed, in offsets (UTF-16) of the page's text; null where they gave up. */
export type Picker = (picking: Picking) => Promise<{ readonly start: number; readonly end: number } | null>;

/** Comes into a page only when somebody wants to frame the draft: the overlay finds it here. */
export interface PickerScope {
  zhutiaoPicker?: Picker;
}
