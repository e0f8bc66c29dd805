import type { Failure, OutboxRow } from '../../lib/hearing/outbox.ts';
import { timeWords } from '../../lib/i18n/times.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { act, type Wish } from '../../lib/usecase/sent.ts';
import type { IconName } from '../icons.ts';
import { usePorts } from '../ports.ts';
import type { SheetSay } from '../sheet-say.ts';
import { useSheetVoice } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import { inLanguage } from '../submit/form-words.ts';
import { FaultList } from './FaultList.tsx';
import { SaveReceipt } from './SaveReceipt.tsx';

interface SentStateProps {
  readonly row: OutboxRow;
  readonly wake: () => void;
}

/** A submission without a receipt: what happened, what is safe, what can be done. */
export function SentState({ row, wake }: SentStateProps) {
  const { language, say } = useSheetVoice();
  const { store, surroundings } = usePorts();
  const wish = async (wanted: Wish) => {
    if (await act(wanted, row.submissionId, { outbox: store.outbox, now: surroundings.now })) wake();
  };
  const look = lookOf(row);
  return (
    <StateCard
      icon={look.icon}
      alert={look.tone === 'err'}
      title={say(look.title)}
      {...(look.tone ? { tone: look.tone } : {})}
      acts={<Acts row={row} onWish={(wanted) => void wish(wanted)} />}
    >
      <p>{bodyOf(row, say, language === 'en' ? 'en' : 'zh')}</p>
      {row.lastError?.kind === 'receipt' && <FaultList faults={row.lastError.faults} />}
      {row.nextAttemptAt !== null && row.attempts > 0 && (
        <p>{say('sent.nextTry', { time: timeWords(row.nextAttemptAt, language) })}</p>
      )}
      {row.lastError && (
        <details>
          <summary>{say('sent.technical')}</summary>
          {technical(row.lastError)} · {row.submissionId}
        </details>
      )}
    </StateCard>
  );
}

interface Look {
  readonly icon: IconName;
  readonly tone: 'warn' | 'err' | 'quiet' | null;
  readonly title:
    | 'sent.badReceipt'
    | 'sent.sending'
    | 'state.offline'
    | 'sent.failed'
    | 'sent.unknown'
    | 'sent.refused'
    | 'sent.closed'
    | 'sent.cancelled';
}

function lookOf({ state, lastError, attempts }: OutboxRow): Look {
  if (lastError?.kind === 'receipt') return { icon: 'error', tone: 'err', title: 'sent.badReceipt' };
  switch (state) {
    case 'sending':
    case 'accepted':
      return { icon: 'net', tone: null, title: 'sent.sending' };
    case 'queued':
      if (attempts === 0) return { icon: 'net', tone: null, title: 'sent.sending' };
      if (lastError?.kind === 'offline') return { icon: 'off', tone: 'warn', title: 'state.offline' };
      return { icon: 'error', tone: 'err', title: 'sent.failed' };
    case 'unknown':
      return { icon: 'warn', tone: 'warn', title: 'sent.unknown' };
    case 'refused':
      return { icon: 'error', tone: 'err', title: 'sent.refused' };
    case 'closed':
      return { icon: 'clock', tone: 'quiet', title: 'sent.closed' };
    case 'cancelled':
      return { icon: 'info', tone: 'quiet', title: 'sent.cancelled' };
  }
}

function bodyOf(row: OutboxRow, say: SheetSay, language: 'zh' | 'en'): string {
  const { state, lastError, attempts } = row;
  if (lastError?.kind === 'receipt') return say('sent.badReceiptBody');
  const problem = lastError?.kind === 'problem' ? inLanguage(lastError.problem.details, language) : null;
  switch (state) {
    case 'queued':
      if (attempts === 0 || lastError?.kind === 'offline') return say('sent.queuedBody');
      return say('sent.failedBody', { n: packetIn(row)?.comments.length ?? 0 });
    case 'unknown':
      return say('sent.unknownBody');
    case 'refused':
      return problem ? say('sent.refusedBody', { words: problem }) : say('sent.refusedPlain');
    case 'closed':
      return problem ?? say('sent.closedBody');
    case 'cancelled':
      return say('sent.cancelledBody');
    default:
      return say('sent.onTheWay');
  }
}

function Acts({ row, onWish }: { readonly row: OutboxRow; readonly onWish: (wish: Wish) => void }) {
  const { say } = useSheetVoice();
  const { state, attempts, lastError } = row;
  const waits = state === 'unknown' || (state === 'queued' && attempts > 0);
  const onlyTime = lastError?.kind === 'receipt' && lastError.faults.every(({ fault }) => fault === 'time');
  if (!waits && state !== 'queued') return null;
  return (
    <>
      {waits && (
        <button class="zt-btn zt-btn--main" type="button" onClick={() => onWish('retry')}>
          {say(state === 'unknown' ? 'sent.check' : 'sent.again')}
        </button>
      )}
      {onlyTime && (
        <button class="zt-btn" type="button" onClick={() => onWish('trust')}>
          {say('sent.trust')}
        </button>
      )}
      {lastError?.kind === 'receipt' && <SaveReceipt row={row} />}
      {state === 'queued' && (
        <button class="zt-btn" type="button" onClick={() => onWish('cancel')}>
          {say('sent.cancel')}
        </button>
      )}
    </>
  );
}

/** For whoever is asked for help: codes, not sentences. */
function technical(failure: Failure): string {
  switch (failure.kind) {
    case 'problem':
      return `HTTP ${failure.problem.status} · ${failure.problem.code} · ${failure.problem.instance ?? ''}`;
    case 'nonsense':
      return `HTTP ${failure.status}`;
    case 'network':
      return failure.message;
    case 'receipt':
      return failure.faults.map(({ fault }) => fault).join(', ');
    default:
      return failure.kind;
  }
}
