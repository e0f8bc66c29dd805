import { useEffect, useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { dayWords } from '../../lib/i18n/times.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import type { Found } from '../../lib/usecase/store-ports.ts';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useSignal } from '../use-signal.ts';

/** Every submission of this device, newest first: a receipt is found again here. */
export function ReceiptList({ onOpen }: { readonly onOpen: (submissionId: string) => void }) {
  const { say } = useSheetVoice();
  const { store } = usePorts();
  const [found, setFound] = useState<Found<OutboxRow> | null>(null);
  useSignal(
    (signal) => void store.everything().then((all) => all.watchSubmissions({ next: setFound, signal })),
    [store],
  );
  return (
    <SheetFrame narrow title={say('receipt.listTitle')}>
      {found?.rows.length === 0 && (
        <StateCard icon="info" tone="quiet" title={say('receipt.listTitle')}>
          <p>{say('receipt.listNone')}</p>
        </StateCard>
      )}
      <ul class="zt-plain receipt-list">
        {found?.rows.map((row) => (
          <ReceiptRow key={row.submissionId} row={row} onOpen={() => onOpen(row.submissionId)} />
        ))}
      </ul>
      {found && found.damaged > 0 && <p class="zt-hint">{say('save.damaged', { n: found.damaged })}</p>}
      {found && found.rows.length > 0 && <p class="zt-hint receipt-lost">{say('receipt.listLost')}</p>}
    </SheetFrame>
  );
}

const words = {
  queued: 'sent.waiting',
  sending: 'sent.sending',
  unknown: 'sent.unknown',
  accepted: 'panel.submitted',
  refused: 'sent.refused',
  closed: 'sent.closed',
  cancelled: 'sent.cancelled',
} as const;

function ReceiptRow({ row, onOpen }: { readonly row: OutboxRow; readonly onOpen: () => void }) {
  const { language, say } = useSheetVoice();
  const title = useTitle(row);
  return (
    <li>
      <button class="receipt-open" type="button" onClick={onOpen}>
        <b>{row.receipt?.number ?? say(words[row.state])}</b>
        <span class="zt-state">
          {row.state === 'unknown' && <Icon name="warn" small />}
          {[
            dayWords(row.createdAt, language),
            say('receipt.listCount', { n: packetIn(row)?.comments.length ?? 0 }),
            ...(row.receipt ? [say(words[row.state])] : []),
          ].join(' · ')}
        </span>
        <span lang="zh-CN">{title}</span>
      </button>
    </li>
  );
}

/** Title of the draft that the submission is about; '' where its comments are no longer here. */
function useTitle({ submissionId }: OutboxRow): string {
  const { store } = usePorts();
  const [title, setTitle] = useState('');
  useEffect(() => {
    let late = false;
    const look = async () => {
      const [comment] = await (await store.everything()).submitted(submissionId);
      const draft = comment && (await store.drafts.get(comment.draftId));
      if (draft && !late) setTitle(draft.title);
    };
    void look();
    return () => {
      late = true;
    };
  }, [store, submissionId]);
  return title;
}
