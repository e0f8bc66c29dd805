import type { Target } from '../../lib/comment/comment.ts';
import { Citation } from '../Citation.tsx';
import { useComposeSay } from '../compose-say.ts';
import { useDiff } from '../composer/use-diff.ts';
import { HunkRun } from '../HunkRun.tsx';

/** The clause as it reads now, with what changed since the comment was written. */
export function ChangedClause({ before, after }: { readonly before: Target; readonly after: Target }) {
  const say = useComposeSay();
  const hunks = useDiff(before.quote?.exact ?? before.clauseText, after.quote?.exact ?? after.clauseText);
  return (
    <div class="carried-clause">
      <p class="carried-now">
        {say('carry.after')} <Citation citation={after.citation} />
      </p>
      <p class="zt-law zt-law--sm" lang="zh-CN">
        {hunks?.map((hunk, at) => <HunkRun key={`${at}${hunk.type}`} hunk={hunk} />) ?? after.clauseText}
      </p>
    </div>
  );
}
