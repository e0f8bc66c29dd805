import { quoteOf } from '../anchor/anchor-of.ts';
import type { RevisionText, Span } from '../anchor/revision-text.ts';
import type { Comment, Target } from '../comment/comment.ts';
import { isPlaced } from '../comment/states.ts';
import { citationOf } from '../law/cite.ts';
import { clauseAt, clauseOfRange, pathOfRange, provisionByEId } from '../law/locate.ts';
import { clauseLevels, type Provision, walk } from '../law/provision.ts';
import { textHash } from '../law/text-hash.ts';
import { targetAt } from './target.ts';

/**
 * What became of a comment's place when the outline of the same text was corrected. same: the same words.
 * extent: the clause has more or fewer words now. lost: its words are in no clause any more.
 */
export type Rehanging = 'same' | 'extent' | 'lost';

/** Told to the person: where it hung, and where it hangs. Citations; `''` is the whole draft. */
export interface Rehung {
  readonly comment: Comment;
  readonly from: string;
  readonly to: string;
  readonly how: Rehanging;
}

/**
 * The comment on the corrected outline; null where nothing changes for it. The text is the same, so its words
 * stand where they stood; only their clause is another. Nobody's comment is submitted on words it was not
 * written on: where the extent changed or the clause is lost, it is unfinished again.
 */
export function rehang(comment: Comment, before: RevisionText, after: RevisionText): Rehung | null {
  if (comment.state === 'submitted') return null;
  const placed = comment.targets.map((target) => placeAnew(target, { before, after, comment }));
  const changed = placed.findIndex(({ target }, at) => target !== comment.targets[at]);
  if (changed < 0) return null;
  const how = (['lost', 'extent'] as const).find((each) => placed.some((one) => one.how === each)) ?? 'same';
  const targets = placed.map(({ target }) => target);
  return {
    comment: { ...comment, targets, state: how === 'same' ? comment.state : 'unfinished' },
    from: comment.targets[changed]?.citation ?? '',
    to: targets[changed]?.citation ?? '',
    how,
  };
}

interface Rehangable {
  readonly before: RevisionText;
  readonly after: RevisionText;
  readonly comment: Comment;
}

interface Placed {
  readonly target: Target;
  readonly how: Rehanging;
}

function placeAnew(target: Target, { before, after, comment }: Rehangable): Placed {
  if ((target.eId === '' && target.quote === null) || !isPlaced(target)) return { target, how: 'same' };
  const was = provisionByEId(before.tree, target.eId);
  const is = provisionByEId(after.tree, target.eId);
  if (was && is && was.start === is.start && was.end === is.end && was.level === is.level)
    return { target: cited(target, after), how: 'same' };
  const found =
    wholeClause(target.position, was, after) ??
    (target.quote === null && comment.stance !== 'amend' ? sameBeginning(was, after) : null) ??
    wordsInClause(target.position, after) ??
    sameBeginning(was, after) ??
    wordsLost(target.position, after);
  const { carried } = target;
  return { ...found, target: carried ? { ...found.target, carried } : found.target };
}

/** Its clause is the same, its neighbours may not be: 第四条 becomes 第四条第一款 where a second 款 is found. */
function cited(target: Target, { tree }: RevisionText): Target {
  const citation = citationOf(tree, target.eId);
  return citation === target.citation ? target : { ...target, citation };
}

/** The words are one clause, of the level they had if there is such a one. */
function wholeClause({ start, end }: Span, was: Provision | null, after: RevisionText): Placed | null {
  const exact = [...walk(after.tree.provisions)].filter((each) => each.start === start && each.end === end);
  const clause =
    exact.find(({ level }) => level === was?.level) ?? exact.find(({ level }) => clauseLevels.has(level));
  return placed(clause && targetAt(after, clause.eId), 'same');
}

/** Said of the clause as a whole: it stays on the clause that begins there. */
function sameBeginning(was: Provision | null, after: RevisionText): Placed | null {
  const clause = [...walk(after.tree.provisions)].find(
    ({ start, level }) => start === was?.start && level === was.level,
  );
  return placed(clause && targetAt(after, clause.eId), 'extent');
}

function wordsInClause(words: Span, after: RevisionText): Placed | null {
  const clause = clauseOfRange(after.tree, words.start, words.end);
  return placed(clause && targetAt(after, clause.eId, words), 'same');
}

/** Its first words' clause, else the heading above, else the whole draft; the words go along as a quote. */
function wordsLost(words: Span, after: RevisionText): Placed {
  const holder = clauseAt(after.tree, words.start) ?? pathOfRange(after.tree, words.start, words.end).at(-1);
  const target = holder && targetAt(after, holder.eId, words);
  if (target) return { target, how: 'lost' };
  const { start, end } = words;
  return {
    target: {
      eId: '',
      clauseHash: textHash(after.text),
      position: words,
      quote: quoteOf(after.text, words),
      citation: '',
      clauseText: after.text.slice(start, end),
    },
    how: 'lost',
  };
}

function placed(target: Target | null | undefined, how: Rehanging): Placed | null {
  return target ? { target, how } : null;
}
