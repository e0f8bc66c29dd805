import { useState } from 'preact/hooks';
import type { ComparableHead } from '../../lib/usecase/compare-port.ts';

/** Which revisions stand in the columns, oldest first: the last two unless the person chose others. */
export function useChosen(heads: readonly ComparableHead[]) {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const wanted = ids?.filter((id) => heads.some((head) => head.id === id)) ?? [];
  const chosen = wanted.length > 1 ? heads.filter(({ id }) => wanted.includes(id)) : heads.slice(-2);
  return {
    chosen,
    /** `''` takes the column away; a column further than those there are is added. */
    choose: (column: number, id: string) => {
      const kept = chosen.map((head) => head.id).filter((_, at) => at !== column);
      setIds(id === '' ? kept : [...kept, id]);
    },
  };
}
