import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Provision } from '../../lib/law/provision.ts';
import type { Correction } from '../../lib/revision/correction.ts';
import { withLink } from '../../lib/usecase/alignment-edit.ts';
import { labelOf } from '../../lib/usecase/article-lines.ts';
import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import { forgetHand, partByHand } from '../../lib/usecase/hand-links.ts';
import type { Kept } from '../../lib/usecase/store-ports.ts';
import type { Comparison } from './use-comparison.ts';

/** A clause for which the person seeks the counterpart. */
export interface Picked {
  readonly column: number;
  readonly article: Provision;
}

/** What was done last, to be said and to be undone. */
export type HandDone =
  | { readonly kind: 'joined'; readonly a: string; readonly b: string }
  | { readonly kind: 'parted'; readonly label: string }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'undone' };

export interface Hands {
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
  /** Joins the picked clause with one of a neighbouring column. */
  readonly join: (other: Picked) => void;
  /** Parts a clause from what stands with it, in both directions. */
  readonly part: (row: PairRow, one: Picked) => void;
  readonly forget: (row: PairRow) => void;
  readonly forgetAll: () => void;
  readonly done: HandDone | null;
  readonly isKept: boolean;
  /** Null where there is nothing to undo. */
  readonly undo: (() => void) | null;
}

type Lists = readonly (readonly Correction[])[];

/** Joining and parting clauses by hand, step by step back. */
export function useHands(
  { aligned, links }: Comparison,
  setLinks: (step: number, links: readonly Correction[]) => Promise<Kept>,
): Hands {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [done, setDone] = useState<HandDone | null>(null);
  const [isKept, setIsKept] = useState(true);
  const [past, setPast] = useState<readonly Lists[]>([]);
  const now = useRef({ aligned, links, picked });
  now.current = { aligned, links, picked };
  const put = useCallback(
    (lists: Lists): void => {
      lists.forEach((list, step) => {
        if (list !== now.current.links[step]) void setLinks(step, list).then(({ ok }) => setIsKept(ok));
      });
    },
    [setLinks],
  );
  const change = useCallback(
    (lists: Lists, what: HandDone): void => {
      setPast((before) => [...before, now.current.links]);
      put(lists);
      setDone(what);
      setPicked(null);
    },
    [put],
  );
  const join = useCallback(
    (other: Picked): void => {
      const one = now.current.picked;
      if (!one || Math.abs(one.column - other.column) !== 1) return;
      const [old, fresh] = one.column < other.column ? [one, other] : [other, one];
      const lists = now.current.links.map((list, step) => {
        if (step !== old.column) return list;
        const pair = { old: old.article.eId, new: fresh.article.eId };
        return withLink(list, now.current.aligned.steps[step] ?? [], pair);
      });
      change(lists, { kind: 'joined', a: labelOf(old.article), b: labelOf(fresh.article) });
    },
    [change],
  );
  const part = useCallback(
    (row: PairRow, { column, article }: Picked): void => {
      const lists = now.current.links.map((list, step) => {
        const isOld = step === column;
        if (!isOld && step !== column - 1) return list;
        const pair = row.steps[step]?.pairs.find((each) => each[isOld ? 'old' : 'new'].includes(article.eId));
        return pair ? partByHand(list, article.eId, pair) : list;
      });
      change(lists, { kind: 'parted', label: labelOf(article) });
    },
    [change],
  );
  const forget = useCallback(
    (row: PairRow): void => {
      const lists = now.current.links.map((list, step) =>
        (row.steps[step]?.pairs ?? []).reduce((rest, pair) => forgetHand(rest, pair), list),
      );
      change(lists, { kind: 'forgotten' });
    },
    [change],
  );
  const forgetAll = useCallback(
    () =>
      change(
        now.current.links.map(() => []),
        { kind: 'forgotten' },
      ),
    [change],
  );
  const last = past.at(-1);
  const undo = () => {
    if (!last) return;
    put(last);
    setPast(past.slice(0, -1));
    setDone({ kind: 'undone' });
  };
  useEscape(picked !== null, () => setPicked(null));
  return { picked, pick: setPicked, join, part, forget, forgetAll, done, isKept, undo: last ? undo : null };
}

function useEscape(isOn: boolean, act: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [isOn]);
}
