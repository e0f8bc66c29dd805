import * as z from 'zod';
import { signingKey } from './hearing.ts';
import { webAddress } from './primitives.ts';
import { receipt } from './receipt.ts';

/** 回执文件: what a person takes away to check later, without this program's storage. Holds no personal data. */
export const receiptFile = z.strictObject({
  kind: z.literal('zhutiao-receipt'),
  hearingUrl: webAddress,
  receipt,
  /** RFC 8785 form of what was submitted; null where the person left the words out. */
  packet: z.string().max(8_000_000).nullable(),
  /** The hearing's keys as they were seen before submitting. */
  keys: z.array(signingKey).max(100),
});
export type ReceiptFile = z.infer<typeof receiptFile>;
