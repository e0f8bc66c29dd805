import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Correction } from '../../lib/revision/correction.ts';
import type {
  AlignedWhole,
  ComparableHead,
  ComparePort,
  CompareSource,
} from '../../lib/usecase/compare-port.ts';
import { type ComparedRevision, comparedRevision } from '../../lib/usecase/compare-rows.ts';
import type { Kept } from '../../lib/usecase/store-ports.ts';

export interface Comparison {
  readonly columns: readonly ComparedRevision[];
  readonly aligned: AlignedWhole;
  /** The person's own words on its clauses, a list for each step. */
  readonly links: readonly (readonly Correction[])[];
  /** All that it was made with: what a hearing's staff said, then the person. */
  readonly corrections: readonly (readonly Correction[])[];
}

/** `before` stays on screen while clauses that were joined or parted are compared anew. */
export type Comparing =
  | {
      readonly state: 'working';
      readonly before: Comparison | null;
      readonly done: number;
      readonly of: number;
    }
  | { readonly state: 'stopped' | 'failed' | 'missing' }
  | { readonly state: 'ready'; readonly comparison: Comparison };

interface Comparer {
  readonly source: CompareSource;
  readonly beside: ComparePort;
}

export interface ComparisonControl {
  readonly comparing: Comparing;
  readonly stop: () => void;
  readonly again: () => void;
  /** A person's word on one step; what follows from it is worked out anew. */
  readonly setLinks: (step: number, links: readonly Correction[]) => Promise<Kept>;
}

/** Two or three revisions read and aligned beside the page. */
export function useComparison(
  { source, beside }: Comparer,
  heads: readonly ComparableHead[],
): ComparisonControl {
  const key = heads.map(({ id }) => id).join(' ');
  const columns = useColumns(source, heads, key);
  const [links, setLinks] = useLinks(source, heads, key);
  const [round, setRound] = useState(0);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [comparing, setComparing] = useState<Comparing>({ state: 'working', before: null, done: 0, of: 0 });
  useEffect(() => {
    if (columns === 'missing') return setComparing({ state: 'missing' });
    const now = columns?.key === key ? columns.list : null;
    if (now === null || links?.key !== key) {
      return setComparing((was) =>
        was.state === 'ready' && isOf(was.comparison, heads)
          ? was
          : { state: 'working', before: null, done: 0, of: 0 },
      );
    }
    let left = false;
    const ending = new AbortController();
    setRunning(ending);
    const order = { revisions: now.map(({ text, tree }) => ({ text, tree })), links: correctionsOf(links) };
    const working = (done: number, of: number) =>
      setComparing((was) => ({ state: 'working', before: beforeOf(was, heads), done, of }));
    working(0, 0);
    void beside.align(order, { signal: ending.signal, onProgress: working }).then((answer) => {
      if (left) return;
      if (answer.kind !== 'aligned') return setComparing({ state: answer.kind });
      setComparing({
        state: 'ready',
        comparison: {
          columns: now,
          aligned: answer.aligned,
          links: links.lists,
          corrections: order.links,
        },
      });
    });
    return () => {
      left = true;
      ending.abort();
    };
  }, [columns, links, beside, round]);
  return {
    comparing,
    stop: () => running?.abort(),
    again: () => setRound(round + 1),
    setLinks,
  };
}

function beforeOf(was: Comparing, heads: readonly ComparableHead[]): Comparison | null {
  const before = was.state === 'ready' ? was.comparison : was.state === 'working' ? was.before : null;
  return before && isOf(before, heads) ? before : null;
}

function isOf({ columns }: Comparison, heads: readonly ComparableHead[]): boolean {
  return columns.map(({ id }) => id).join(' ') === heads.map(({ id }) => id).join(' ');
}

interface Columns {
  readonly key: string;
  readonly list: readonly ComparedRevision[];
}

function useColumns(
  source: CompareSource,
  heads: readonly ComparableHead[],
  key: string,
): Columns | 'missing' | null {
  const [columns, setColumns] = useState<Columns | 'missing' | null>(null);
  useEffect(() => {
    let left = false;
    void Promise.all(
      heads.map(async (head) => {
        const read = await source.revision(head.id);
        return read && comparedRevision(head, read);
      }),
    ).then((found) => {
      if (left) return;
      const list = found.filter((each) => each !== null);
      setColumns(list.length === heads.length ? { key, list } : 'missing');
    });
    return () => {
      left = true;
    };
  }, [source, key]);
  return columns;
}

interface Links {
  readonly key: string;
  readonly lists: readonly (readonly Correction[])[];
  /** What the hearing's staff said; it may come late, from the network. */
  readonly checked: readonly (readonly Correction[])[];
}

function correctionsOf({ lists, checked }: Links): readonly (readonly Correction[])[] {
  return lists.map((list, step) => [...(checked[step] ?? []), ...list]);
}

function useLinks(
  source: CompareSource,
  heads: readonly ComparableHead[],
  key: string,
): [Links | null, (step: number, links: readonly Correction[]) => Promise<Kept>] {
  const [links, setLinks] = useState<Links | null>(null);
  const steps = useMemo(
    () => heads.slice(1).map((head, at) => ({ old: heads[at]?.id ?? '', new: head.id })),
    [key],
  );
  useEffect(() => {
    let left = false;
    void Promise.all(steps.map((step) => source.links(step.old, step.new))).then((lists) => {
      if (!left) setLinks((was) => ({ key, lists, checked: was?.key === key ? was.checked : [] }));
    });
    void Promise.all(steps.map((step) => source.checked(step.old, step.new))).then((checked) => {
      if (left || checked.every((list) => list.length === 0)) return;
      setLinks((was) => ({ key, lists: was?.key === key ? was.lists : steps.map(() => []), checked }));
    });
    return () => {
      left = true;
    };
  }, [source, key]);
  const change = async (at: number, changed: readonly Correction[]): Promise<Kept> => {
    const step = steps[at];
    if (!step || links?.key !== key) return { ok: true };
    setLinks((was) =>
      was?.key === key
        ? { ...was, lists: was.lists.map((list, order) => (order === at ? changed : list)) }
        : was,
    );
    return source.keepLinks(step.old, step.new, changed);
  };
  return [links, change];
}
