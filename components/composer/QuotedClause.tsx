import type { Target } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { useComposeSay } from '../compose-say.ts';

/** The clause as the law has it, quoted words marked. */
export function QuotedClause({ target, revision }: { readonly target: Target; readonly revision: Revision }) {
  const say = useComposeSay();
  const { clauseText, quote } = target;
  const start = quote && target.position.start - (provisionByEId(revision.tree, target.eId)?.start ?? 0);
  const fits = quote !== null && start !== null && clauseText.startsWith(quote.exact, start);
  const name = `${say('compose.clause')} ${target.citation}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long clause scrolls here, by keyboard too
    <blockquote class="zt-quote composer-quote" lang="zh-CN" tabIndex={0} aria-label={name}>
      {fits ? (
        <>
          {clauseText.slice(0, start)}
          <mark>{quote.exact}</mark>
          {clauseText.slice(start + quote.exact.length)}
        </>
      ) : (
        clauseText
      )}
    </blockquote>
  );
}
