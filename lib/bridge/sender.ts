/** The part of `runtime.MessageSender` that proves who is speaking. The browser fills it in, never the speaker. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** `extension`: one of our own documents or the background. `page`: our script inside somebody else's page. */
export type Sender =
  | { readonly kind: 'extension'; readonly tabId: number | null }
  | { readonly kind: 'page'; readonly tabId: number; readonly windowId: number };

export interface Self {
  readonly id: string;
  /** `chrome-extension://ID/` or `moz-extension://UUID/`, slash included. */
  readonly root: string;
}

/**
 * Null for strangers. A page's own process can forge what our script there says, so what it may ask is what
 * `page` may ask, and its tab is the one the browser names.
 */
export function senderOf(raw: RawSender, self: Self): Sender | null {
  if (raw.id !== self.id) return null;
  const tabId = raw.tab?.id ?? null;
  // The background of some versions carries neither address nor tab; a page's script always carries both.
  if (raw.url === undefined) return tabId === null ? { kind: 'extension', tabId: null } : null;
  if (raw.url.startsWith(self.root)) return { kind: 'extension', tabId };
  return tabId === null ? null : { kind: 'page', tabId, windowId: raw.tab?.windowId ?? -1 };
}
