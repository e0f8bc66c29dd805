import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { type Flaw, originalOf } from '../../lib/comment/validity.ts';
import { useComposeSay } from '../compose-say.ts';
import { FieldError } from '../FieldError.tsx';
import { Icon } from '../Icon.tsx';
import { InlineDiff } from './InlineDiff.tsx';

interface ProposedFieldProps {
  readonly revision: Revision;
  readonly comment: Comment;
  readonly flaws: readonly Flaw[];
  /** null: the original again. */
  readonly onChange: (proposed: string | null) => void;
}

/** The wording the person wants, begun with the original, and what it changes. */
export function ProposedField({ revision, comment, flaws, onChange }: ProposedFieldProps) {
  const say = useComposeSay();
  const original = originalOf(comment);
  const proposed = comment.proposed ?? original;
  const [flaw] = flaws;
  return (
    <div>
      <div class="composer-proposed">
        <label class="zt-label" for="composer-proposed">
          {say('compose.proposed')}
        </label>
        <textarea
          id="composer-proposed"
          class="zt-input zt-input--law"
          lang="zh-CN"
          rows={2}
          value={proposed}
          aria-invalid={flaw ? 'true' : undefined}
          aria-describedby={flaw ? 'composer-proposed-error composer-diff' : 'composer-diff'}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {comment.proposed !== null && comment.proposed !== original && (
          <button class="zt-btn zt-btn--quiet composer-restore" type="button" onClick={() => onChange(null)}>
            <Icon name="undo" small />
            {say('compose.restore')}
          </button>
        )}
      </div>
      <InlineDiff
        target={comment.targets[0] ?? null}
        revision={revision}
        original={original}
        proposed={proposed}
      />
      {proposed === '' && <p class="zt-hint">{say('compose.cutAll')}</p>}
      {flaw && (
        <FieldError id="composer-proposed-error">
          {flaw.kind === 'too-long' ? say('compose.tooLong', { n: flaw.over }) : say('compose.sameText')}
        </FieldError>
      )}
    </div>
  );
}
