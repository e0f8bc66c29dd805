import type { ComponentChildren } from 'preact';
import { useVoice } from '../say.tsx';
import type { SectionProps } from './section.ts';
import { useStaffSay } from './staff-say.ts';
import { type DeskGround, useGround } from './use-desk-state.ts';

interface OnGroundProps extends Pick<SectionProps, 'office' | 'hearingId' | 'onDoor'> {
  readonly children: (ground: DeskGround) => ComponentChildren;
}

/** What needs the hearing and its revision in force; until they are there, or where they are not, says so. */
export function OnGround({ office, hearingId, onDoor, children }: OnGroundProps) {
  const say = useStaffSay();
  const { language } = useVoice();
  const [ground, again] = useGround(office, hearingId);
  if (ground.state === 'ready') return <>{children(ground.value)}</>;
  return (
    <main class="staff-wait">
      {ground.state === 'loading' && <p>{say('staff.loading')}</p>}
      {ground.state === 'none' && <p>{say('staff.noRevision')}</p>}
      {ground.state === 'failed' && (
        <div role="alert">
          <p>{say('staff.failed', { words: ground.problem.words[language] })}</p>
          <button
            class="zt-btn"
            type="button"
            onClick={ground.problem.code === 'unauthenticated' ? onDoor : again}
          >
            {say('staff.again')}
          </button>
        </div>
      )}
    </main>
  );
}
