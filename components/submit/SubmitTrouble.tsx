import { usePorts } from '../ports.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import type { Reviewing } from './use-review.ts';

interface SubmitTroubleProps {
  readonly kind: Exclude<Reviewing['kind'], 'ready'>;
  /** Goes on by mail or letter; null where nothing is kept here. */
  readonly onRoad: ((road: 'email' | 'letter') => void) | null;
}

/** Why nothing can be reviewed now. Nothing is lost, and that is said. */
export function SubmitTrouble({ kind, onRoad }: SubmitTroubleProps) {
  const say = useSheetSay();
  const { surroundings } = usePorts();
  const others = onRoad && (
    <>
      <button class="zt-btn" type="button" onClick={() => onRoad('email')}>
        {say('submit.byMail')}
      </button>
      <button class="zt-btn" type="button" onClick={() => onRoad('letter')}>
        {say('submit.byLetter')}
      </button>
    </>
  );
  return (
    <SheetFrame title={say('submit.title')}>
      {kind === 'reading' && (
        <p class="state-quiet" role="status">
          {say('submit.reading')}
        </p>
      )}
      {(kind === 'no-hearing' || kind === 'no-revision') && (
        <StateCard icon="info" tone="quiet" title={say('submit.noHearing')} />
      )}
      {kind === 'unreachable' && (
        <StateCard
          icon={surroundings.isOnline() ? 'error' : 'off'}
          tone={surroundings.isOnline() ? 'err' : 'warn'}
          alert
          title={say(surroundings.isOnline() ? 'submit.unreachableTitle' : 'state.offline')}
          acts={
            <>
              <button class="zt-btn" type="button" onClick={() => location.reload()}>
                {say('submit.retry')}
              </button>
              {others}
            </>
          }
        >
          <p>{say('submit.hearingUnreachable')}</p>
        </StateCard>
      )}
      {(kind === 'invalid' || kind === 'absent') && (
        <StateCard icon="error" tone="err" alert title={say('submit.unreachableTitle')} acts={others}>
          <p>{say('submit.hearingInvalid')}</p>
        </StateCard>
      )}
    </SheetFrame>
  );
}
