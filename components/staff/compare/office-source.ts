import type { CompareSource } from '../../../lib/usecase/compare-port.ts';
import { linksKey, readLinks, writeLinks } from '../../../lib/usecase/hand-links.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import type { OfficePorts } from '../office-ports.ts';

/** A hearing's published revisions. What a clerk joins and parts to look at it stays in this browser. */
export function officeSource(office: Office, hearingId: string, kept: OfficePorts['kept']): CompareSource {
  const revision = async (id: string) => {
    const answer = await office.revision(hearingId, id);
    return answer.ok ? answer.value : null;
  };
  return {
    revision,
    links: async (oldId, newId) => readLinks(await kept.get(linksKey(oldId, newId))),
    checked: async (oldId, newId) => {
      const checked = (await revision(newId))?.alignment;
      return checked?.earlier === oldId ? checked.corrections : [];
    },
    keepLinks: (oldId, newId, links) => {
      const key = linksKey(oldId, newId);
      return links.length === 0 ? kept.remove(key) : kept.set(key, writeLinks(links));
    },
  };
}
