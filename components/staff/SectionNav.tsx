import { may, type Role } from '../../lib/hearing/staff/roles.ts';
import { hashOf, type SectionName, sections } from './place.ts';
import { useStaffSay } from './staff-say.ts';

interface SectionNavProps {
  readonly hearingId: string;
  readonly role: Role;
  readonly here: SectionName;
}

/** The parts of the office's work on one hearing that the role may enter; nothing where there is but one. */
export function SectionNav({ hearingId, role, here }: SectionNavProps) {
  const say = useStaffSay();
  const open = sections.filter(({ needs }) => may(role, needs));
  if (open.length < 2) return null;
  return (
    <nav class="staff-nav" aria-label={say('staff.sections')}>
      {open.map(({ name }) => (
        <a
          key={name}
          href={hashOf({ hearingId, section: name }) || '#'}
          aria-current={name === here ? 'page' : undefined}
        >
          {say(`staff.section.${name}`)}
        </a>
      ))}
    </nav>
  );
}
