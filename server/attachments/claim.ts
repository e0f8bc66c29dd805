import { and, eq, inArray } from 'drizzle-orm';
import type { Packet } from '../../lib/hearing/protocol/packet.ts';
import type { Transaction } from '../database/connect.ts';
import { attachments } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';
import type { HearingSettings } from '../settings.ts';

/** Why the files that a packet names cannot go with it; null if they can. */
export async function claimRefusal(
  tx: Transaction,
  { attachments: claimed = [], hearingId }: Packet,
  { attachments: allowed }: HearingSettings,
): Promise<ProblemError | null> {
  if (claimed.length === 0) return null;
  if (claimed.length > (allowed?.count ?? 0)) return tooMany(allowed?.count ?? 0);
  const hashes = claimed.map(({ hash }) => hash);
  const held = await tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.hearingId, hearingId), inArray(attachments.hash, hashes)));
  const errors = claimed.flatMap(({ hash, size, type }, at) => {
    const same = held.some((file) => file.hash === hash && file.size === size && file.type === type);
    return same ? [] : [{ pointer: `/packet/attachments/${at}`, words: notHere }];
  });
  if (errors.length === 0) return null;
  return new ProblemError(
    'unprocessable',
    {
      zh: '有附件没有先送到，请再送一次。',
      en: 'An attachment had not been sent before; please send it again.',
    },
    { errors },
  );
}

const notHere = { zh: '这里没有这个附件。', en: 'There is no such attachment here.' };

function tooMany(count: number): ProblemError {
  return new ProblemError('unprocessable', {
    zh: count === 0 ? '这次征求意见不收附件。' : `一次最多 ${count} 个附件。`,
    en: count === 0 ? 'This hearing takes no attachments.' : `At most ${count} attachments at once.`,
  });
}
