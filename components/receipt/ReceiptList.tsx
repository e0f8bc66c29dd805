import { useState } from 'preact/hooks';
import type { Sending } from '../../lib/usecase/own-data-ports.ts';
import type { Found } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useSignal } from '../use-signal.ts';
import { OnlineRow, PostedRow } from './ReceiptRow.tsx';

/** Everything sent from this device, by whatever road, newest first: a receipt is found again here. */
export function ReceiptList({ onOpen }: { readonly onOpen: (submissionId: string) => void }) {
  const { say } = useSheetVoice();
  const { store } = usePorts();
  const [found, setFound] = useState<Found<Sending> | null>(null);
  useSignal(
    (signal) => void store.everything().then((all) => all.watchSendings({ next: setFound, signal })),
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
        {found?.rows.map((sending) =>
          sending.kind === 'online' ? (
            <OnlineRow key={sending.row.submissionId} row={sending.row} onOpen={onOpen} />
          ) : (
            <PostedRow key={sending.posting.submissionId} posting={sending.posting} onOpen={onOpen} />
          ),
        )}
      </ul>
      {found && found.damaged > 0 && <p class="zt-hint">{say('save.damaged', { n: found.damaged })}</p>}
      {found && found.rows.length > 0 && <p class="zt-hint receipt-lost">{say('receipt.listLost')}</p>}
    </SheetFrame>
  );
}
