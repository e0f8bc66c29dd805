import { useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { dayWords, timeWords } from '../../lib/i18n/times.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { useSheetVoice } from '../sheet-say.ts';
import { FullComment } from '../submit/FullText.tsx';
import { LogCheck } from './LogCheck.tsx';
import { Progress } from './Progress.tsx';
import { Rating } from './Rating.tsx';
import { SaveReceipt } from './SaveReceipt.tsx';
import { useStatus } from './use-status.ts';
import { Withdraw } from './Withdraw.tsx';

/** 受理编号, when it arrived, progress, answers, and what was sent. */
export function Receipt({ row }: { readonly row: OutboxRow }) {
  const { language, say } = useSheetVoice();
  const { surroundings } = usePorts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const status = useStatus(row);
  const packet = packetIn(row);
  const { receipt } = row;
  if (receipt === null) return null;
  const at = Date.parse(receipt.receivedAt);
  const when = `${dayWords(at, language)} ${timeWords(at, language)}`;
  const copy = async () => {
    setCopied(await surroundings.copy(receipt.number));
    announce(say('receipt.copied'));
  };
  return (
    <>
      <section class="receipt-number">
        <small>{say('receipt.number')}</small>
        <b>{receipt.number}</b>
        <p>
          {say('receipt.arrived', { n: packet?.comments.length ?? 0, when })}
          <br />
          {say('receipt.use')}
        </p>
        <p class="zt-state zt-state--ok">
          <Icon name="lock" small />
          {say('receipt.signed')}
        </p>
      </section>
      <div class="receipt-acts zt-noprint">
        <button class="zt-btn" type="button" onClick={() => void copy()}>
          <Icon name="copy" />
          {say(copied ? 'receipt.copied' : 'receipt.copy')}
        </button>
        <button class="zt-btn" type="button" onClick={() => print()}>
          <Icon name="print" />
          {say('receipt.print')}
        </button>
        <SaveReceipt row={row} />
      </div>
      <LogCheck row={row} />
      <Progress row={row} packet={packet} status={status} />
      {status.value?.state === 'answered' && <Rating row={row} status={status.value} />}
      <div class="receipt-back zt-noprint">
        <Withdraw row={row} status={status} n={packet?.comments.length ?? 0} />
      </div>
      {packet && (
        <details class="full-text">
          <summary>
            <Icon name="down" small />
            {say('receipt.yours')}
          </summary>
          {packet.comments.map((comment) => (
            <FullComment key={comment.id} comment={comment} />
          ))}
        </details>
      )}
    </>
  );
}
