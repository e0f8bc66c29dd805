import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { timeWords } from '../../lib/i18n/times.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { FaultList } from './FaultList.tsx';
import { SaveReceipt } from './SaveReceipt.tsx';
import { useLogCheck } from './use-log-check.ts';

/** 公开登记簿: whether the submission stands in the log that everybody can see, and whether that has only grown. */
export function LogCheck({ row }: { readonly row: OutboxRow }) {
  const { language, say } = useSheetVoice();
  const { check, busy, again } = useLogCheck(row);
  return (
    <section class="log-check">
      <h2>{say('log.title')}</h2>
      <div role="status">
        {check === null && <p>{say('log.checking')}</p>}
        {check?.kind === 'silent' && <p>{say('log.silent')}</p>}
        {check?.kind === 'holds' && (
          <>
            <p class="zt-state zt-state--ok">
              <Icon name="for" small />
              {say('log.holds')}
            </p>
            <p>
              {say('log.size', {
                n: check.head.size,
                time: timeWords(Date.parse(check.head.at), language),
              })}
            </p>
          </>
        )}
      </div>
      {check?.kind === 'faulty' && (
        <Note icon="error" kind="err" alert>
          <strong>{say('log.faulty')}</strong>
          <FaultList faults={check.faults} />
          <p>{say('log.faultyAct')}</p>
          <div class="zt-row note-acts zt-noprint">
            <SaveReceipt row={row} heads={check.heads} />
          </div>
        </Note>
      )}
      <button
        class="zt-btn zt-btn--quiet zt-noprint"
        type="button"
        aria-disabled={busy}
        onClick={() => !busy && again()}
      >
        {say(busy ? 'log.checking' : 'log.again')}
      </button>
    </section>
  );
}
