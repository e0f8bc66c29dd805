/** The state of what went by another road, as a list has room for. */
export const postedWords = {
  prepared: 'posted.inList.prepared',
  sent: 'posted.inList.sent',
  queued: 'posted.inList.waiting',
  sending: 'posted.inList.waiting',
  unknown: 'posted.inList.unknown',
  accepted: 'posted.inList.accepted',
  refused: 'posted.refusedTitle',
  cancelled: 'posted.cancelledTitle',
} as const;
