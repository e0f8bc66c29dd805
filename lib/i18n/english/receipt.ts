import type { Same } from '../translate.ts';
import type { zh } from '../words/receipt.ts';

export const en: Same<typeof zh> = {
  'receipt.title': 'Receipt',
  'receipt.number': 'Receipt number',
  'receipt.arrived': '{n} {n|comment|comments} delivered on {when}.',
  'receipt.use': "Use the number on the receiver's site.",
  'receipt.signed': 'The signature has been checked: the receipt comes from the receiver.',
  'receipt.copy': 'Copy number',
  'receipt.copied': 'Number copied',
  'receipt.print': 'Print',
  'receipt.progress': 'Progress',
  'receipt.received': 'Received',
  'receipt.receivedBody': '{n} {n|comment|comments} registered.',
  'receipt.studying': 'Under study',
  'receipt.answered': 'Answered',
  'receipt.answers': 'Of {n}: {tally}.',
  'receipt.tally': '{word} {n}',
  'receipt.tallyJoin': ', ',
  'receipt.all': 'See all {n} {n|answer|answers}',
  'receipt.refresh': 'Look for progress',
  'receipt.statusFailed': 'The progress cannot be read just now. Your receipt stands; try again later.',
  'receipt.satisfied': 'Are you satisfied with this answer?',
  'receipt.rate1': 'Very dissatisfied',
  'receipt.rate2': 'Dissatisfied',
  'receipt.rate3': 'Neutral',
  'receipt.rate4': 'Satisfied',
  'receipt.rate5': 'Very satisfied',
  'receipt.rateHint': 'Your rating goes to the receiver; optional, can be changed.',
  'receipt.rateFailed': 'The rating did not arrive; you can choose again.',
  'receipt.yours': 'What you submitted',
  'sent.queued': 'Queued',
  'sent.queuedBody':
    'Queued. Only what you have just reviewed goes out when you are back online; you can cancel until then.',
  'sent.cancel': 'Cancel sending',
  'sent.unknownBody':
    'No answer came after sending. The same packet is offered again under the same key: if they have it we fetch the receipt, if not they take it. There will not be two.',
  'sent.check': 'Check receipt',
  'sent.failed': 'Not delivered',
  'sent.failedBody':
    'The receiver cannot take it just now. Your {n} {n|comment is|comments are} still on this device; nothing was lost or sent twice.',
  'sent.refusedBody': 'Returned by the receiver: {words}',
  'sent.refusedPlain':
    'The receiver did not take it and gave no reason. Your comments are still on this device.',
  'sent.closedBody':
    'It arrived after the closing time and was not taken. Your comments are still on this device.',
  'sent.cancelledBody':
    'This was not sent. Your comments are still on this device; you can submit them again.',
  'sent.badReceipt': 'The receipt does not hold',
  'sent.badReceiptBody':
    'The receiver says it has your comments, but the receipt does not match what was sent. It is kept so that you can ask the receiver.',
  'sent.again': 'Try again',
  'sent.none': 'There is no such submission on this device',
  'sent.onTheWay': 'It is on its way to the receiver. You may close this page; it will be finished.',
  'sent.trust': 'This device’s clock is wrong; keep this receipt',
  'sent.nextTry': 'Tries again at {time}',
  'sent.technical': 'Technical details',
  'sent.seeReceipt': 'See receipt {number}',
  'sent.see': 'See what became of it',
};
