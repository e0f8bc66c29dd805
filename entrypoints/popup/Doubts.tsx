import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../components/say.tsx';
import type { Say } from '../../lib/i18n/dictionary.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { writeNumber } from '../../lib/law/numerals.ts';
import { articlesOf, type DraftTree, type Problem } from '../../lib/law/provision.ts';

/** As many as fit; the panel lists them all. */
const shown = 2;

/** What the reading cannot vouch for, said, not hidden. */
export function Doubts({ tree }: { readonly tree: DraftTree }) {
  const say = useSay();
  const { problems } = tree;
  return (
    <div class="pp-q" role="status">
      {problems.slice(0, shown).map((problem) => (
        <p key={`${problem.type} ${problem.start}`}>
          <Icon name="warn" small />
          <span>{sentenceOf(problem, tree, say)}</span>
        </p>
      ))}
      {problems.length > shown && <p>{say('state.more', { n: problems.length - shown })}</p>}
    </div>
  );
}

function sentenceOf({ type, number, eId }: Problem, tree: DraftTree, say: Say): string {
  const n = [...articlesOf(tree.provisions)].length;
  const place = number === null ? ((eId && citationOf(tree, eId)) ?? '') : numbered(number);
  if (type === 'missing') return say('state.missing', { number: place, n });
  if (type === 'repeated') return say('state.repeatedTitle', { number: place });
  if (type === 'starts-at') return say('state.startsAt', { number: place });
  if (type === 'out-of-order') return say('state.disorder', { number: place });
  return say(type === 'no-articles' ? 'state.noArticles' : 'state.damaged');
}

/** What is not in the tree has no citation of the tree's; numbers of another tradition (12.1, 12A) stay as they are. */
function numbered(number: string): string {
  const parts = number.split('-');
  if (!parts.every((part) => /^[1-9]\d{0,3}$/.test(part))) return number;
  const [main, sub] = parts.map((part) => writeNumber(Number(part)));
  return `第${main}条${sub === undefined ? '' : `之${sub}`}`;
}
