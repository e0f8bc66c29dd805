import { useState } from 'preact/hooks';
import { citationOf } from '../../../lib/law/cite.ts';
import type { DraftTree } from '../../../lib/law/provision.ts';
import { usePostSay } from './post-say.ts';

/** A clause that can be chosen. */
export interface ClauseOption {
  readonly eId: string;
  readonly words: string;
}

interface ClauseChoiceProps {
  readonly label: string;
  readonly tree: DraftTree;
  readonly options: readonly ClauseOption[];
  /** Null: not chosen yet. */
  readonly chosen: readonly string[] | null;
  readonly candidates: readonly string[];
  readonly locked: boolean;
  readonly onChoose: (eIds: readonly string[]) => void;
}

/** The clause of an opinion. All clauses of a long draft are listed only once somebody opens the list. */
export function ClauseChoice({
  label,
  tree,
  options,
  chosen,
  candidates,
  locked,
  onChoose,
}: ClauseChoiceProps) {
  const say = usePostSay();
  const [opened, setOpened] = useState(false);
  const nameOf = (eIds: readonly string[]) =>
    eIds.map((eId) => (eId === '' ? say('post.whole') : citationOf(tree, eId))).join('、');
  const value = chosen === null ? '-' : chosen.join(' ');
  const listed = [...new Set(candidates.filter((eId) => eId !== value))];
  const open = () => setOpened(true);
  return (
    <select
      class="zt-input"
      aria-label={label}
      aria-invalid={chosen === null}
      value={value}
      disabled={locked}
      onFocus={open}
      onPointerDown={open}
      onChange={({ currentTarget }) => onChoose(currentTarget.value.split(' '))}
    >
      {chosen === null ? (
        <option value="-" disabled>
          {say('post.chooseClause')}
        </option>
      ) : (
        <option value={value}>{nameOf(chosen)}</option>
      )}
      {listed.length > 0 && (
        <optgroup label={say('post.likely')}>
          {listed.map((eId) => (
            <option key={eId} value={eId}>
              {nameOf([eId])}
            </option>
          ))}
        </optgroup>
      )}
      {opened && (
        <optgroup label={say('post.all')}>
          {value !== '' && <option value="">{say('post.whole')}</option>}
          {options
            .filter(({ eId }) => eId !== value && !listed.includes(eId))
            .map(({ eId, words }) => (
              <option key={eId} value={eId}>
                {words}
              </option>
            ))}
        </optgroup>
      )}
    </select>
  );
}
