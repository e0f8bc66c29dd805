import '../styles/receipt.css';
import { useMemo } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import type { Status } from '../../lib/hearing/protocol/status.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { rewrite } from '../../lib/usecase/rewrite.ts';
import { Icon } from '../Icon.tsx';
import { type MoreSay, useMoreSay } from '../more-say.ts';
import { usePorts } from '../ports.ts';
import { useSubmissions } from '../use-store.ts';
import { AnswerCard } from './Progress.tsx';
import { Rating } from './Rating.tsx';
import { useStatus } from './use-status.ts';

interface AnswerBesideProps {
  readonly comment: Comment;
  readonly onRewritten: () => void;
}

/** How far the receiver is with a submitted comment, its answer, and the way to a new wording. */
export function AnswerBeside({ comment, onRewritten }: AnswerBesideProps) {
  const [row] = useSubmissions([comment]);
  return row?.receipt ? <Answered row={row} comment={comment} onRewritten={onRewritten} /> : null;
}

function Answered({ row, comment, onRewritten }: AnswerBesideProps & { readonly row: OutboxRow }) {
  const say = useMoreSay();
  const { store, surroundings, ways } = usePorts();
  const { value } = useStatus(row);
  const packet = useMemo(() => packetIn(row), [row]);
  const answer = value?.answers.find(({ commentId }) => commentId === comment.id);
  const begin = async () => {
    const everything = await store.everything();
    const kept = await rewrite(row.submissionId, {
      comments: store.comments,
      everything,
      now: surroundings.now,
    });
    if (kept.ok) onRewritten();
  };
  const free = value !== null && value.successor === null && value.withdrawnAt === null;
  return (
    <section class="answer-beside" aria-label={say('answer.title')}>
      <p class="zt-state zt-state--ok" role="status">
        <Icon name={value?.withdrawnAt ? 'undo' : 'for'} small />
        {progressWords(row, value, say)}
      </p>
      {answer && <AnswerCard answer={answer} packet={packet} />}
      {value?.state === 'answered' && <Rating row={row} status={value} />}
      <div class="zt-row note-acts">
        {ways.receipt && (
          <button class="zt-btn" type="button" onClick={() => ways.receipt?.(row.submissionId)}>
            {say('answer.receipt')}
          </button>
        )}
        {free && (
          <button class="zt-btn" type="button" onClick={() => void begin()}>
            <Icon name="edit" small />
            {say('answer.rewrite')}
          </button>
        )}
      </div>
      {free && <p class="zt-hint">{say('answer.rewriteBody', { n: packet?.comments.length ?? 1 })}</p>}
    </section>
  );
}

function progressWords({ receipt }: OutboxRow, status: Status | null, say: MoreSay): string {
  const number = receipt?.number ?? '';
  if (status?.withdrawnAt) return say('answer.withdrawn', { number });
  if (status?.successor) return say('answer.replaced', { successor: status.successor });
  return say(`answer.${status?.state ?? 'received'}`, { number });
}
