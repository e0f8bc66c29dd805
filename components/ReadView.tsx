import './styles/composer.css';
import type { Comment } from '../lib/comment/comment.ts';
import type { Revision } from '../lib/comment/revision.ts';
import { isRecord } from '../lib/comment/states.ts';
import { originalOf } from '../lib/comment/validity.ts';
import { useComposeSay } from './compose-say.ts';
import { QuotedClause } from './composer/QuotedClause.tsx';
import { useDiff } from './composer/use-diff.ts';
import { HunkRun } from './HunkRun.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { Note } from './Note.tsx';
import { AnswerBeside } from './receipt/AnswerBeside.tsx';
import { Stance } from './Stance.tsx';
import { useArrival } from './use-arrival.ts';

interface ReadViewProps {
  readonly revision: Revision;
  readonly comment: Comment;
  readonly onBack: () => void;
  readonly onDelete: (comment: Comment) => void;
  /** A copy of it can be changed now. */
  readonly onRewritten: () => void;
}

/** A comment that was submitted, or is kept as a record: to be read, never changed. */
export function ReadView({ revision, comment, onBack, onDelete, onRewritten }: ReadViewProps) {
  const say = useComposeSay();
  const title = useArrival<HTMLHeadingElement>();
  const [target] = comment.targets;
  const submitted = comment.state === 'submitted';
  return (
    <main class="composer">
      <header class="composer-head">
        <IconButton icon="left" label={say('compose.back')} onPress={onBack} />
        <h1 ref={title} tabIndex={-1}>
          {say(submitted ? 'panel.submitted' : 'carry.record')}
        </h1>
        <span class="zt-grow" />
      </header>
      <div class="zt-ww composer-ww" />
      <div class="composer-body">
        <div class="zt-row zt-row--between">
          <h2 class="zt-cite composer-cite">{citationOf(comment) || say('place.whole')}</h2>
          <Stance stance={comment.stance} />
        </div>
        {target && target.eId !== '' && <QuotedClause target={target} revision={revision} />}
        {comment.proposed !== null && <Proposal comment={comment} proposed={comment.proposed} />}
        <p class="read-words">{comment.reason}</p>
        {submitted && <AnswerBeside comment={comment} onRewritten={onRewritten} />}
        <Note icon="lock">
          <p>{say(submitted ? 'compose.locked' : 'carry.isRecord')}</p>
        </Note>
      </div>
      {!submitted && (
        <footer class="composer-foot">
          <button class="zt-btn" type="button" onClick={() => onDelete(comment)}>
            <Icon name="trash" />
            {say('compose.delete')}
          </button>
        </footer>
      )}
    </main>
  );
}

function Proposal({ comment, proposed }: { readonly comment: Comment; readonly proposed: string }) {
  const say = useComposeSay();
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

function citationOf(comment: Comment): string {
  const [target] = comment.targets;
  return (isRecord(comment) ? target?.carried?.fromCitation : target?.citation) ?? '';
}
