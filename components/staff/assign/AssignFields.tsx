import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod';
import { daysBetween } from '../../../lib/hearing/meeting/calendar.ts';
import { role } from '../../../lib/hearing/staff/account.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import { useAssignSay } from './assign-say.ts';

/** Who handles it, who looks at it after them, and by when. */
export interface Assigned {
  readonly handler: string | null;
  readonly reviewer: string | null;
  readonly dueOn: string | null;
}

const colleagues = z.object({ roles: z.array(z.object({ login: z.string(), name: z.string(), role })) });
type Colleague = z.infer<typeof colleagues>['roles'][number];

interface AssignFieldsProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly assigned: Assigned;
  readonly due: DueRule;
  readonly onAssign: (assigned: Assigned) => void;
}

/** The hearing's own days: what is proposed, and what today is there. */
export interface DueRule {
  readonly today: string;
  /** Null where the hearing has set no days. */
  readonly days: number | null;
  /** The day that follows from them. */
  readonly dueOn: string | null;
}

/** 经办, 复核 and the day. */
export function AssignFields({ office, hearingId, assigned, due, onAssign }: AssignFieldsProps) {
  const say = useAssignSay();
  const [all, setAll] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    void office
      .ask(`/hearings/${encodeURIComponent(hearingId)}/roles`, colleagues)
      .then((answer) => answer.ok && setAll(answer.value.roles));
  }, [office, hearingId]);
  const { handler, reviewer, dueOn } = assigned;
  const choices = [
    { key: 'handler', label: say('assign.handler'), chosen: handler, needs: 'decide' },
    { key: 'reviewer', label: say('assign.reviewer'), chosen: reviewer, needs: 'publish' },
  ] as const;
  return (
    <div class="staff-assign">
      {choices.map(({ key, label, chosen, needs }) => (
        <label key={key}>
          <span>{label}</span>
          <select
            class="zt-input"
            value={chosen ?? ''}
            onChange={({ currentTarget }) => onAssign({ ...assigned, [key]: currentTarget.value || null })}
          >
            <option value="">{say('assign.nobody')}</option>
            {all
              .filter((each) => may(each.role, needs))
              .map(({ login, name }) => (
                <option key={login} value={login}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      ))}
      <label>
        <span>{say('assign.due')}</span>
        <input
          class="zt-input"
          type="date"
          value={dueOn ?? ''}
          onInput={({ currentTarget }) => onAssign({ ...assigned, dueOn: currentTarget.value || null })}
        />
      </label>
      <p class={isLate(dueOn, due) ? 'zt-err' : 'zt-hint'}>
        {due.days !== null && `${say('assign.dueRule', { n: due.days })} `}
        {dueWords(dueOn, due, say)}
      </p>
    </div>
  );
}

function isLate(dueOn: string | null, { today }: DueRule): boolean {
  return dueOn !== null && dueOn < today;
}

function dueWords(dueOn: string | null, { today }: DueRule, say: ReturnType<typeof useAssignSay>): string {
  if (dueOn === null) return '';
  const left = daysBetween(today, dueOn);
  if (left < 0) return say('assign.overdue', { n: -left });
  return left === 0 ? say('assign.today') : say('assign.left', { n: left });
}
