import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import type { PagePort, PageReading } from '../../lib/usecase/ports.ts';
import { publishedLike } from '../../lib/usecase/published-revision.ts';

/** A reading that no page stands beside: nothing is marked anywhere, nothing can be pointed at from outside. */
export function readingAlone(read: () => Promise<PageReading | null>): PagePort {
  return {
    read,
    correct: null,
    readOn: null,
    pick: null,
    mark: () => {},
    goTo: () => {},
    focusMarker: () => {},
    onPoint: () => {},
    onChange: () => {},
  };
}

/** The revision in force of a hearing. */
export function hearingPort(url: string, port: HearingPort): PagePort {
  return readingAlone(async () => {
    const asked = await port.hearing(url);
    if (asked.kind !== 'read') return null;
    const published = await publishedLike(null, { url, hearing: asked.value, port });
    if (published.kind !== 'read') return null;
    const { url: address, text, tree } = published.value;
    return { url: address, pageTitle: asked.value.title, text, tree, paging: null, hearingUrl: url };
  });
}
