import { useState } from 'preact/hooks';
import type { ComparableHead } from '../../lib/usecase/compare-port.ts';

/** Which revisions stand in the columns: the last two unless the person chose others. */
export function useChosen(heads: readonly ComparableHead[]) {
  const [ids, setIds] = useState<readonly (string | undefined)[]>([]);
  const [old, fresh] = heads.slice(-2);
  const first = heads.find(({ id }) => id === ids[0]) ?? (fresh ? old : undefined);
  const second = heads.find(({ id }) => id === ids[1]) ?? fresh;
  const third = heads.find(({ id }) => id === ids[2]);
  const isAlone = first === undefined || second === undefined || first.id === second.id;
  const columns = [first, second, third].filter((head) => head !== undefined);
  return {
    chosen: isAlone ? columns.slice(0, 1) : columns,
    /** '' for the third column takes it away. */
    choose: (column: number, id: string) =>
      setIds([first?.id, second?.id, third?.id].map((each, at) => (at === column ? id : each))),
  };
}
