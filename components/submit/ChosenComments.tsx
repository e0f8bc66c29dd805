import type { Comment } from '../../lib/comment/comment.ts';
import { questionOfComment } from '../../lib/comment/states.ts';
import { flawsOf } from '../../lib/comment/validity.ts';
import { Citation } from '../Citation.tsx';
import { firstWords } from '../CommentItem.tsx';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { Stance } from '../Stance.tsx';
import type { SheetSay } from '../sheet-say.ts';
import { useSheetSay } from '../sheet-say.ts';
import type { Sheet } from './use-review.ts';

interface ChosenCommentsProps {
  readonly sheet: Pick<Sheet, 'review' | 'comments'> & {
    readonly hearing: { readonly limits: Pick<Sheet['hearing']['limits'], 'characters'> };
    readonly published: Pick<Sheet['published'], 'label' | 'title'>;
  };
  /** Ids that the person leaves out this time. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  readonly onMend: (comment: Comment) => void;
}

/** Every comment on the revision: those that can go are ticked, the others say why they cannot. */
export function ChosenComments({ sheet, left, onLeft, onMend }: ChosenCommentsProps) {
  const say = useSheetSay();
  const { review, hearing, published } = sheet;
  const sendable = new Set(review.sendable.map(({ comment }) => comment.id));
  const elsewhere = new Set(review.elsewhere.map(({ id }) => id));
  const all = sheet.comments.filter(({ state }) => state !== 'submitted');
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  };
  if (all.length === 0) return <p class="zt-hint">{say('submit.nothing')}</p>;
  const another = review.sendable.length === 0 && review.elsewhere.length > 0;
  return (
    <>
      {another && (
        <Note icon="compare" kind="warn">
          <p>{say('submit.otherRevision', { revision: published.label ?? published.title })}</p>
        </Note>
      )}
      <ul class="zt-plain submit-list">
        {all.map((comment) => (
          <li key={comment.id}>
            {sendable.has(comment.id) ? (
              <Tickable comment={comment} on={!left.has(comment.id)} onToggle={() => toggle(comment.id)} />
            ) : (
              <LeftOut
                comment={comment}
                why={
                  elsewhere.has(comment.id)
                    ? say('submit.otherText')
                    : whyNot(comment, hearing.limits.characters, say)
                }
                onMend={elsewhere.has(comment.id) || questionOfComment(comment) !== 'none' ? null : onMend}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface TickableProps {
  readonly comment: Comment;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Tickable({ comment, on, onToggle }: TickableProps) {
  const say = useSheetSay();
  return (
    <label class="submit-row">
      <input class="zt-sr" type="checkbox" checked={on} onChange={onToggle} />
      <span class={on ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
        <Icon name="for" />
      </span>
      <Citation citation={comment.targets.map(({ citation }) => citation).join(say('submit.clauses'))} />
      <Stance stance={comment.stance} />
      <span class="submit-words">{firstWords(comment, say)}</span>
    </label>
  );
}

interface LeftOutProps {
  readonly comment: Comment;
  readonly why: string;
  readonly onMend: ((comment: Comment) => void) | null;
}

function LeftOut({ comment, why, onMend }: LeftOutProps) {
  const say = useSheetSay();
  return (
    <div class="submit-row is-off">
      <span class="zt-box" aria-hidden="true" />
      <Citation citation={comment.targets[0]?.citation ?? ''} />
      <Stance stance={comment.stance} />
      <span class="submit-words">
        <span>{say('submit.notThisTime', { why })}</span>
        {onMend && (
          <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onMend(comment)}>
            {say('submit.finish')}
          </button>
        )}
      </span>
    </div>
  );
}

const lacks = {
  'no-stance': 'submit.lacksStance',
  'same-text': 'submit.sameText',
  'no-reason': 'submit.lacksReason',
  'no-question': 'submit.lacksQuestion',
  'too-long': 'submit.tooLong',
} as const;

function whyNot(comment: Comment, limit: number, say: SheetSay): string {
  if (questionOfComment(comment) !== 'none') return say('submit.toConfirm');
  const [flaw] = flawsOf(comment, limit).toReversed();
  return say(flaw ? lacks[flaw.kind] : 'submit.notDone');
}
