import type { LogFault } from '../lib/hearing/audit.ts';
import type { ReceiptFault } from '../lib/hearing/receipt.ts';

/** What is wrong, in a sentence. */
export function faultSentence(fault: ReceiptFault | LogFault): string {
  switch (fault.fault) {
    case 'signature':
      return 'The signature is not that of the receipt: something in it was altered.';
    case 'unknown-key':
      return `The receipt is signed by key ${fault.keyId}, which none of the trusted keys endorsed.`;
    case 'packet':
      return 'The packet is not the one that was received.';
    case 'hearing':
      return 'The receipt is of another hearing.';
    case 'position':
      return 'The receipt names a place outside its own log.';
    case 'time':
      return `The receipt is dated ${new Date(fault.receivedAt).toISOString()}, when nothing was sent.`;
    case 'no-answer':
      return `The endpoint gave no proper answer to ${fault.asked}.`;
    case 'head-signature':
      return 'The head of the log is not signed by a trusted key.';
    case 'shrunk':
      return `The log is shorter than it was: ${fault.to} entries now, ${fault.from} then.`;
    case 'forked':
      return `The log of ${fault.to} entries does not begin with the ${fault.from} it had: it was altered.`;
    case 'not-included':
      return 'The log does not hold the submission where the receipt says.';
  }
}
