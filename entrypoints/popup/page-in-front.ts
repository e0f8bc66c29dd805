import { askPage } from '../../lib/bridge/ask-page.ts';
import { attachmentPage } from '../../lib/bridge/attachments.ts';
import { browser } from '../../lib/bridge/browser.ts';
import { injectOverlay } from '../../lib/bridge/inject.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import type { AttachmentLink } from '../../lib/usecase/file-port.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';

/** What pressing the toolbar button gave. */
export type PageInFront =
  /** The browser keeps extensions out of it. */
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'none';
      readonly tabId: number;
      readonly address: string;
      /** The files that it links to. */
      readonly links: readonly AttachmentLink[];
    }
  | {
      readonly kind: 'draft';
      readonly tabId: number;
      readonly address: string;
      readonly reading: PageReading;
      /** Whether the markers are in the margin. */
      readonly shown: boolean;
    };

/** Reads the tab in front, which the press on the button allows. */
export async function readPageInFront(): Promise<PageInFront> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined || (await injectOverlay(tabId)) === 'forbidden') return { kind: 'refused' };
  try {
    const reading = await askPage(tabId, 'read', {});
    const { shown } = await askPage(tabId, 'hello', {});
    const address = reading?.url ?? tab?.url ?? '';
    const isDraft = reading !== null && !articlesOf(reading.tree.provisions).next().done;
    if (isDraft) return { kind: 'draft', tabId, address, reading, shown };
    const links = (await attachmentPage(tabId))?.links ?? [];
    return { kind: 'none', tabId, address, links };
  } catch {
    return { kind: 'refused' }; // the page went away while it was read
  }
}
