import type { Revision } from '../../lib/comment/revision.ts';
import type { Say } from '../../lib/i18n/dictionary.ts';
import { writeNumber } from '../../lib/law/numerals.ts';
import { articlesOf, type Problem } from '../../lib/law/provision.ts';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { useSetting } from '../use-store.ts';

/** What the reading of the page cannot vouch for: stated, not hidden, until the person says to leave it. */
export function Doubts({ revision }: { readonly revision: Revision }) {
  const say = useSay();
  const { store, page } = usePorts();
  const key = `doubts-left:${revision.id}`;
  const left = useSetting(key);
  const [first, ...others] = revision.tree.problems;
  if (!first || left !== null) return null;
  const { eId } = first;
  return (
    <Note icon="warn" kind="warn">
      <strong>{titleOf(first, say)}</strong>
      <p>{bodyOf(first, revision, say)}</p>
      {others.length > 0 && <p>{say('state.more', { n: others.length })}</p>}
      <div class="zt-row note-acts">
        {eId && (
          <button class="zt-btn" type="button" onClick={() => page.goTo(eId)}>
            {say('state.look')}
          </button>
        )}
        <button class="zt-btn" type="button" onClick={() => void store.settings.set(key, 'yes')}>
          {say('state.leave')}
        </button>
        {page.pick && (
          <button class="zt-btn" type="button" onClick={page.pick}>
            {say('state.frame')}
          </button>
        )}
      </div>
    </Note>
  );
}

/** 缺第五条 and the like. */
export function titleOf(problem: Problem, say: Say): string {
  const number = article(problem.number);
  switch (problem.type) {
    case 'missing':
      return say('state.missingTitle', { number });
    case 'repeated':
      return say('state.repeatedTitle', { number });
    case 'starts-at':
      return say('state.startsAt', { number });
    case 'out-of-order':
      return say('state.disorder', { number });
    case 'no-articles':
      return say('state.noArticles');
    default:
      return say('state.damaged');
  }
}

function bodyOf(problem: Problem, { tree }: Revision, say: Say): string {
  const n = [...articlesOf(tree.provisions)].length;
  switch (problem.type) {
    case 'missing':
      return say('state.missing', { number: article(problem.number), n });
    case 'repeated':
      return say('state.repeated');
    case 'starts-at':
      return say('state.startsAtBody', { n });
    case 'out-of-order':
      return say('state.disorderBody');
    case 'no-articles':
      return say('state.noArticlesBody');
    default:
      return say('state.damagedBody');
  }
}

/** 133-1 as 第一百三十三条之一; numbers of another tradition (12.1, 12A) as they are. */
function article(number: string | null): string {
  const parts = (number ?? '').split('-');
  if (!parts.every((part) => /^[1-9]\d{0,3}$/.test(part))) return number ?? '';
  const [main, sub] = parts.map((part) => writeNumber(Number(part)));
  return sub === undefined ? `第${main}条` : `第${main}条之${sub}`;
}
