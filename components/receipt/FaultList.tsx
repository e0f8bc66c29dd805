import type { LogFault } from '../../lib/hearing/audit.ts';
import type { ReceiptFault } from '../../lib/hearing/receipt.ts';
import { useSheetVoice } from '../sheet-say.ts';
import { faultWords } from './fault-words.ts';

/** What does not hold, each thing once: both looks at a log's growth may find the same. */
export function FaultList({ faults }: { readonly faults: readonly (ReceiptFault | LogFault)[] }) {
  const voice = useSheetVoice();
  const sentences = [...new Set(faults.map((fault) => faultWords(fault, voice)))];
  return (
    <ul class="fault-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
