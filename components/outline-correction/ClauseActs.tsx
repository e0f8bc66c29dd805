import type { Correction } from '../../lib/law/correction.ts';
import type { Possible } from '../../lib/law/possible-corrections.ts';
import { useSay } from '../say.tsx';

interface ClauseActsProps {
  readonly possible: Possible;
  readonly onAct: (correction: Correction | null) => Promise<void>;
  readonly onSplit: () => void;
}

const acts = [
  { name: 'join', key: 'J' },
  { name: 'raise', key: 'ArrowLeft' },
  { name: 'lower', key: 'ArrowRight' },
  { name: 'drop', key: 'Delete' },
] as const;

/** What can be done with the chosen clause. */
export function ClauseActs({ possible, onAct, onSplit }: ClauseActsProps) {
  const say = useSay();
  return (
    <div class="zt-row correction-acts">
      {acts.map(({ name, key }) => (
        <button
          key={name}
          class="zt-btn"
          type="button"
          aria-keyshortcuts={key}
          disabled={possible[name] === null}
          onClick={() => void onAct(possible[name])}
        >
          {say(`correct.${name}`)}
        </button>
      ))}
      <button class="zt-btn" type="button" aria-keyshortcuts="S" onClick={onSplit}>
        {say('correct.split')}
      </button>
    </div>
  );
}
