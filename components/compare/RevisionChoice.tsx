import { Fragment } from 'preact';
import type { ComparableHead } from '../../lib/usecase/compare-port.ts';
import type { CompareSay } from './say.ts';

interface RevisionChoiceProps {
  readonly heads: readonly ComparableHead[];
  readonly chosen: readonly ComparableHead[];
  readonly onChoose: (column: number, id: string) => void;
  readonly say: CompareSay;
}

/** A list for every column; the third only where there are three revisions to choose from. */
export function RevisionChoice({ heads, chosen, onChoose, say }: RevisionChoiceProps) {
  const columns = ([0, 1, 2] as const).slice(0, Math.min(3, heads.length));
  if (columns.length < 2) return null;
  return (
    <div class="x-vs">
      {columns.map((column) => (
        <Fragment key={column}>
          {column > 0 && <span aria-hidden="true">{say('compare.against')}</span>}
          <label>
            <span class="zt-sr">{say(`compare.column.${column}`)}</span>
            <select
              class="zt-input"
              value={chosen[column]?.id ?? ''}
              onChange={(event) => onChoose(column, event.currentTarget.value)}
            >
              {column === 2 && <option value="">{say('compare.noThird')}</option>}
              {heads
                .filter(({ id }) => chosen.every((other, at) => at === column || other.id !== id))
                .map((head) => (
                  <option key={head.id} value={head.id}>
                    {head.name}
                  </option>
                ))}
            </select>
          </label>
        </Fragment>
      ))}
    </div>
  );
}
