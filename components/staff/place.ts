import { may, type Permission, type Role } from '../../lib/hearing/staff/roles.ts';

/** What an office does with one hearing, in the order of the menu, and what a role needs to come in. */
export const sections = [
  { name: 'opinions', needs: 'read' },
  { name: 'letters', needs: 'collect' },
  { name: 'picture', needs: 'read' },
  { name: 'meeting', needs: 'read' },
  { name: 'compare', needs: 'read' },
  { name: 'drafts', needs: 'publish' },
  { name: 'settings', needs: 'arrange' },
  { name: 'people', needs: 'appoint' },
  { name: 'audit', needs: 'appoint' },
] as const satisfies readonly Section[];

interface Section {
  readonly name: string;
  readonly needs: Permission;
}
export type SectionName = (typeof sections)[number]['name'];

/** Where in the office one is; kept in the address, so that a page can be kept and sent. */
export interface OfficePlace {
  /** Null: the choice of a hearing. */
  readonly hearingId: string | null;
  readonly section: SectionName;
  /** A hearing is being set up. */
  readonly making?: true;
}

const newHearing = '#new';

/** `#/HEARING/SECTION`, behind `#` so that nothing of it reaches a server; anything else is the choice of a hearing. */
export function placeIn(hash: string): OfficePlace {
  if (hash === newHearing) return { hearingId: null, section: 'opinions', making: true };
  const [, hearingId = null, name = ''] = /^#\/([a-z0-9-]{1,64})(?:\/([a-z-]{1,20}))?$/.exec(hash) ?? [];
  const section = sections.find((each) => each.name === name)?.name ?? 'opinions';
  return { hearingId, section };
}

export function hashOf({ hearingId, section, making }: OfficePlace): string {
  if (making) return newHearing;
  if (hearingId === null) return '';
  return section === 'opinions' ? `#/${hearingId}` : `#/${hearingId}/${section}`;
}

/** The part asked for, or the first that the role may enter. */
export function mayEnter(role: Role, asked: SectionName): SectionName {
  const open = sections.filter(({ needs }) => may(role, needs)).map(({ name }) => name);
  return open.find((name) => name === asked) ?? open[0] ?? 'opinions';
}
