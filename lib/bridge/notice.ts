import { browser } from './browser.ts';

/** A reminder as the browser shows it. */
export interface ShownNotice {
  /** Shown again under the same name it takes the place of the first. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The web page that pressing it opens. */
  readonly address: string;
}

const keyOf = (id: string) => `notice:${id}`;

/** False where the person has not allowed it, or has taken it back. */
export async function showNotice({ id, title, body, address }: ShownNotice): Promise<boolean> {
  if (!browser.notifications) return false;
  await browser.storage.session.set({ [keyOf(id)]: address });
  const iconUrl = browser.runtime.getURL('/icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message: body });
  return true;
}

/** Opens the page of a reminder that is pressed. In the background's first turn, and again once it is allowed. */
export function onNoticePress(): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function listen(): void {
  browser.notifications?.onClicked.addListener(openNotice);
}

async function openNotice(id: string): Promise<void> {
  const address: unknown = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  if (typeof address === 'string' && /^https?:/.test(address)) await browser.tabs.create({ url: address });
  await browser.notifications.clear(id);
}
