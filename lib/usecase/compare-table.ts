import { type CompareFilter, isShown, kindsOf } from './compare-filter.ts';
import type { ComparedRevision, PairRow, Place } from './compare-rows.ts';
import { type GhostRow, ghostsBehind } from './ghost-rows.ts';

/** A run of rows that need no reading: unchanged, or renumbered only. */
export interface FoldRow<P extends Place = Place> {
  readonly type: 'fold';
  readonly id: string;
  readonly sign: 'same' | 'num';
  readonly rows: readonly PairRow<P>[];
}

export interface ChapterRow {
  readonly type: 'chapter';
  readonly id: string;
  readonly words: string;
}

export type CompareRow<P extends Place = Place> = PairRow<P> | FoldRow<P> | ChapterRow | GhostRow;

/** The table as it is read: chapters between, runs without a change in words folded, moved articles where they stood. */
export function tableRows<P extends Place>(
  rows: readonly PairRow<P>[],
  revisions: readonly ComparedRevision[],
  filter: CompareFilter,
): CompareRow<P>[] {
  const table = new Table<P>(revisions.at(-1));
  const ghosts = ghostsBehind(
    rows.filter((row) => isShown(row, filter)),
    rows,
    revisions,
  );
  for (const ghost of ghosts.get(null) ?? []) table.put(ghost);
  for (const row of rows) {
    if (isShown(row, filter)) table.put(row);
    for (const ghost of ghosts.get(row.id) ?? []) table.put(ghost);
  }
  return table.rows();
}

class Table<P extends Place> {
  readonly #rows: CompareRow<P>[] = [];
  readonly #last: ComparedRevision | undefined;
  #run: PairRow<P>[] = [];
  #chapter = '';

  constructor(last: ComparedRevision | undefined) {
    this.#last = last;
  }

  put(row: PairRow<P> | GhostRow): void {
    if (row.type === 'ghost') {
      this.#endRun();
      this.#rows.push(row);
      return;
    }
    this.#openChapter(row);
    const quiet = quietSign(row);
    const [first] = this.#run;
    if (quiet === null || (first && quietSign(first) !== quiet)) this.#endRun();
    if (quiet === null) this.#rows.push(row);
    else this.#run.push(row);
  }

  rows(): CompareRow<P>[] {
    this.#endRun();
    return this.#rows;
  }

  #openChapter(row: PairRow<P>): void {
    const article = row.columns.at(-1)?.[0];
    const heading = article && this.#last?.headings.get(article.eId);
    if (!heading || heading.words === this.#chapter) return;
    this.#endRun();
    this.#chapter = heading.words;
    this.#rows.push({ type: 'chapter', id: `chapter.${heading.eId}`, words: heading.words });
  }

  #endRun(): void {
    const [first] = this.#run;
    const sign = first && quietSign(first);
    if (first && sign) this.#rows.push({ type: 'fold', id: `fold.${first.id}`, sign, rows: this.#run });
    this.#run = [];
  }
}

/** Nothing to read: no words changed, nothing stands beside, no citation is in doubt, nobody had a hand in it. */
function quietSign(row: PairRow): 'same' | 'num' | null {
  if (row.beside.length > 0 || row.troubles.length > 0 || row.steps.some(({ byHand }) => byHand)) return null;
  const kinds = kindsOf(row);
  if (kinds.size !== 1) return null;
  const [kind] = kinds;
  return kind === 'same' || kind === 'num' ? kind : null;
}
