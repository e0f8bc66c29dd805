import { usePorts } from '../ports.ts';
import { Sentence, useSay } from '../say.tsx';
import { StateCard } from './StateCard.tsx';

/** Nothing yet: how to begin, by hand and by key. */
export function EmptyList({ onFirst }: { readonly onFirst: () => void }) {
  const say = useSay();
  const { ways } = usePorts();
  const keys = (
    <>
      <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>Z</kbd>
    </>
  );
  return (
    <StateCard
      icon="mark"
      title={say('state.empty')}
      acts={
        <>
          <button class="zt-btn zt-btn--main" type="button" onClick={onFirst}>
            {say('state.fromFirst')}
          </button>
          {ways.settings && (
            <button class="zt-btn" type="button" onClick={ways.settings}>
              {say('state.importEarlier')}
            </button>
          )}
        </>
      }
    >
      <p>
        {say('state.emptyHow')}
        <br />
        <Sentence of="state.emptyKeys" with={{ keys }} />
      </p>
    </StateCard>
  );
}
