import { type CompareFilter, everyKind, type RowCounts } from '../../lib/usecase/compare-filter.ts';
import type { Sign } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { useVoice } from '../say.tsx';
import { signCharacter } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

interface FilterBarProps {
  readonly counts: RowCounts;
  readonly filter: CompareFilter;
  readonly onFilter: (filter: CompareFilter) => void;
  /** What stands beside the rows: 有我的意见. */
  readonly besideWords: string;
  readonly say: CompareSay;
}

/** Toggles, one a kind of change, with how many there are; then those that narrow to comments and doubtful references. */
export function FilterBar({ counts, filter, onFilter, besideWords, say }: FilterBarProps) {
  const { language } = useVoice();
  const there = everyKind.filter((kind) => (counts.kinds.get(kind) ?? 0) > 0);
  const changes = there.filter((kind) => kind !== 'same');
  const all = changes.every((kind) => filter.kinds.has(kind));
  const toggle = (kind: Sign): void => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    onFilter({ ...filter, kinds });
  };
  const toggleAll = (): void => {
    const same = filter.kinds.has('same') ? (['same'] as const) : [];
    onFilter({
      ...filter,
      kinds: new Set(all ? same : [...everyKind.filter((kind) => kind !== 'same'), ...same]),
    });
  };
  return (
    <div class="x-bar" role="group" aria-label={say('compare.filter')}>
      <button class="x-f x-f--all" type="button" aria-pressed={all} onClick={toggleAll}>
        {say('compare.allChanges')} <span class="zt-count">{counts.changed}</span>
      </button>
      {there.map((kind) => (
        <button
          key={kind}
          class="x-f"
          type="button"
          aria-pressed={filter.kinds.has(kind)}
          title={say(`compare.sign.${kind}`)}
          onClick={() => toggle(kind)}
        >
          <span class={`zt-rel zt-rel--${kind}`} aria-hidden="true">
            {signCharacter(kind)}
          </span>
          <span class={language === 'zh' ? 'zt-sr' : undefined}>{say(`compare.sign.${kind}`)}</span>
          <span class="zt-count">{counts.kinds.get(kind)}</span>
        </button>
      ))}
      <span class="x-bar-gap" />
      {counts.beside > 0 && (
        <button
          class="x-f"
          type="button"
          aria-pressed={filter.beside}
          onClick={() => onFilter({ ...filter, beside: !filter.beside })}
        >
          <i class="o-c" />
          {besideWords} <span class="zt-count">{counts.beside}</span>
        </button>
      )}
      {counts.troubled > 0 && (
        <button
          class="x-f"
          type="button"
          aria-pressed={filter.troubled}
          onClick={() => onFilter({ ...filter, troubled: !filter.troubled })}
        >
          <Icon name="broken" small />
          {say('compare.onlyTroubled')} <span class="zt-count">{counts.troubled}</span>
        </button>
      )}
    </div>
  );
}
