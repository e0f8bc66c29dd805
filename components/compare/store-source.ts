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
  return {
    revision: (id) => drafts.revision(id),
    links: async (oldId, newId) => readLinks(await settings.get(linksKey(oldId, newId))),
    checked: async (oldId, newId) => {
      const [earlier, revision] = await Promise.all([drafts.revision(oldId), drafts.revision(newId)]);
      return earlier && revision ? checkedBetween(earlier, revision, hearing) : [];
    },
    keepLinks: (oldId, newId, links) => {
      const key = linksKey(oldId, newId);
      return links.length === 0 ? settings.remove(key) : settings.set(key, writeLinks(links));
    },
  };
}
