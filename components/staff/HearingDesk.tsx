import { useState } from 'preact/hooks';
import { may } from '../../lib/hearing/staff/roles.ts';
import { useVoice } from '../say.tsx';
import { ClauseDesk } from './ClauseDesk.tsx';
import { ClauseList } from './ClauseList.tsx';
import { clausesToShow } from './clauses.ts';
import { DeskHead } from './DeskHead.tsx';
import { SectionNav } from './SectionNav.tsx';
import type { SectionProps } from './section.ts';
import { useStaffSay } from './staff-say.ts';
import { type DeskGround, useGround, useProgress } from './use-desk-state.ts';

/** 意见汇总: clauses at the left, what was said in the middle, what is decided at the right. */
export function HearingDesk({ office, hearingId, role, onBack, onDoor }: SectionProps) {
  const say = useStaffSay();
  const { language } = useVoice();
  const [ground, again] = useGround(office, hearingId);
  if (ground.state === 'loading') return <p class="staff-wait">{say('staff.loading')}</p>;
  if (ground.state === 'none') {
    return (
      <div class="staff-wait">
        <p>{say('staff.noRevision')}</p>
        <SectionNav hearingId={hearingId} role={role} here="opinions" />
      </div>
    );
  }
  if (ground.state === 'failed') {
    return (
      <div class="staff-wait" role="alert">
        <p>{say('staff.failed', { words: ground.problem.words[language] })}</p>
        <button
          class="zt-btn"
          type="button"
          onClick={ground.problem.code === 'unauthenticated' ? onDoor : again}
        >
          {say('staff.again')}
        </button>
      </div>
    );
  }
  return <Desk office={office} hearingId={hearingId} role={role} ground={ground.value} onBack={onBack} />;
}

interface DeskProps extends Omit<SectionProps, 'onDoor' | 'who'> {
  readonly ground: DeskGround;
}

function Desk({ office, hearingId, role, ground, onBack }: DeskProps) {
  const { revision, title } = ground;
  const [progress, readProgress] = useProgress(office, hearingId, revision.id);
  const shown = clausesToShow(revision, progress);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = shown.find(({ comments }) => comments > 0) ?? shown[0];
  const clause = shown.find(({ eId }) => eId === chosen) ?? first;
  const at = clause === undefined ? -1 : shown.indexOf(clause);
  const step = (by: 1 | -1) => setChosen(shown[at + by]?.eId ?? chosen);
  return (
    <div class="staff zt-desk">
      <DeskHead title={title} clauses={shown} hearingId={hearingId} role={role} onBack={onBack} />
      <ClauseList clauses={shown} chosen={clause?.eId ?? null} onChoose={setChosen} />
      {clause && (
        <ClauseDesk
          key={clause.eId}
          office={office}
          hearingId={hearingId}
          revision={revision}
          clause={clause}
          mayDecide={may(role, 'decide')}
          mayPublish={may(role, 'publish')}
          onStep={step}
          onChanged={readProgress}
        />
      )}
    </div>
  );
}
