import * as z from 'zod';
import { signingKey } from './hearing.ts';
import { webAddress } from './primitives.ts';
import { logHead, receipt } from './receipt.ts';

/** 回执文件: what a person takes away to check later, without this program's storage. Holds no personal data. */
export const receiptFile = z.strictObject({
  kind: z.literal('zhutiao-receipt'),
  hearingUrl: webAddress,
  receipt,
  /** RFC 8785 form of what was submitted; null where the person left the words out. */
  packet: z.string().max(8_000_000).nullable(),
  /** The hearing's keys as they were seen before submitting. */
  keys: z.array(signingKey).max(100),
  /** The newest head of the log that was found good, and one that does not go with it; absent where none was looked at. */
  heads: z.array(logHead).min(1).max(2).optional(),
});
export type ReceiptFile = z.infer<typeof receiptFile>;
