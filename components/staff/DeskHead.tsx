import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { may, type Role } from '../../lib/hearing/staff/roles.ts';
import { useAssignSay } from './assign/assign-say.ts';
import type { ClauseRow } from './clauses.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useFindSay } from './find/find-say.ts';
import { SectionTop } from './SectionTop.tsx';
import { useStaffSay } from './staff-say.ts';

interface DeskHeadProps {
  readonly title: string;
  readonly clauses: readonly ClauseRow[];
  readonly hearingId: string;
  readonly role: Role;
  readonly onBack: () => void;
  /** Opens the sheet of keys. */
  readonly onKeys: () => void;
  readonly revisions: Hearing['revisions'];
  readonly revisionId: string;
  readonly onRevision: (revisionId: string) => void;
}

/** What it is about, and how far the work is. */
export function DeskHead(props: DeskHeadProps) {
  const { title, clauses, hearingId, role, onBack, onKeys, revisions, revisionId } = props;
  const say = useStaffSay();
  const assign = useAssignSay();
  const find = useFindSay();
  const touched = clauses.filter(({ state }) => state !== 'none');
  const settled = touched.filter(({ state }) => state === 'settled').length;
  const comments = clauses.reduce((sum, each) => sum + each.comments, 0);
  const share = (settled / Math.max(1, touched.length)) * 100;
  return (
    <SectionTop
      title={say('staff.title', { draft: title })}
      here="opinions"
      hearingId={hearingId}
      role={role}
      onBack={onBack}
    >
      {revisions.length > 1 && (
        <select
          class="zt-input staff-revision"
          aria-label={assign('assign.revision')}
          value={revisionId}
          onChange={({ currentTarget }) => props.onRevision(currentTarget.value)}
        >
          {revisions.toReversed().map(({ id, label, title }) => (
            <option key={id} value={id}>
              {label ?? title}
            </option>
          ))}
        </select>
      )}
      <span class="staff-far" role="status">
        {say('staff.settled', { a: settled, b: touched.length })}
        <span class="zt-prog" aria-hidden="true">
          <i style={{ width: `${share}%` }} />
        </span>
      </span>
      <span class="staff-far">{say('staff.comments', { n: comments })}</span>
      <ExportMenu hearingId={hearingId} mayLook={may(role, 'look')} />
      <button
        class="zt-ib"
        type="button"
        aria-label={find('keys.open')}
        title={find('keys.open')}
        onClick={onKeys}
      >
        <kbd>?</kbd>
      </button>
    </SectionTop>
  );
}
