import type { Page } from 'puppeteer-core';
import type { Screen } from '../drive/screen.ts';

/** A browser with the shipped extension in it, and what a person does with both. */
export interface Walker {
  readonly name: string;
  /** Opens a page in a new tab. */
  visit(url: string): Promise<Page>;
  /** Presses the toolbar button; the popup is what comes. */
  pressToolbar(page: Page): Promise<Screen>;
  /** The panel, wherever this browser shows it. */
  panel(): Promise<Screen>;
  /** A tab of the extension's own whose address holds these words. */
  tab(part: string): Promise<Screen>;
  /** Closes the browser and opens it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
