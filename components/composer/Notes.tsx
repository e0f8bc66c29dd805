import { useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Trouble } from '../../lib/usecase/store-ports.ts';
import { useComposeSay } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import type { Composer } from './use-composer.ts';

interface NotesProps {
  readonly composer: Composer;
  readonly duplicate: Comment | null;
  readonly onOpen: (comment: Comment) => void;
  /** Null where there is nothing here yet. */
  readonly onAnother: (() => void) | null;
}

/** What the person should know while writing: trouble first, then the other window, duplicates, privacy. */
export function Notes({ composer, duplicate, onOpen, onAnother }: NotesProps) {
  const say = useComposeSay();
  const { saving, comment } = composer;
  return (
    <>
      {saving.kind === 'failed' && (
        <SaveTrouble trouble={saving.trouble} comment={comment} onAgain={() => void composer.flush()} />
      )}
      {composer.other && (
        <Note kind="warn" icon="copy">
          <p>{say('save.otherWindow')}</p>
          <button class="zt-btn" type="button" onClick={() => composer.swap()}>
            {say('save.takeOther')}
          </button>
        </Note>
      )}
      {duplicate && (
        <Note kind="warn" icon="copy">
          <p>{say('compose.duplicate')}</p>
          <button class="zt-btn" type="button" onClick={() => onOpen(duplicate)}>
            {say('compose.seeOther')}
          </button>
        </Note>
      )}
      {onAnother && (
        <button class="zt-btn zt-btn--quiet composer-another" type="button" onClick={onAnother}>
          <Icon name="plus" small />
          {say('compose.another')}
        </button>
      )}
      <Note icon="lock">
        <p>{say('compose.privacy')}</p>
      </Note>
    </>
  );
}

interface SaveTroubleProps {
  readonly trouble: Trouble;
  readonly comment: Comment;
  readonly onAgain: () => void;
}

const causes = {
  full: 'save.full',
  blocked: 'save.blocked',
  outdated: 'state.oldVersion',
  failed: 'save.failed',
} as const;

/** Nothing is lost while the page is open: copy first, then make room. */
function SaveTrouble({ trouble, comment, onAgain }: SaveTroubleProps) {
  const say = useComposeSay();
  const { surroundings } = usePorts();
  const [copied, setCopied] = useState(false);
  const words = [comment.proposed, comment.reason].filter((text) => text).join('\n\n');
  return (
    <Note kind="err" icon="error" alert>
      <strong>{say('save.failed')}</strong>
      <p>{say(causes[trouble])}</p>
      <p>{say('save.failedBody')}</p>
      <div class="zt-row note-acts">
        <button class="zt-btn" type="button" onClick={async () => setCopied(await surroundings.copy(words))}>
          {say(copied ? 'save.copied' : 'save.copyText')}
        </button>
        <button class="zt-btn" type="button" onClick={onAgain}>
          {say('save.tryAgain')}
        </button>
      </div>
    </Note>
  );
}
