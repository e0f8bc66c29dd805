import type { Verdict } from '../anchor/selector.ts';
import type { Provision } from '../law/provision.ts';
import type { Pair } from './alignment.ts';
import type { CarriedPlace } from './carry.ts';
import type { CarryContext } from './carry-context.ts';

type Outcome = Omit<CarriedPlace, 'id'>;

/** A comment on an article as a whole goes where the article went; of a split one, to the part most like it first. */
export function carryArticle(article: Provision, context: CarryContext): Outcome {
  const pair = context.pairOf(article);
  const successors = context.successors(pair);
  const ranked =
    successors.length < 2
      ? successors
      : successors
          .map((fresh) => ({ fresh, alike: context.likeness(article, fresh) }))
          .sort((a, b) => b.alike - a.alike)
          .map((each) => each.fresh);
  const [first] = ranked;
  if (!first) return gone(pair.score, 'clause');
  const candidates = ranked.map(({ start, end, eId }) => ({ start, end, eId }));
  if (isSwallowed(article, pair)) {
    return { verdict: 'ambiguous', start: null, end: null, eId: null, score: pair.score / 2, candidates };
  }
  const place = { start: first.start, end: first.end, eId: first.eId };
  const verdict = verdictOf(pair);
  return { verdict, ...place, score: pair.score, ...(ranked.length > 1 ? { candidates } : {}) };
}

/** A clause that seems to have become one with its neighbour may as well be deleted: the person is asked. */
function isSwallowed(article: Provision, { links = [] }: Pair): boolean {
  const own = links.filter((link) => link.old === article.eId);
  return own.length > 0 && own.every((link) => link.type === 'swallowed');
}

export function gone(score: number, what: 'clause' | 'words'): Outcome {
  return { verdict: 'deleted', start: null, end: null, eId: null, score, gone: what };
}

function verdictOf(pair: Pair): Verdict {
  switch (pair.kind) {
    case 'split':
    case 'merged':
      return pair.kind;
    case 'split+merged':
      return 'split';
    default:
      return pair.textChanged ? 'reworded' : sameWordsVerdict(pair);
  }
}

/** For words that stand as they stood. */
export function sameWordsVerdict(pair: Pair): Verdict {
  if (pair.kind === 'moved') return 'moved';
  return pair.numberChanged ? 'renumbered' : 'unchanged';
}
