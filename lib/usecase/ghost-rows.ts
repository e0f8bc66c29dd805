import type { Provision } from '../law/provision.ts';
import { labelOf } from './article-lines.ts';
import type { ComparedRevision, PairRow } from './compare-rows.ts';

/** Where a moved article stood: its number and the row that has it now. */
export interface GhostRow {
  readonly type: 'ghost';
  readonly id: string;
  readonly step: number;
  readonly label: string;
  /** 第二十四条 */
  readonly now: string;
  /** The row to go to. */
  readonly to: string;
}

/**
 * For the moved articles of the rows that are shown, where they stood: by the id of the row behind which a ghost
 * stands, null for the top. A row that stands beside its old place has none.
 */
export function ghostsBehind(
  shown: readonly PairRow[],
  rows: readonly PairRow[],
  revisions: readonly ComparedRevision[],
): ReadonlyMap<string | null, readonly GhostRow[]> {
  const places = new Map(rows.map((row, at) => [row, at]));
  const columns = revisions.map((revision, column) => new Column(revision, column, rows));
  const ghosts = shown.flatMap((row) =>
    row.steps.flatMap(({ pairs }, step) =>
      pairs.flatMap((pair) => {
        const was = pair.kind === 'moved' ? revisions[step]?.byId.get(pair.old[0] ?? '') : undefined;
        const is = revisions[step + 1]?.byId.get(pair.new[0] ?? '');
        if (!was || !is) return [];
        const after = columns[step]?.rowBefore(was) ?? null;
        // Beside its own row there is nothing to lead to.
        if (after === (rows[(places.get(row) ?? 0) - 1]?.id ?? null)) return [];
        const id = `was.${step}.${was.eId}`;
        return [
          {
            after,
            ghost: { type: 'ghost', id, step, label: labelOf(was), now: labelOf(is), to: row.id } as const,
          },
        ];
      }),
    ),
  );
  return new Map(
    [...Map.groupBy(ghosts, ({ after }) => after)].map(([after, group]) => [
      after,
      group.map(({ ghost }) => ghost),
    ]),
  );
}

class Column {
  readonly #revision: ComparedRevision;
  readonly #step: number;
  readonly #rowOf: ReadonlyMap<string, PairRow>;
  readonly #placeOf: ReadonlyMap<string, number>;

  constructor(revision: ComparedRevision, step: number, rows: readonly PairRow[]) {
    this.#revision = revision;
    this.#step = step;
    this.#rowOf = new Map(
      rows.flatMap((row) => (row.columns[step] ?? []).map(({ eId }) => [eId, row] as const)),
    );
    this.#placeOf = new Map(revision.articles.map(({ eId }, at) => [eId, at]));
  }

  /** Id of the row of the nearest article before this one that kept its place. */
  rowBefore({ eId }: Provision): string | null {
    for (let at = (this.#placeOf.get(eId) ?? 0) - 1; at >= 0; at--) {
      const row = this.#rowOf.get(this.#revision.articles[at]?.eId ?? '');
      if (row && !row.steps[this.#step]?.pairs.some(({ kind }) => kind === 'moved')) return row.id;
    }
    return null;
  }
}
