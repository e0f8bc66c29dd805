import { useState } from 'preact/hooks';
import type { GroupChange } from '../../lib/hearing/staff/desk.ts';
import type { Look } from './ClausePane.tsx';
import { CommentTable } from './CommentTable.tsx';
import type { GroupOn } from './groups-on.ts';
import { StanceBar, stancesOf } from './StanceBar.tsx';
import { useStaffSay } from './staff-say.ts';

interface GroupCardProps {
  readonly of: GroupOn;
  readonly chosen: boolean;
  readonly mayDecide: boolean;
  readonly onChoose: () => void;
  readonly onChange: (groupId: string, change: GroupChange) => Promise<void>;
  readonly onLook: Look;
}

/** Alike comments under one name; open when it is chosen. */
export function GroupCard({ of, chosen, mayDecide, onChoose, onChange, onLook }: GroupCardProps) {
  const say = useStaffSay();
  const { group, comments, people, state } = of;
  const stances = stancesOf(comments);
  return (
    <article class={chosen ? 'staff-group is-on' : 'staff-group'}>
      <button class="staff-group-head" type="button" aria-expanded={chosen} onClick={onChoose}>
        <b>{group?.name ?? say('staff.ungrouped')}</b>
        <span class="zt-num">
          {say('staff.count', { n: comments.length })}{' '}
          {group?.madeBy === 'system' && <span class="staff-tag">{say('staff.suggested')}</span>}
        </span>
        <StanceBar stances={stances} of={comments.length} />
        <span>{say(`staff.state.${state}`)}</span>
      </button>
      {chosen && (
        <>
          {group && (
            <div class="staff-group-tools">
              {group.kind === 'same-text' && (
                <span>
                  <span class="staff-tag">{say('staff.same')}</span>{' '}
                  {say('staff.sameText', { n: comments.length, m: people })}
                </span>
              )}
              <span class="zt-grow" />
              {mayDecide && (
                <Tools name={group.name} onChange={(change) => onChange(group.groupId, change)} />
              )}
            </div>
          )}
          <CommentTable comments={comments} picked={new Set()} onPick={null} onLook={onLook} />
        </>
      )}
    </article>
  );
}

interface ToolsProps {
  readonly name: string;
  readonly onChange: (change: GroupChange) => Promise<void>;
}

function Tools({ name, onChange }: ToolsProps) {
  const say = useStaffSay();
  const [next, setNext] = useState<string | null>(null);
  if (next !== null) {
    return (
      <form
        class="staff-new"
        onSubmit={(event) => {
          event.preventDefault();
          void onChange({ do: 'rename', name: next.trim() }).then(() => setNext(null));
        }}
      >
        <input
          class="zt-input"
          aria-label={say('staff.groupName')}
          value={next}
          maxLength={200}
          onInput={({ currentTarget }) => setNext(currentTarget.value)}
        />
        <button class="zt-btn" type="submit" disabled={next.trim() === ''}>
          {say('staff.rename')}
        </button>
      </form>
    );
  }
  return (
    <>
      <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onChange({ do: 'dissolve' })}>
        {say('staff.ungroup')}
      </button>
      <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setNext(name)}>
        {say('staff.rename')}
      </button>
    </>
  );
}
