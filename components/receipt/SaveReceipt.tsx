import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import type { LogHead } from '../../lib/hearing/protocol/receipt.ts';
import { receiptIn, writeReceiptFile } from '../../lib/usecase/receipt-file.ts';
import { Icon } from '../Icon.tsx';
import { offerFile } from '../offer-file.ts';
import { useSheetSay } from '../sheet-say.ts';

interface SaveReceiptProps {
  readonly row: OutboxRow;
  /** Heads of the log that belong to the evidence. */
  readonly heads?: readonly LogHead[];
}

/** Takes the receipt away as a file that anyone can check without this program's storage. */
export function SaveReceipt({ row, heads = [] }: SaveReceiptProps) {
  const say = useSheetSay();
  const save = () => {
    const file = writeReceiptFile(row, heads);
    const name = `${say('receipt.title')} ${receiptIn(row)?.number ?? ''}`.trim();
    if (file !== null) offerFile(`${name}.json`, file);
  };
  return (
    <button class="zt-btn" type="button" onClick={save}>
      <Icon name="export" />
      {say('receipt.save')}
    </button>
  );
}
