import { useEffect, useRef } from 'preact/hooks';
import { useAnnounce } from '../Announcer.tsx';
import { useComposeSay } from '../compose-say.ts';
import { usePorts } from '../ports.ts';
import { StateCard } from '../states/StateCard.tsx';
import type { CarryingOver } from './use-carry-over.ts';

/** The earlier revision and this one are being compared, or the person has stopped that. */
export function Carrying({ of }: { readonly of: Exclude<CarryingOver, { kind: 'still' }> }) {
  return of.kind === 'comparing' ? <Comparing of={of} /> : <Stopped again={of.again} />;
}

function Comparing({ of }: { readonly of: Extract<CarryingOver, { kind: 'comparing' }> }) {
  const say = useComposeSay();
  const { surroundings } = usePorts();
  const { progress, since, stop } = of;
  useSaid(progress);
  const left = progress ? secondsLeft(progress, surroundings.now() - since) : null;
  return (
    <StateCard
      icon="compare"
      title={say('carry.comparing')}
      acts={
        <button class="zt-btn" type="button" onClick={stop}>
          {say('carry.stop')}
        </button>
      }
    >
      <p>{say('carry.readOn')}</p>
      <div
        class="zt-prog"
        role="progressbar"
        aria-label={say('carry.comparing')}
        aria-valuemin={0}
        aria-valuemax={progress?.of ?? 1}
        aria-valuenow={progress?.done ?? 0}
      >
        <i style={{ width: `${progress ? (100 * progress.done) / progress.of : 0}%` }} />
      </div>
      <p class="state-progress">
        <span>{progress && say('carry.progress', { a: progress.done, b: progress.of })}</span>
        <span>{left !== null && say('carry.secondsLeft', { n: left })}</span>
      </p>
    </StateCard>
  );
}

function Stopped({ again }: { readonly again: () => void }) {
  const say = useComposeSay();
  return (
    <StateCard
      icon="compare"
      tone="quiet"
      title={say('carry.stopped')}
      acts={
        <button class="zt-btn" type="button" onClick={again}>
          {say('carry.again')}
        </button>
      }
    >
      <p>{say('carry.stoppedBody')}</p>
    </StateCard>
  );
}

interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Whole seconds, by how long the first part has taken; null while there is nothing to go by. */
function secondsLeft({ done, of }: Progress, passed: number): number | null {
  return done === 0 ? null : Math.max(1, Math.round((passed * (of - done)) / done / 1000));
}

/** Told to those who listen at each quarter. */
function useSaid(progress: Progress | null): void {
  const say = useComposeSay();
  const announce = useAnnounce();
  const quarter = useRef(0);
  const now = progress ? Math.floor((4 * progress.done) / progress.of) : 0;
  useEffect(() => {
    if (!progress || now <= quarter.current) return;
    quarter.current = now;
    announce(say('carry.progress', { a: progress.done, b: progress.of }));
  }, [now]);
}
