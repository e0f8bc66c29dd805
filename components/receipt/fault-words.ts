import type { LogFault } from '../../lib/hearing/audit.ts';
import type { ReceiptFault } from '../../lib/hearing/receipt.ts';
import { dayWords, timeWords } from '../../lib/i18n/times.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { SheetSay } from '../sheet-say.ts';

/** What does not hold, in a sentence for whoever holds the receipt. */
export function faultWords(
  fault: ReceiptFault | LogFault,
  { say, language }: { readonly say: SheetSay; readonly language: Language },
): string {
  const when = (at: number) => `${dayWords(at, language)} ${timeWords(at, language)}`;
  switch (fault.fault) {
    case 'time':
      return say('fault.time', {
        said: when(fault.receivedAt),
        from: when(fault.from),
        to: timeWords(fault.to, language),
      });
    case 'shrunk':
      return say('fault.shrunk', { from: fault.from, to: fault.to });
    case 'forked':
      return say('fault.forked', { from: fault.from, to: fault.to });
    default:
      return say(`fault.${fault.fault}`);
  }
}
