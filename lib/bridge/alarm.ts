import { browser } from './browser.ts';

/** What the background is woken for. */
export type AlarmName = 'outbox' | 'reminders';

/** Chromium rounds nearer alarms up to this; Firefox keeps to what it is told. Milliseconds. */
const nearest = 30_000;

/** Wakes the background at a time (milliseconds since 1970), even if it was ended meanwhile; null calls it off. */
export async function setAlarm(name: AlarmName, at: number | null, now: number): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.max(at, now + nearest) });
}

/** Acts on that alarm, and when browser or extension start. Register it in the background's first turn. */
export function onWaking(name: AlarmName, act: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act();
  });
  browser.runtime.onStartup.addListener(act);
  browser.runtime.onInstalled.addListener(act);
}
