import { useEffect, useState } from 'preact/hooks';
import { dayWords, timeWords } from '../../lib/i18n/times.ts';
import { type Reminder, readReminder, reminderKey } from '../../lib/usecase/reminder.ts';
import type { Device } from '../device.ts';
import { IconButton } from '../IconButton.tsx';
import { useOwnVoice } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';

/** Every reminder that is set; any can be taken away. */
export function RemindersSection({ device }: { readonly device: Device }) {
  const { language, say } = useOwnVoice();
  const { store } = usePorts();
  const [reminders, setReminders] = useState<readonly Reminder[] | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const look = async () => {
      const kept = await store.settings.beginning(reminderKey(''));
      const read = [...kept].map(([key, value]) => readReminder(key, value));
      setReminders(read.filter((each) => each !== null));
    };
    void look();
  }, [store, turn]);
  const drop = async ({ draftId }: Reminder) => {
    await store.settings.remove(reminderKey(draftId));
    device.tellReminders();
    setTurn(turn + 1);
  };
  return (
    <SheetSection title={say('options.reminders')}>
      {reminders?.length === 0 && <p class="zt-hint">{say('options.remindersNone')}</p>}
      <ul class="zt-plain options-list">
        {reminders?.map((reminder) => (
          <li key={reminder.draftId} class="zt-row">
            <span class="zt-grow">
              {say('options.reminderAt', {
                date: `${dayWords(reminder.at, language)} ${timeWords(reminder.at, language)}`,
                title: reminder.title,
              })}
            </span>
            <IconButton
              icon="close"
              label={say('options.reminderDrop', { title: reminder.title })}
              onPress={() => void drop(reminder)}
            />
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}
