import type { Sign } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { signCharacter } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

/** In the order they are read: words first, then place, then number. */
const order: readonly Sign[] = ['edit', 'add', 'cut', 'split', 'merge', 'move', 'num', 'same'];

interface FilterBarProps {
  readonly counts: ReadonlyMap<Sign, number>;
  readonly shown: ReadonlySet<Sign>;
  readonly onShown: (shown: ReadonlySet<Sign>) => void;
  readonly onlyMine: boolean;
  readonly onOnlyMine: (onlyMine: boolean) => void;
  readonly say: CompareSay;
}

/** Toggles, one a kind of change, with how many there are. */
export function FilterBar({ counts, shown, onShown, onlyMine, onOnlyMine, say }: FilterBarProps) {
  const changes = order.filter((sign) => sign !== 'same' && (counts.get(sign) ?? 0) > 0);
  const all = changes.every((sign) => shown.has(sign));
  const total = changes.reduce((sum, sign) => sum + (counts.get(sign) ?? 0), 0);
  const toggle = (sign: Sign): void => {
    const next = new Set(shown);
    if (!next.delete(sign)) next.add(sign);
    onShown(next);
  };
  return (
    <div class="x-bar" role="group" aria-label={say('compare.filter')}>
      <button
        class="x-f x-f--all"
        type="button"
        aria-pressed={all}
        onClick={() =>
          onShown(new Set(all ? [] : [...changes, ...(shown.has('same') ? (['same'] as const) : [])]))
        }
      >
        {say('compare.allChanges')} <span class="zt-count">{total}</span>
      </button>
      {order
        .filter((sign) => (counts.get(sign) ?? 0) > 0)
        .map((sign) => (
          <button
            key={sign}
            class="x-f"
            type="button"
            aria-pressed={shown.has(sign)}
            title={say(`compare.sign.${sign}`)}
            aria-label={`${signCharacter(sign)} ${counts.get(sign)}，${say(`compare.sign.${sign}`)}`}
            onClick={() => toggle(sign)}
          >
            <span aria-hidden="true" class={`zt-rel zt-rel--${sign}`}>
              {signCharacter(sign)}
            </span>
            <span class="zt-count">{counts.get(sign)}</span>
          </button>
        ))}
      <label class="zt-check">
        <input
          class="zt-sr"
          type="checkbox"
          checked={onlyMine}
          onChange={(event) => onOnlyMine(event.currentTarget.checked)}
        />
        <span class={onlyMine ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
          <Icon name="for" />
        </span>
        {say('compare.onlyMine')}
      </label>
    </div>
  );
}
