import type { ClauseRow } from '../clauses.ts';
import { useAssignSay } from './assign-say.ts';

export type Shown = 'all' | 'mine' | 'late';

/** Those clauses that somebody wants to see. */
export function clausesIn(clauses: readonly ClauseRow[], shown: Shown): readonly ClauseRow[] {
  if (shown === 'all') return clauses;
  return clauses.filter(({ mine, overdue }) => (shown === 'mine' ? mine : overdue) > 0);
}

interface ClauseFilterProps {
  readonly clauses: readonly ClauseRow[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** 全部, 我的, 过期: with how many comments each. */
export function ClauseFilter({ clauses, shown, onShow }: ClauseFilterProps) {
  const say = useAssignSay();
  const sum = (of: (row: ClauseRow) => number) => clauses.reduce((all, row) => all + of(row), 0);
  const names = {
    all: say('assign.all'),
    mine: say('assign.mine', { n: sum(({ mine }) => mine) }),
    late: say('assign.late', { n: sum(({ overdue }) => overdue) }),
  };
  return (
    <div class="zt-seg staff-filter" role="group" aria-label={say('assign.filter')}>
      {(['all', 'mine', 'late'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === shown} onClick={() => onShow(each)}>
          {names[each]}
        </button>
      ))}
    </div>
  );
}
