import type { ComponentChildren } from 'preact';
import type { Comment } from '../lib/comment/comment.ts';
import { isRecord, questionOfComment } from '../lib/comment/states.ts';
import { flawsOf, originalOf } from '../lib/comment/validity.ts';
import type { OutboxRow } from '../lib/hearing/outbox.ts';
import type { Status } from '../lib/hearing/protocol/status.ts';
import type { Say } from '../lib/i18n/dictionary.ts';
import { agoWords } from '../lib/i18n/times.ts';
import { changeInBrief } from '../lib/usecase/in-brief.ts';
import { plainClause } from '../lib/usecase/plain-clause.ts';
import { Citation } from './Citation.tsx';
import { Icon } from './Icon.tsx';
import { later } from './Later.tsx';
import { usePorts } from './ports.ts';
import { Stance } from './Stance.tsx';
import { useVoice } from './say.tsx';

const PostedState = later(async () => (await import('./roads/PostedState.tsx')).PostedState);

interface CommentItemProps {
  readonly comment: Comment;
  /** In focus, here as on the page. */
  readonly on: boolean;
  /** The submission it is in; null where it is in none. */
  readonly row: OutboxRow | null;
  /** What the receiver last said of that submission. */
  readonly status: Status | null;
  /** A new wording of it is there. */
  readonly isRewritten: boolean;
  readonly onOpen: (comment: Comment) => void;
  readonly children?: ComponentChildren;
}

/** Citation, stance, first words, state; pressing it opens the comment. */
export function CommentItem(props: CommentItemProps) {
  const { comment, on, onOpen, children } = props;
  const { say } = useVoice();
  const [target] = comment.targets;
  const former = isRecord(comment);
  return (
    <li class={on ? 'comment is-on' : 'comment'}>
      <button
        class="comment-open"
        type="button"
        aria-current={on ? 'true' : undefined}
        onClick={() => onOpen(comment)}
      >
        <span class="zt-row zt-row--between comment-head">
          <Citation
            citation={(former ? target?.carried?.fromCitation : citationsOf(comment)) ?? ''}
            former={former}
          />
          <Stance stance={comment.stance} />
        </span>
        <span class="comment-words">{firstWords(comment, say)}</span>
        <CommentState {...props} />
      </button>
      {children}
    </li>
  );
}

/** 第三条、第五条: every place of a comment. `''` is the whole draft. */
export function citationsOf({ targets }: Pick<Comment, 'targets'>): string {
  return targets.map(({ citation }) => citation).join('、');
}

/** What the comment says, as a list has room for: the change first, then the reason. */
export function firstWords(comment: Comment, say: Say): string {
  const change = comment.stance === 'amend' ? changeWords(comment, say) : '';
  const reason = comment.reason.trim();
  return change === '' || reason === '' ? change + reason : say('panel.changeAndReason', { change, reason });
}

function changeWords(comment: Comment, say: Say): string {
  const original = originalOf(comment);
  const proposed = comment.proposed ?? original;
  const { cut, added } = changeInBrief(plainClause(original), plainClause(proposed));
  if (cut === '' && added === '') return '';
  if (proposed === '') return say('panel.proposesDeletion');
  if (added === '') return say('panel.cuts', { text: cut });
  return cut === '' ? say('panel.adds', { text: added }) : say('panel.proposes', { cut, text: added });
}

function CommentState(props: CommentItemProps) {
  const { comment } = props;
  const { language, say } = useVoice();
  const { surroundings } = usePorts();
  if (comment.state === 'submitted') {
    const other = props.row === null ? comment.submissionId : null;
    return other === null ? <SentState {...props} /> : <PostedState submissionId={other} />;
  }
  if (isRecord(comment)) return null;
  const lack = lackOf(comment);
  if (questionOfComment(comment) === 'agree') return <Warning words={say('panel.toConfirm')} />;
  if (lack !== null) return <Warning words={say(lack)} />;
  const [target] = comment.targets;
  if (target?.carried && !target.carried.confirmed) {
    return (
      <span class="zt-state zt-state--ok">
        <Icon name="move" small />
        {say('panel.carriedSame', { citation: target.citation || say('place.whole') })}
      </span>
    );
  }
  return (
    <span class="zt-state">
      <Icon name="device" small />
      {say('save.savedAt', { time: agoWords(comment.updatedAt, surroundings.now(), language) })}
    </span>
  );
}

const lacks = {
  'no-stance': 'panel.noStance',
  'same-text': 'panel.sameText',
  'no-reason': 'panel.noReason',
  'no-question': 'panel.noQuestion',
  'too-long': 'panel.tooLong',
} as const;

/** Why it is not among those to submit; null where it is. */
function lackOf(comment: Comment) {
  if (comment.state !== 'unfinished') return null;
  const [flaw] = flawsOf(comment, Number.POSITIVE_INFINITY).toReversed();
  return flaw ? lacks[flaw.kind] : 'panel.unfinished';
}

function Warning({ words }: { readonly words: string }) {
  return (
    <span class="zt-state zt-state--warn">
      <Icon name="warn" small />
      {words}
    </span>
  );
}

const sentWords = {
  queued: 'sent.waiting',
  sending: 'sent.sending',
  unknown: 'sent.unknown',
  accepted: 'panel.submitted',
  refused: 'sent.refused',
  closed: 'sent.closed',
  cancelled: 'sent.cancelled',
} as const;

function SentState({ comment, row, status, isRewritten }: CommentItemProps) {
  const { say } = useVoice();
  if (row?.state === 'unknown') return <Warning words={say('sent.unknown')} />;
  const answer = status?.answers.find(({ commentId }) => commentId === comment.id);
  const words = answer
    ? say('sent.answered', { disposition: say(`disposition.${answer.disposition}`) })
    : isRewritten
      ? say('sent.replacing')
      : status && status.state !== 'received'
        ? say('sent.studying')
        : say(sentWords[row?.state ?? 'accepted']);
  return (
    <span class={row?.state === 'accepted' ? 'zt-state zt-state--ok' : 'zt-state'}>
      <Icon name={row?.state === 'accepted' ? 'for' : 'net'} small />
      {words}
    </span>
  );
}
