/** What is wrong with a receipt. Times in milliseconds since 1970. */
export type ReceiptFault =
  | { readonly fault: 'signature' }
  | { readonly fault: 'unknown-key'; readonly keyId: string }
  | { readonly fault: 'packet' }
  | { readonly fault: 'hearing' }
  | { readonly fault: 'position' }
  | { readonly fault: 'time'; readonly receivedAt: number; readonly from: number; readonly to: number };
