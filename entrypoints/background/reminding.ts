import type { ShownNotice } from '../../lib/bridge/notice.ts';
import { endWords } from '../../lib/i18n/times.ts';
import { type Language, languageFor, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/own.ts';
import { dueReminders, type Reminder, readReminder, reminderKey } from '../../lib/usecase/reminder.ts';
import type { SettingStore } from '../../lib/usecase/store-ports.ts';

export interface RemindingPorts {
  readonly settings: Pick<SettingStore, 'get' | 'beginning' | 'remove'>;
  readonly now: () => number;
  /** Wakes the background at a time (milliseconds since 1970), even if it was ended; null calls it off. */
  readonly setAlarm: (at: number | null, now: number) => Promise<void>;
  /** True if it is shown. */
  readonly show: (notice: ShownNotice) => Promise<boolean>;
}

/** Shows what is due and sets the alarm for the next; each reminder is shown once. Calls are done one after the other. */
export function keepReminding(ports: RemindingPorts): () => void {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => round(ports)).catch(() => undefined); // the next waking tries again
  };
}

async function round({ settings, now, setAlarm, show }: RemindingPorts): Promise<void> {
  const kept = await settings.beginning(reminderKey(''));
  const all = [...kept].map(([key, value]) => readReminder(key, value)).filter((each) => each !== null);
  const { due, next } = dueReminders(all, now());
  await setAlarm(next, now());
  if (due.length === 0) return;
  const chosen = await settings.get('language');
  const language = chosen === 'zh' || chosen === 'en' ? chosen : languageFor(navigator.languages);
  for (const reminder of due) {
    // Taken away first: one that fails half-way is not shown for ever.
    await settings.remove(reminderKey(reminder.draftId));
    await show(noticeOf(reminder, language));
  }
}

function noticeOf(
  { draftId, title, closesAt, timeZone, address }: Reminder,
  language: Language,
): ShownNotice {
  const say = translator(zh, language === 'en' ? en : zh);
  const when = endWords(closesAt, language, timeZone ?? undefined);
  return {
    id: draftId,
    title: say('notice.title', { title: title.replace(/^《|》$/g, '') }),
    body: say('notice.soon', { when }),
    address,
  };
}
