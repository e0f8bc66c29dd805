import type { Revision } from '../../lib/comment/revision.ts';
import { checkedBetween } from '../../lib/usecase/checked-alignment.ts';
import type { CompareSource } from '../../lib/usecase/compare-port.ts';
import { linksKey, readLinks, writeLinks } from '../../lib/usecase/hand-links.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';

/** A person's own drafts; what they join and part by hand stays on the device, with their choices. */
export function storeSource(
  { drafts, settings }: Pick<Store, 'drafts' | 'settings'>,
  hearing: HearingPort,
): CompareSource {
  // A long text is read from the disk once.
  const read = new Map<string, Promise<Revision | null>>();
  const revision = (id: string) => {
    const reading = read.get(id) ?? drafts.revision(id);
    read.set(id, reading);
    return reading;
  };
  return {
    revision,
    links: async (oldId, newId) => readLinks(await settings.get(linksKey(oldId, newId))),
    checked: async (oldId, newId) => {
      const [earlier, later] = await Promise.all([revision(oldId), revision(newId)]);
      return earlier && later ? checkedBetween(earlier, later, hearing) : [];
    },
    keepLinks: (oldId, newId, links) => {
      const key = linksKey(oldId, newId);
      return links.length === 0 ? settings.remove(key) : settings.set(key, writeLinks(links));
    },
  };
}
