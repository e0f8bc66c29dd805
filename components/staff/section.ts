import type { SignedIn } from '../../lib/hearing/staff/account.ts';
import type { Role } from '../../lib/hearing/staff/roles.ts';
import type { Office } from '../../lib/usecase/office.ts';

/** What every part of the office's work on a hearing is given. */
export interface SectionProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly role: Role;
  readonly who: SignedIn;
  /** To the choice of a hearing. */
  readonly onBack: () => void;
  /** The session is over. */
  readonly onDoor: () => void;
}
