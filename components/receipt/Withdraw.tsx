import { useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { dayWords } from '../../lib/i18n/times.ts';
import { statusAccess } from '../../lib/usecase/sent.ts';
import { withdraw } from '../../lib/usecase/withdraw.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { useSheetVoice } from '../sheet-say.ts';
import { useArrival } from '../use-arrival.ts';
import type { StatusState } from './use-status.ts';

interface WithdrawProps {
  readonly row: OutboxRow;
  readonly status: StatusState;
  /** Comments in it. */
  readonly n: number;
}

type Step = 'still' | 'asking' | 'withdrawing' | 'failed';

/** Takes a submission back, after asking once; says so where it was, or where another took its place. */
export function Withdraw({ row, status, n }: WithdrawProps) {
  const { language, say } = useSheetVoice();
  const ports = usePorts();
  const [step, setStep] = useState<Step>('still');
  const taker = useArrival<HTMLButtonElement & HTMLParagraphElement>([step, status.value?.withdrawnAt]);
  const { value } = status;
  if (value?.withdrawnAt) {
    const date = dayWords(Date.parse(value.withdrawnAt), language);
    return (
      <Note icon="undo">
        <p ref={taker} tabIndex={-1} role="status">
          {say('receipt.withdrawn', { date })}
        </p>
      </Note>
    );
  }
  if (value?.successor) {
    return (
      <Note icon="compare">
        <p>{say('receipt.successor', { number: value.successor })}</p>
      </Note>
    );
  }
  const access = statusAccess(row);
  if (value === null || access === null) return null;
  const take = async () => {
    setStep('withdrawing');
    const done = await withdraw(row.submissionId, access, {
      hearing: ports.hearing,
      everything: await ports.store.everything(),
      statuses: ports.store.statuses,
      now: ports.surroundings.now,
    });
    setStep(done ? 'still' : 'failed');
    if (done) status.ask();
  };
  if (step === 'still' || step === 'failed') {
    return (
      <>
        {step === 'failed' && (
          <Note icon="error" kind="err" alert>
            <p>{say('receipt.withdrawFailed')}</p>
          </Note>
        )}
        <button ref={taker} class="zt-btn zt-btn--quiet" type="button" onClick={() => setStep('asking')}>
          <Icon name="undo" small />
          {say('receipt.withdraw')}
        </button>
      </>
    );
  }
  return (
    <Note icon="warn" kind="warn" alert>
      <p>{say('receipt.withdrawAsk', { n })}</p>
      <div class="zt-row note-acts">
        <button ref={taker} class="zt-btn" type="button" onClick={() => setStep('still')}>
          {say('receipt.withdrawNot')}
        </button>
        <button class="zt-btn" type="button" disabled={step === 'withdrawing'} onClick={() => void take()}>
          {say(step === 'withdrawing' ? 'receipt.withdrawing' : 'receipt.withdrawSure')}
        </button>
      </div>
    </Note>
  );
}
