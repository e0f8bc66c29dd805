import { useState } from 'preact/hooks';
import type { Draft } from '../../lib/comment/revision.ts';
import { calendarFile } from '../../lib/export/calendar.ts';
import { dayNumber, dayWords, endWords } from '../../lib/i18n/times.ts';
import { readReminder, reminderKey, whenToRemind, writeReminder } from '../../lib/usecase/reminder.ts';
import { useDevice } from '../device.ts';
import { Icon } from '../Icon.tsx';
import { useOwnVoice } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { saveFile } from '../save-file.ts';
import { useSetting } from '../use-store.ts';

export interface DeadlineActsProps {
  readonly draft: Draft;
  readonly closesAt: number;
  readonly timeZone?: string | undefined;
  /** Of the draft's page; null where it has none. */
  readonly address: string | null;
}

/** The last day into the calendar, or a reminder by the browser. */
export function DeadlineActs(props: DeadlineActsProps) {
  const { draft, closesAt, timeZone, address } = props;
  const { language, say } = useOwnVoice();
  const { surroundings } = usePorts();
  const title = draft.title.replace(/^《|》$/g, '');
  const save = () => {
    const file = calendarFile({
      uid: draft.id,
      day: new Date(dayNumber(closesAt - 1, timeZone) * 86_400_000).toISOString().slice(0, 10),
      summary: say('calendar.summary', { title }),
      description: say('calendar.body', { when: endWords(closesAt, language, timeZone) }),
      alarm: say('calendar.soon', { title }),
      url: address,
      madeAt: surroundings.now(),
    });
    saveFile(`${say('calendar.file')}.ics`, 'text/calendar', file);
  };
  return (
    <div class="zt-row deadline-acts">
      <button class="zt-btn zt-btn--quiet" type="button" onClick={save}>
        <Icon name="export" small />
        {say('deadline.calendar')}
      </button>
      <ReminderAct {...props} />
    </div>
  );
}

/** Sets a reminder; the browser asks for leave in the press. Nothing where no browser of ours can ring. */
function ReminderAct({ draft, closesAt, timeZone, address }: DeadlineActsProps) {
  const { language, say } = useOwnVoice();
  const { store, surroundings } = usePorts();
  const device = useDevice();
  const [trouble, setTrouble] = useState<'deadline.remindRefused' | 'deadline.remindFailed' | null>(null);
  const key = reminderKey(draft.id);
  const kept = readReminder(key, useSetting(key));
  if (device === null) return null;
  const at = whenToRemind(closesAt, surroundings.now());
  const set = async () => {
    const allowed = await device.allowReminders().catch(() => false); // as good as a no
    if (!allowed || at === null) return setTrouble('deadline.remindRefused');
    const reminder = { draftId: draft.id, title: draft.title, closesAt, timeZone: timeZone ?? null, at };
    const done = await store.settings.set(key, writeReminder({ ...reminder, address: address ?? '' }));
    setTrouble(done.ok ? null : 'deadline.remindFailed');
    device.tellReminders();
  };
  const drop = async () => {
    await store.settings.remove(key);
    device.tellReminders();
  };
  if (kept) {
    return (
      <>
        <span class="zt-state">{say('deadline.reminded', { date: dayWords(kept.at, language) })}</span>
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => void drop()}>
          {say('deadline.remindOff')}
        </button>
      </>
    );
  }
  return (
    <>
      {at !== null && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={() => void set()}>
          <Icon name="clock" small />
          {say('deadline.remind')}
        </button>
      )}
      {trouble && <p role="alert">{say(trouble)}</p>}
    </>
  );
}
