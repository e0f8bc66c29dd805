import { useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import type { Packet } from '../../lib/hearing/protocol/packet.ts';
import type { Answer, Disposition, Status } from '../../lib/hearing/protocol/status.ts';
import { dayWords } from '../../lib/i18n/times.ts';
import { Citation } from '../Citation.tsx';
import { Icon } from '../Icon.tsx';
import type { SheetSay } from '../sheet-say.ts';
import { useSheetVoice } from '../sheet-say.ts';
import { OwnWords } from '../submit/FullText.tsx';
import type { StatusState } from './use-status.ts';

interface ProgressProps {
  readonly row: OutboxRow;
  readonly packet: Packet | null;
  readonly status: StatusState;
}

const steps = ['received', 'studying', 'answered'] as const;

/** 已收到 → 研究中 → 已答复, each with its day; under the last the answers. */
export function Progress({ row, packet, status }: ProgressProps) {
  const { language, say } = useSheetVoice();
  const { value, failed, ask } = status;
  const reached = steps.indexOf(value?.state ?? 'received');
  const dates = datesOf(row, value);
  return (
    <section class="progress">
      <h2>{say('receipt.progress')}</h2>
      <ol class="zt-plain">
        {steps.map((step, at) => (
          <li
            key={step}
            class={at <= reached ? 'is-done' : undefined}
            aria-current={at === reached ? 'step' : undefined}
          >
            <span class={at <= reached ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
              <Icon name="for" />
            </span>
            <div class="progress-step">
              {say(`receipt.${step}`)}
              {dates[step] !== undefined && at <= reached && <time>{dayWords(dates[step], language)}</time>}
            </div>
            {step === 'received' && <p>{say('receipt.receivedBody', { n: packet?.comments.length ?? 0 })}</p>}
            {step === 'answered' && value && value.answers.length > 0 && (
              <Answers answers={value.answers} packet={packet} />
            )}
          </li>
        ))}
      </ol>
      {failed && (
        <p class="zt-hint" role="status">
          {say('receipt.statusFailed')}
        </p>
      )}
      {value?.state !== 'answered' && (
        <button class="zt-btn zt-btn--quiet zt-noprint" type="button" onClick={ask}>
          {say('receipt.refresh')}
        </button>
      )}
    </section>
  );
}

type Dates = Readonly<Partial<Record<(typeof steps)[number], number>>>;

function datesOf({ receipt }: OutboxRow, status: Status | null): Dates {
  const received = receipt ? { received: Date.parse(receipt.receivedAt) } : {};
  return status && status.state !== 'received'
    ? { ...received, [status.state]: Date.parse(status.updatedAt) }
    : received;
}

/** Answers shown before 看全部. */
const fewAnswers = 1;

function Answers({
  answers,
  packet,
}: {
  readonly answers: readonly Answer[];
  readonly packet: Packet | null;
}) {
  const { say } = useSheetVoice();
  const [all, setAll] = useState(false);
  const shown = all ? answers : answers.slice(0, fewAnswers);
  return (
    <>
      <p>{say('receipt.answers', { n: answers.length, tally: tallyOf(answers, say) })}</p>
      {shown.map((answer) => (
        <AnswerCard key={answer.commentId} answer={answer} packet={packet} />
      ))}
      {answers.length > shown.length && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setAll(true)}>
          {say('receipt.all', { n: answers.length })}
          <Icon name="right" small />
        </button>
      )}
    </>
  );
}

export function AnswerCard({ answer, packet }: { readonly answer: Answer; readonly packet: Packet | null }) {
  const { say } = useSheetVoice();
  const comment = packet?.comments.find(({ id }) => id === answer.commentId);
  return (
    <div class="answer">
      <div class="zt-row zt-row--between">
        <Citation citation={comment?.targets[0]?.citation ?? ''} />
        <em>{say(`disposition.${answer.disposition}`)}</em>
      </div>
      {comment && <OwnWords comment={comment} />}
      <p class="answer-said" lang="zh-CN">
        <b>{say('receipt.answer')}</b>
        {answer.reason}
      </p>
    </div>
  );
}

function tallyOf(answers: readonly Answer[], say: SheetSay): string {
  const counts = new Map<Disposition, number>();
  for (const { disposition } of answers) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
  return [...counts]
    .map(([kind, n]) => say('receipt.tally', { word: say(`disposition.${kind}`), n }))
    .join(say('receipt.tallyJoin'));
}
