import type { Trouble } from '../../lib/usecase/office.ts';
import { useVoice } from '../say.tsx';
import { useStaffSay } from './staff-say.ts';

interface FailedProps {
  readonly problem: Trouble;
  readonly onAgain: () => void;
  readonly onDoor: () => void;
}

/** Something could not be read: what to do next. */
export function Failed({ problem, onAgain, onDoor }: FailedProps) {
  const say = useStaffSay();
  const { language } = useVoice();
  return (
    <div class="staff-wait" role="alert">
      <p>{say('staff.failed', { words: problem.words[language] })}</p>
      <button class="zt-btn" type="button" onClick={problem.code === 'unauthenticated' ? onDoor : onAgain}>
        {say('staff.again')}
      </button>
    </div>
  );
}
