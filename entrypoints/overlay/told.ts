import { attachmentsOf } from '../../lib/page/attachments.ts';
import type { Reading } from '../../lib/page/reading.ts';
import type { AttachmentPage } from '../../lib/usecase/file-port.ts';
import type { PageReading, Paging } from '../../lib/usecase/ports.ts';

/** What the panel is told of a reading. Of a page without articles no words are passed on. */
export function pageReading({ page, tree, walkway }: Reading, paging: Paging | null): PageReading {
  const isDraft = walkway.articles.length > 0;
  return {
    url: location.href,
    pageTitle: document.title,
    text: isDraft ? page.source.text : '',
    tree: isDraft ? tree : { ...tree, provisions: [], problems: [] },
    hearingUrl: hearingUrl(),
    paging,
  };
}

/** The page as whoever opens one of its files is told of it. */
export function attachmentPage(text: string): AttachmentPage {
  return {
    url: location.href,
    pageTitle: document.title,
    text,
    hearingUrl: hearingUrl(),
    links: attachmentsOf(document),
  };
}

/** `<link rel="hearing" href="…">`; other schemes than http(s) are none. */
function hearingUrl(): string | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="hearing" i][href]');
  return link && /^https?:\/\//.test(link.href) ? link.href : null;
}
