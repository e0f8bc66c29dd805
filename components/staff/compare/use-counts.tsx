import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Progress } from '../../../lib/hearing/staff/desk.ts';
import type { ComparableHead } from '../../../lib/usecase/compare-port.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import { type PlacedCount, placeCounts } from '../../../lib/usecase/place-counts.ts';
import type { BesideProps } from '../../compare/CompareView.tsx';
import type { Comparison } from '../../compare/use-comparison.ts';
import { CountCard } from './CountCard.tsx';
import { useStaffCompareSay } from './staff-compare-say.ts';

interface Counting {
  readonly office: Office;
  readonly hearingId: string;
  readonly chosen: readonly ComparableHead[];
  readonly comparison: Comparison | null;
}

const none: readonly PlacedCount[] = [];

/** What the office has received on each article of the revisions in the table. */
export function useCounts({ office, hearingId, chosen, comparison }: Counting): BesideProps<PlacedCount> {
  const say = useStaffCompareSay();
  const [counted, setCounted] = useState<ReadonlyMap<string, Progress>>(new Map());
  const ids = chosen.map(({ id }) => id);
  useEffect(() => {
    let left = false;
    void Promise.all(ids.map((id) => office.progress(hearingId, id))).then((answers) => {
      const read = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
      if (!left) setCounted(new Map(read.map((each) => [each.revisionId, each])));
    });
    return () => {
      left = true;
    };
  }, [office, hearingId, ids.join(' ')]);
  const columns = comparison?.columns;
  const places = useMemo(() => (columns ? placeCounts(columns, counted) : none), [columns, counted]);
  const most = places.reduce((largest, { comments }) => Math.max(largest, comments), 1);
  const cards = useCallback(
    (placed: readonly PlacedCount[]) =>
      placed.map((each) => (
        <CountCard
          key={`${each.column} ${each.articleEId}`}
          office={office}
          hearingId={hearingId}
          placed={each}
          revision={columns?.[each.column]}
          most={most}
        />
      )),
    [office, hearingId, columns, most],
  );
  return { places, head: say('staffCompare.head'), words: say('staffCompare.words'), cards };
}
