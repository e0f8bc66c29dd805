import type { RevisionText } from '../../anchor/revision-text.ts';
import { align } from '../../revision/align.ts';
import type { Correction } from '../../revision/correction.ts';
import { alignThree } from '../../revision/three.ts';
import { matchLines } from './match-lines.ts';
import { partsOf, type RevisionParts, type TextPart } from './paper-parts.ts';

/** What stands beside each other in one row: for every revision its parts, none where it has nothing there. */
export interface ChangeRow {
  readonly columns: readonly (readonly TextPart[])[];
}

/**
 * Two or three revisions as the rows of one table. Every article and every line outside the articles stands in
 * exactly one row of its column; rows are in the order of the last revision. `corrections`: a person's word on each
 * step from one revision to the next.
 */
export function tableOfChanges(
  revisions: readonly RevisionText[],
  corrections: readonly (readonly Correction[])[] = [],
): ChangeRow[] {
  const parts = revisions.map(partsOf);
  const articles = articleRows(revisions, corrections);
  const rows = new Rows(articles, parts);
  return rows.withBetween(betweenRows(parts));
}

type Ids = readonly (readonly string[])[];

function articleRows(
  revisions: readonly RevisionText[],
  [early = [], late = []]: readonly (readonly Correction[])[],
): Ids[] {
  const [first, second, third] = revisions;
  if (!first || !second) throw new RangeError('A table of changes compares two or three revisions.');
  if (!third) return align(first, second, early).pairs.map((pair) => [pair.old, pair.new]);
  return alignThree(first, second, third, { early, late }).map((row) => [row.first, row.second, row.third]);
}

/** Places of lines between the articles that belong together; null where a column has none. */
type Strand = readonly (number | null)[];

function betweenRows(parts: readonly RevisionParts[]): Strand[] {
  const last = parts.length - 1;
  const steps = parts.slice(1).map((part, column) => {
    const lines = (side: RevisionParts | undefined) => side?.between.map(({ text }) => text) ?? [];
    return new Map(matchLines(lines(parts[column]), lines(part)).map(([old, fresh]) => [fresh, old]));
  });
  const strands: Strand[] = [];
  const used = parts.map(() => new Set<number>());
  for (let column = last; column >= 0; column--) {
    for (const place of parts[column]?.between.keys() ?? []) {
      if (used[column]?.has(place)) continue;
      const strand: (number | null)[] = parts.map(() => null);
      let at: number | undefined = place;
      for (let here = column; here >= 0 && at !== undefined; here--) {
        strand[here] = at;
        used[here]?.add(at);
        at = steps[here - 1]?.get(at);
      }
      strands.push(strand);
    }
  }
  return strands;
}

class Rows {
  readonly #articles: readonly Ids[];
  readonly #parts: readonly RevisionParts[];
  /** By column: the row that an article stands in. */
  readonly #rowOf: readonly ReadonlyMap<string, number>[];

  constructor(articles: readonly Ids[], parts: readonly RevisionParts[]) {
    this.#articles = articles;
    this.#parts = parts;
    this.#rowOf = parts.map(
      (_, column) =>
        new Map(articles.flatMap((row, place) => (row[column] ?? []).map((eId) => [eId, place] as const))),
    );
  }

  withBetween(strands: readonly Strand[]): ChangeRow[] {
    const before = new Map<number, Strand[]>();
    for (const strand of strands) {
      const row = this.#rowBehind(strand);
      before.set(row, [...(before.get(row) ?? []), strand]);
    }
    const rows: ChangeRow[] = [];
    for (let place = 0; place <= this.#articles.length; place++) {
      const lines = (before.get(place) ?? []).toSorted((a, b) => this.#compare(a, b));
      rows.push(...lines.map((strand) => this.#lineRow(strand)));
      const ids = this.#articles[place];
      if (ids) rows.push(this.#articleRow(ids));
    }
    return rows;
  }

  /** The row of the article that the line stands before, in the latest revision that has the line. */
  #rowBehind(strand: Strand): number {
    const column = strand.findLastIndex((place) => place !== null);
    const next = this.#parts[column]?.between[strand[column] ?? 0]?.before ?? null;
    return next === null ? this.#articles.length : (this.#rowOf[column]?.get(next) ?? this.#articles.length);
  }

  /** In the order of the latest column that both lines stand in; else the one that is gone comes first. */
  #compare(one: Strand, other: Strand): number {
    for (let column = this.#parts.length - 1; column >= 0; column--) {
      const [a, b] = [one[column], other[column]];
      if (typeof a === 'number' && typeof b === 'number') return a - b;
    }
    const latest = (strand: Strand) => strand.findLastIndex((place) => place !== null);
    return latest(one) - latest(other);
  }

  #lineRow(strand: Strand): ChangeRow {
    const columns = strand.map((place, column) => {
      const line = place === null ? undefined : this.#parts[column]?.between[place];
      return line ? [line] : [];
    });
    return { columns };
  }

  #articleRow(ids: Ids): ChangeRow {
    const columns = ids.map((eIds, column) =>
      eIds.flatMap((eId) => this.#parts[column]?.articles.get(eId) ?? []),
    );
    return { columns };
  }
}
