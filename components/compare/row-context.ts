import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComparedRevision } from '../../lib/usecase/compare-rows.ts';
import type { RowStage } from './row-stage.ts';
import type { CompareSay } from './say.ts';
import type { Hands } from './use-hands.ts';

export type Layout = 'side' | 'inline';

/** What every row of a table needs. It changes seldom: every row is drawn anew when it does. */
export interface RowGround {
  readonly revisions: readonly ComparedRevision[];
  readonly layout: Layout;
  readonly say: CompareSay;
  readonly stage: RowStage;
  readonly onGo: (rowId: string) => void;
  /** Whether anything stands beside any row: the last column. */
  readonly hasBeside: boolean;
}

const Ground = createContext<RowGround | null>(null);
export const RowGroundProvider = Ground.Provider;

export function useRowGround(): RowGround {
  const ground = useContext(Ground);
  if (ground === null) throw new Error('expected a comparison above this row');
  return ground;
}

/** Apart from the ground: it changes often, and only the row in use looks at it. */
const HandsInUse = createContext<Hands | null>(null);
export const HandsProvider = HandsInUse.Provider;

/** Null where clauses are not joined and parted in the rows themselves. */
export function useHandsInUse(): Hands | null {
  return useContext(HandsInUse);
}
