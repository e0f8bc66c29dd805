import './styles/composer.css';
import type { Comment } from '../lib/comment/comment.ts';
import type { Revision } from '../lib/comment/revision.ts';
import { originalOf } from '../lib/comment/validity.ts';
import { QuotedClause } from './composer/QuotedClause.tsx';
import { useDiff } from './composer/use-diff.ts';
import { HunkRun } from './HunkRun.tsx';
import { IconButton } from './IconButton.tsx';
import { Note } from './Note.tsx';
import { Stance } from './Stance.tsx';
import { useSay } from './say.tsx';

interface ReadViewProps {
  readonly revision: Revision;
  readonly comment: Comment;
  readonly onBack: () => void;
}

/** A submitted comment: to be read, never changed. */
export function ReadView({ revision, comment, onBack }: ReadViewProps) {
  const say = useSay();
  const [target] = comment.targets;
  return (
    <main class="composer">
      <header class="composer-head">
        <IconButton icon="left" label={say('compose.back')} onPress={onBack} />
        <h1>{say('panel.submitted')}</h1>
        <span class="zt-grow" />
      </header>
      <div class="zt-ww composer-ww" />
      <div class="composer-body">
        <div class="zt-row zt-row--between">
          <h2 class="zt-cite composer-cite">{target?.citation || say('place.whole')}</h2>
          <Stance stance={comment.stance} />
        </div>
        {target && target.eId !== '' && <QuotedClause target={target} revision={revision} />}
        {comment.proposed !== null && <Proposal comment={comment} proposed={comment.proposed} />}
        <p class="read-words">{comment.reason}</p>
        <Note icon="lock">
          <p>{say('compose.locked')}</p>
        </Note>
      </div>
    </main>
  );
}

function Proposal({ comment, proposed }: { readonly comment: Comment; readonly proposed: string }) {
  const say = useSay();
  const hunks = useDiff(originalOf(comment), proposed);
  return (
    <section>
      <h3 class="zt-label">{say('compose.proposed')}</h3>
      <p class="zt-law zt-law--sm" lang="zh-CN">
        {hunks?.map((hunk, at) => <HunkRun key={`${at}${hunk.type}`} hunk={hunk} />) ?? proposed}
      </p>
    </section>
  );
}
