import { askBackground } from './ask.ts';
import { browser } from './browser.ts';

const remindersAsked = { permissions: ['notifications'] as chrome.runtime.ManifestOptionalPermission[] };

/** Asks to show notifications. Call it first thing in a press. */
export function allowReminders(): Promise<boolean> {
  return browser.permissions.request(remindersAsked);
}

/** The background looks at the reminders again; where it cannot be woken now, its next start does. */
export function tellReminders(): void {
  void askBackground('remind', {}).catch(() => undefined);
}

/**
 * Forgets all that stands outside the database: what the browser keeps for us, alarms, shown notifications, and
 * what the person once allowed. The detector goes with the permissions (`followPermissions`).
 */
export async function forgetRest(): Promise<void> {
  localStorage.clear();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.alarms.clearAll();
  const shown = (await browser.notifications?.getAll?.()) ?? {};
  await Promise.all(Object.keys(shown).map((id) => browser.notifications.clear(id)));
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins, ...remindersAsked }).catch(() => false); // those in the manifest stay
}

/** Firefox has a call that Chromium does not have. */
interface KeySettings {
  readonly getAll: unknown;
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's page for keys: Firefox has a call for it, Chromium an address. */
export function changeKeys(): void {
  const { commands }: { commands: KeySettings } = browser;
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
