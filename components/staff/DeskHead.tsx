import { may, type Role } from '../../lib/hearing/staff/roles.ts';
import { Icon } from '../Icon.tsx';
import { useSay } from '../say.tsx';
import type { ClauseRow } from './clauses.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { SectionNav } from './SectionNav.tsx';
import { useStaffSay } from './staff-say.ts';

interface DeskHeadProps {
  readonly title: string;
  readonly clauses: readonly ClauseRow[];
  readonly hearingId: string;
  readonly role: Role;
  readonly onBack: () => void;
}

/** What it is about, and how far the work is. */
export function DeskHead({ title, clauses, hearingId, role, onBack }: DeskHeadProps) {
  const say = useStaffSay();
  const common = useSay();
  const touched = clauses.filter(({ state }) => state !== 'none');
  const settled = touched.filter(({ state }) => state === 'settled').length;
  const comments = clauses.reduce((sum, each) => sum + each.comments, 0);
  const share = (settled / Math.max(1, touched.length)) * 100;
  return (
    <>
      <header class="staff-top">
        <button class="zt-ib" type="button" aria-label={common('common.back')} onClick={onBack}>
          <Icon name="left" />
        </button>
        <h1 lang="zh-CN">{say('staff.title', { draft: title })}</h1>
        <SectionNav hearingId={hearingId} role={role} here="opinions" />
        <span class="zt-grow" />
        <span class="staff-far" role="status">
          {say('staff.settled', { a: settled, b: touched.length })}
          <span class="zt-prog" aria-hidden="true">
            <i style={{ width: `${share}%` }} />
          </span>
        </span>
        <span class="staff-far">{say('staff.comments', { n: comments })}</span>
        <ExportMenu hearingId={hearingId} mayLook={may(role, 'look')} />
      </header>
      <div class="zt-ww" />
    </>
  );
}
