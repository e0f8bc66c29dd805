import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { align } from '../../lib/revision/align.ts';
import { type CarriedPlace, type CommentPlace, carry } from '../../lib/revision/carry.ts';
import { percent, type Row } from '../table.ts';
import type { GoldAnchor, GoldRow, RevisionCase } from './gold.ts';
import { numberOf } from './labels.ts';
import { readRevision } from './revision.ts';

/** One comment of the test: a whole article or a sentence, and the articles where it may be on the later text. */
interface Case {
  readonly about: 'whole articles' | 'sentences' | 'words that are gone';
  readonly start: number;
  readonly end: number;
  /** Empty: only "no place" is right. */
  readonly right: ReadonlySet<string>;
  /** Being told that there is no place is right too. */
  readonly mayBeGone: boolean;
}

/** A way to follow comments; what has no `start` was not placed. */
export type CarryRule = (
  comments: readonly CommentPlace[],
  old: RevisionText,
  fresh: RevisionText,
) => readonly Pick<CarriedPlace, 'start'>[];

const ours: CarryRule = (comments, old, fresh) => carry(comments, old, fresh, align(old, fresh));

/** One row for whole articles, one for sentences, one for words that are gone. */
export function scoreCarry(
  name: string,
  cases: readonly RevisionCase[],
  rule: CarryRule = ours,
): readonly Row[] {
  const outcomes = cases.flatMap((each) => outcomesOf(each, rule));
  return (['whole articles', 'sentences', 'words that are gone'] as const).flatMap((about) => {
    const here = outcomes.filter((each) => each.about === about);
    if (here.length === 0) return [];
    const share = (outcome: Outcome) =>
      percent(here.filter((each) => each.outcome === outcome).length, here.length);
    return {
      carry: name,
      comments: here.length,
      about,
      'right %': share('right'),
      'not placed %': share('not placed'),
      'wrong place %': share('wrong place'),
    };
  });
}

type Outcome = 'right' | 'not placed' | 'wrong place';

function outcomesOf(revision: RevisionCase, rule: CarryRule) {
  const old = readRevision(revision.old);
  const fresh = readRevision(revision.new);
  const cases = [...wholeArticles(old, revision.rows), ...sentences(revision)];
  const comments = cases.map(({ start, end }, index) => ({ id: String(index), start, end }));
  const places = rule(comments, old, fresh);
  return cases.map((each, index) => ({ about: each.about, outcome: judge(each, places[index], fresh) }));
}

function judge(
  { right, mayBeGone }: Case,
  place: Pick<CarriedPlace, 'start'> | undefined,
  fresh: RevisionText,
): Outcome {
  const start = place?.start ?? null;
  if (start === null) return mayBeGone ? 'right' : 'not placed';
  const article = [...articlesOf(fresh.tree.provisions)].find(
    (each) => each.start <= start && start < each.end,
  );
  return article && right.has(numberOf(article)) ? 'right' : 'wrong place';
}

function wholeArticles(old: RevisionText, rows: readonly GoldRow[]): readonly Case[] {
  return [...articlesOf(old.tree.provisions)].flatMap((article) => {
    const row = rowOf(rows, numberOf(article));
    if (!row) return [];
    const { start, end } = article;
    const right = new Set(row.new);
    return [{ about: 'whole articles' as const, start, end, right, mayBeGone: right.size === 0 }];
  });
}

function sentences({ old, rows, anchors }: RevisionCase): readonly Case[] {
  return anchors.flatMap((anchor) => {
    const start = old.indexOf(anchor.quote);
    const row = rowOf(rows, anchor.old);
    if (start < 0 || !row) return [];
    return [{ ...expected(anchor, row), start, end: start + anchor.quote.length }];
  });
}

/** A decoy stands verbatim only in another article: its own article's successor is right, or no place. */
function expected(anchor: GoldAnchor, row: GoldRow) {
  const gone = anchor.new === null || anchor.decoy === true;
  const about = gone ? ('words that are gone' as const) : ('sentences' as const);
  const right = gone ? [...row.new, ...(anchor.right ? [anchor.right] : [])] : [anchor.new ?? ''];
  return { about, right: new Set(right), mayBeGone: gone };
}

function rowOf(rows: readonly GoldRow[], article: string): GoldRow | undefined {
  const row = rows.find((each) => each.old.includes(article));
  return row?.uncertain ? undefined : row;
}
