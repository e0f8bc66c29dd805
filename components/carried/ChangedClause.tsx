import type { Target } from '../../lib/comment/comment.ts';
import { plainClause } from '../../lib/usecase/plain-clause.ts';
import { Citation } from '../Citation.tsx';
import { useComposeSay } from '../compose-say.ts';
import { useDiff } from '../composer/use-diff.ts';
import { HunkRun } from '../HunkRun.tsx';

/** A new number and another setting are no change of words. */
function wordsOf({ quote, clauseText }: Target): string {
  return quote?.exact ?? plainClause(clauseText);
}

/** The clause as it reads now, with what changed since the comment was written. */
export function ChangedClause({ before, after }: { readonly before: Target; readonly after: Target }) {
  const say = useComposeSay();
  const now = wordsOf(after);
  const hunks = useDiff(wordsOf(before), now);
  return (
    <div class="carried-clause">
      <p class="carried-now">
        {say('carry.after')} <Citation citation={after.citation} />
      </p>
      <p class="zt-law zt-law--sm carried-law" lang="zh-CN">
        {hunks?.map((hunk, at) => <HunkRun key={`${at}${hunk.type}`} hunk={hunk} />) ?? now}
      </p>
    </div>
  );
}
