import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../say.tsx';
import { useAssignSay } from './assign/assign-say.ts';
import { ClauseFilter, clausesIn, type Shown } from './assign/ClauseFilter.tsx';
import type { ClauseRow } from './clauses.ts';
import { StanceBar } from './StanceBar.tsx';
import { useStaffSay } from './staff-say.ts';

interface ClauseListProps {
  readonly clauses: readonly ClauseRow[];
  readonly chosen: string | null;
  readonly onChoose: (eId: string) => void;
}

/** Where opinion gathers: every clause with what was said to it. */
export function ClauseList({ clauses: all, chosen, onChoose }: ClauseListProps) {
  const say = useStaffSay();
  const assign = useAssignSay();
  const [shown, setShown] = useState<Shown>('all');
  const clauses = clausesIn(all, shown);
  const common = useSay();
  const most = Math.max(1, ...all.map(({ comments }) => comments));
  return (
    <nav class="staff-list" aria-label={say('staff.clauses')}>
      <div class="staff-key" aria-hidden="true">
        {keys.map(({ stance, fill }) => (
          <span key={stance}>
            <i class={`zt-key ${fill}`} />
            {common(`stance.${stance}`)}
          </span>
        ))}
      </div>
      <ClauseFilter clauses={all} shown={shown} onShow={setShown} />
      {clauses.length === 0 && <p class="staff-none">{assign('assign.none')}</p>}
      <ul class="zt-plain">
        {clauses.map((clause, at) => {
          const { eId, number, about, comments, stances, state, chapter, overdue } = clause;
          const begins = chapter !== null && chapter !== clauses[at - 1]?.chapter;
          return (
            <Fragment key={eId}>
              {begins && (
                <li class="staff-chapter" lang="zh-CN">
                  {chapter}
                </li>
              )}
              <li>
                <button
                  type="button"
                  class={eId === chosen ? 'staff-clause is-on' : 'staff-clause'}
                  aria-current={eId === chosen}
                  onClick={() => onChoose(eId)}
                >
                  <b>{number}</b>
                  <span class="staff-about" lang="zh-CN">
                    {eId === '' ? say('staff.wholeDraft') : about}
                  </span>
                  <span class={overdue > 0 ? 'zt-num staff-late' : 'zt-num'}>
                    {comments > 0 && comments}
                    {overdue > 0 && <span class="zt-sr">{assign('assign.lateHere', { n: overdue })}</span>}
                  </span>
                  {comments > 0 ? <StanceBar stances={stances} of={most} /> : <span />}
                  <StateSquare state={state} />
                </button>
              </li>
            </Fragment>
          );
        })}
      </ul>
    </nav>
  );
}

const keys = [
  { stance: 'support', fill: 'zt-fill-for' },
  { stance: 'oppose', fill: 'zt-fill-against' },
  { stance: 'amend', fill: 'zt-fill-edit' },
  { stance: 'ask', fill: 'zt-fill-ask' },
] as const;

function StateSquare({ state }: { readonly state: ClauseRow['state'] }) {
  const say = useStaffSay();
  if (state === 'none') return <span />;
  const words = say(`staff.state.${state}`);
  return <span class={`staff-square staff-square--${state}`} role="img" aria-label={words} title={words} />;
}
