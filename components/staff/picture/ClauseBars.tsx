import { useState } from 'preact/hooks';
import type { ClauseRow } from '../clauses.ts';
import { useStaffSay } from '../staff-say.ts';
import { BarTable } from './BarTable.tsx';
import { usePictureSay } from './picture-say.ts';

interface ClauseBarsProps {
  readonly clauses: readonly ClauseRow[];
}

/** By clause, in the order of the draft or the most first. */
export function ClauseBars({ clauses }: ClauseBarsProps) {
  const say = usePictureSay();
  const common = useStaffSay();
  const [byNumber, setByNumber] = useState(false);
  const ordered = byNumber ? clauses.toSorted((one, other) => other.comments - one.comments) : clauses;
  return (
    <section class="picture-clauses">
      <div class="picture-head">
        <h2>{say('picture.clauses')}</h2>
        <div class="zt-seg" role="group" aria-label={say('picture.clauses')}>
          <button type="button" aria-pressed={!byNumber} onClick={() => setByNumber(false)}>
            {say('picture.byOrder')}
          </button>
          <button type="button" aria-pressed={byNumber} onClick={() => setByNumber(true)}>
            {say('picture.byNumber')}
          </button>
        </div>
      </div>
      <BarTable
        caption={say('picture.clauses')}
        head={say('picture.clause')}
        rows={ordered.map(({ eId, citation, about, stances }) => ({
          key: eId,
          name: citation || common('staff.wholeDraft'),
          about,
          stances,
        }))}
      />
    </section>
  );
}
