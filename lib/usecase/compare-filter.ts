import type { PairRow, Place, Sign } from './compare-rows.ts';

/** What of the table is wanted. */
export interface CompareFilter {
  /** Kinds of change; a row shows where it has one of them. */
  readonly kinds: ReadonlySet<Sign>;
  /** Only where something stands beside. */
  readonly beside: boolean;
  /** Only where a citation is in doubt. */
  readonly troubled: boolean;
}

export const everyKind: readonly Sign[] = ['edit', 'add', 'cut', 'split', 'merge', 'move', 'num', 'same'];

export const noFilter: CompareFilter = { kinds: new Set(everyKind), beside: false, troubled: false };

/**
 * Under which kinds a row is found: 序 only where nothing but the number changed, 同 only where nothing did at any
 * step, 改 wherever words changed, moved or not.
 */
export function kindsOf(row: Pick<PairRow, 'steps'>): ReadonlySet<Sign> {
  const kinds = new Set<Sign>();
  for (const { signs } of row.steps) {
    for (const sign of signs) if (sign !== 'num' || signs.length === 1) kinds.add(sign);
  }
  if (kinds.size > 1) kinds.delete('same');
  return kinds;
}

export function isShown(row: PairRow, filter: CompareFilter): boolean {
  if (filter.beside && row.beside.length === 0) return false;
  if (filter.troubled && row.troubles.length === 0) return false;
  for (const kind of kindsOf(row)) if (filter.kinds.has(kind)) return true;
  return false;
}

export interface RowCounts {
  readonly kinds: ReadonlyMap<Sign, number>;
  /** Rows with any change. */
  readonly changed: number;
  readonly beside: number;
  readonly troubled: number;
}

export function countRows(rows: readonly PairRow<Place>[]): RowCounts {
  const kinds = new Map<Sign, number>();
  let changed = 0;
  for (const row of rows) {
    const own = kindsOf(row);
    for (const kind of own) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (!own.has('same')) changed++;
  }
  return {
    kinds,
    changed,
    beside: rows.filter((row) => row.beside.length > 0).length,
    troubled: rows.filter((row) => row.troubles.length > 0).length,
  };
}
