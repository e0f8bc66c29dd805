import type { Comment } from '../comment/comment.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import type { Alignment, Pair } from '../revision/alignment.ts';
import { type Heading, headingsOfArticles } from './compare-headings.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';

/** One proof-reader's character each: 同 改 序 移 拆 并 增 删. */
export type Sign = 'same' | 'edit' | 'num' | 'move' | 'split' | 'merge' | 'add' | 'cut';

export interface ComparedRevision {
  readonly text: string;
  readonly articles: readonly Provision[];
  /** By article eId: the chapter (or part, section) it stands in. */
  readonly headings: ReadonlyMap<string, Heading>;
}

/** A comment beside the article it is (or was) on. */
export interface PlacedComment {
  readonly comment: Comment;
  readonly side: 'old' | 'new';
  readonly articleEId: string;
}

export interface PairRow {
  readonly type: 'pair';
  /** Unique in the table: made from the eIds. */
  readonly id: string;
  readonly pair: Pair;
  readonly signs: readonly Sign[];
  readonly old: readonly Provision[];
  readonly new: readonly Provision[];
  readonly comments: readonly PlacedComment[];
  /** Where a moved article stood and stands; null where the chapter is the same. */
  readonly moved: { readonly from: string; readonly to: string } | null;
}

/** A run of rows that need no reading: unchanged, or renumbered only. */
export interface FoldRow {
  readonly type: 'fold';
  readonly id: string;
  readonly sign: 'same' | 'num';
  readonly rows: readonly PairRow[];
}

export interface ChapterRow {
  readonly type: 'chapter';
  readonly id: string;
  readonly words: string;
}

export type CompareRow = PairRow | FoldRow | ChapterRow;

export function comparedRevision(text: string, provisions: readonly Provision[]): ComparedRevision {
  return { text, articles: [...articlesOf(provisions)], headings: headingsOfArticles(provisions) };
}

/** Every pair as a row, with the comments that stand beside it, in the alignment's order. */
export function pairRows(
  sides: { readonly old: ComparedRevision; readonly new: ComparedRevision },
  alignment: Alignment,
  comments: readonly PlacedComment[],
): PairRow[] {
  const oldById = new Map(sides.old.articles.map((article) => [article.eId, article]));
  const newById = new Map(sides.new.articles.map((article) => [article.eId, article]));
  return alignment.pairs.map((pair) => {
    const old = pair.old.flatMap((eId) => oldById.get(eId) ?? []);
    const now = pair.new.flatMap((eId) => newById.get(eId) ?? []);
    return {
      type: 'pair',
      id: `${pair.old.join('+')}.${pair.new.join('+')}`,
      pair,
      signs: signsOf(pair),
      old,
      new: now,
      comments: comments.filter((each) =>
        (each.side === 'old' ? pair.old : pair.new).includes(each.articleEId),
      ),
      moved: movedBetween(sides, pair),
    };
  });
}

/** The table as it is read: chapters between, runs without a change in words folded. */
export function foldRows(
  rows: readonly PairRow[],
  shown: ReadonlySet<Sign>,
  later: ComparedRevision,
): CompareRow[] {
  const out: CompareRow[] = [];
  let chapter = '';
  let run: PairRow[] = [];
  const endRun = (): void => {
    const first = run[0];
    if (first)
      out.push({ type: 'fold', id: `fold.${first.id}`, sign: quietSign(first) ?? 'same', rows: run });
    run = [];
  };
  for (const row of rows) {
    const heading = row.pair.new[0] === undefined ? undefined : later.headings.get(row.pair.new[0]);
    if (heading && heading.words !== chapter) {
      endRun();
      chapter = heading.words;
      out.push({ type: 'chapter', id: `chapter.${heading.eId}`, words: chapter });
    }
    const quiet = row.comments.length === 0 ? quietSign(row) : null;
    if (quiet === null || (run[0] && quietSign(run[0]) !== quiet)) endRun();
    if (quiet !== null) run.push(row);
    else if (row.comments.length > 0 || row.signs.some((sign) => shown.has(sign))) out.push(row);
  }
  endRun();
  return out.filter((row) => row.type !== 'fold' || shown.has(row.sign));
}

/** How many rows carry each sign. */
export function countSigns(rows: readonly PairRow[]): ReadonlyMap<Sign, number> {
  const counts = new Map<Sign, number>();
  for (const row of rows) {
    const sign = row.signs[0];
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return counts;
}

/** Words of both sides with what was added and deleted. Worked out when a row is looked at, not before. */
export function wordsOfRow(
  sides: { readonly old: ComparedRevision; readonly new: ComparedRevision },
  row: PairRow,
): SideBySide {
  return sideBySide(
    row.old.map((article) => ({ article, text: sides.old.text })),
    row.new.map((article) => ({ article, text: sides.new.text })),
  );
}

function quietSign(row: PairRow): 'same' | 'num' | null {
  if (row.signs.length !== 1) return null;
  const sign = row.signs[0];
  return sign === 'same' || sign === 'num' ? sign : null;
}

function signsOf(pair: Pair): Sign[] {
  switch (pair.kind) {
    case 'same':
      return ['same'];
    case 'edited':
      return ['edit'];
    case 'renumbered':
      return pair.textChanged ? ['edit', 'num'] : ['num'];
    case 'moved':
      return pair.textChanged ? ['move', 'edit'] : ['move'];
    case 'split':
      return ['split'];
    case 'merged':
      return ['merge'];
    case 'split+merged':
      return ['split', 'merge'];
    case 'inserted':
      return ['add'];
    case 'deleted':
      return ['cut'];
  }
}

function movedBetween(
  sides: { readonly old: ComparedRevision; readonly new: ComparedRevision },
  pair: Pair,
): PairRow['moved'] {
  if (pair.kind !== 'moved') return null;
  const from = sides.old.headings.get(pair.old[0] ?? '')?.label;
  const to = sides.new.headings.get(pair.new[0] ?? '')?.label;
  return from && to && from !== to ? { from, to } : null;
}
