import { useEffect } from 'preact/hooks';
import type { Target } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';

import { provisionByEId } from '../../lib/law/locate.ts';
import type { Hunk } from '../../lib/revision/alignment.ts';
import { useAnnounce } from '../Announcer.tsx';
import { type ComposeSay, useComposeSay } from '../compose-say.ts';
import { HunkRun } from '../HunkRun.tsx';
import { useDiff } from './use-diff.ts';

interface InlineDiffProps {
  readonly revision: Revision;
  readonly target: Target | null;
  readonly original: string;
  readonly proposed: string;
}

/** Milliseconds after the last change until the diff is said. */
const spokenAfter = 700;

/** The proposal against the original, in the clause it stands in. */
export function InlineDiff({ revision, target, original, proposed }: InlineDiffProps) {
  const say = useComposeSay();
  const announce = useAnnounce();
  const hunks = useDiff(original, proposed);
  const changed = hunks?.some(({ type }) => type !== 'same') ?? false;
  const summary = hunks ? summaryOf(hunks, say) : '';
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => announce(summary), spokenAfter);
    return () => clearTimeout(timer);
  }, [summary]);
  if (!hunks || !changed) return null;
  const { before, after } = aroundQuote(target, revision);
  return (
    <div
      class="composer-diff"
      id="composer-diff"
      role="group"
      aria-label={`${say('compose.against')}：${summary}`}
    >
      <p class="zt-law zt-law--sm" lang="zh-CN">
        {before}
        {hunks.map((hunk, at) => (
          <HunkRun key={`${at}${hunk.type}`} hunk={hunk} />
        ))}
        {after}
      </p>
      <div class="zt-legend" aria-hidden="true">
        <span class="zt-grow">{say('compose.against')}</span>
        <span>
          <span class="zt-ins">{say('compose.addedForm')}</span> {say('compose.added')}
        </span>
        <span>
          <span class="zt-del">{say('compose.cutForm')}</span> {say('compose.cut')}
        </span>
      </div>
    </div>
  );
}

function summaryOf(hunks: readonly Hunk[], say: ComposeSay): string {
  const said = hunks.flatMap(({ type, text }) => {
    if (type === 'same') return [];
    return [say(type === 'ins' ? 'compose.summaryAdded' : 'compose.summaryCut', { text })];
  });
  return said.length === 0 ? say('compose.summarySame') : said.join(say('common.item'));
}

/** What stands around quoted words in their clause. */
function aroundQuote(target: Target | null, { tree }: Revision): { before: string; after: string } {
  if (!target?.quote) return { before: '', after: '' };
  const start = target.position.start - (provisionByEId(tree, target.eId)?.start ?? 0);
  return {
    before: target.clauseText.slice(0, start),
    after: target.clauseText.slice(start + target.quote.exact.length),
  };
}
