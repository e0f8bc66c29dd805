import { usePorts } from '../ports.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import type { Reviewing } from './use-review.ts';

/** Why nothing can be reviewed now. Nothing is lost, and that is said. */
export function SubmitTrouble({ kind }: { readonly kind: Exclude<Reviewing['kind'], 'ready'> }) {
  const say = useSheetSay();
  const { surroundings } = usePorts();
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
            <button class="zt-btn" type="button" onClick={() => location.reload()}>
              {say('submit.retry')}
            </button>
          }
        >
          <p>{say('submit.hearingUnreachable')}</p>
        </StateCard>
      )}
      {(kind === 'invalid' || kind === 'absent') && (
        <StateCard icon="error" tone="err" alert title={say('submit.unreachableTitle')}>
          <p>{say('submit.hearingInvalid')}</p>
        </StateCard>
      )}
    </SheetFrame>
  );
}
