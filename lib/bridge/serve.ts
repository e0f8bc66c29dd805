import { browser } from './browser.ts';
import {
  type Answers,
  type Asks,
  type Handlers,
  letterTo,
  type Party,
  type Reply,
  replyTo,
} from './contract.ts';
import { type RawSender, senderOf } from './sender.ts';

/** Answers letters to `party` until `signal` aborts. */
export function serve<A extends Asks, R extends Answers<A>>(
  party: Party,
  { asks, handlers }: { asks: A; handlers: Handlers<A, R> },
  signal: AbortSignal,
): void {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const listener = (raw: unknown, rawSender: RawSender, respond: (reply: Reply) => void) => {
    const message = letterTo(party, raw);
    if (!message) return undefined;
    void replyTo(asks, handlers, { message, sender: senderOf(rawSender, self) }).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
