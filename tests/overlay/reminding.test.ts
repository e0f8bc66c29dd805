import { describe, expect, it } from 'vitest';
import { keepReminding } from '../../entrypoints/background/reminding.ts';
import type { ShownNotice } from '../../lib/bridge/notice.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { type Reminder, reminderKey, writeReminder } from '../../lib/usecase/reminder.ts';
import { twoWindows } from '../store/store.ts';

const closesAt = Date.parse('2026-04-01T16:00:00.000Z');
const reminder: Reminder = {
  draftId: 'draft',
  title: '清屿市养犬管理条例（草案）',
  closesAt,
  timeZone: 'Asia/Shanghai',
  at: closesAt - 3 * 86_400_000,
  address: 'https://qingyu-rd.example/1.html',
};

/** A background over a fresh database and a clock that is set. */
async function background() {
  const settings = settingsIn(twoWindows().here);
  await settings.set('language', 'zh');
  await settings.set(reminderKey('draft'), writeReminder(reminder));
  const shown: ShownNotice[] = [];
  const alarms: (number | null)[] = [];
  const clock = { now: reminder.at - 1000 };
  const wake = keepReminding({
    settings,
    now: () => clock.now,
    setAlarm: async (at) => void alarms.push(at),
    show: async (notice) => Boolean(shown.push(notice)),
  });
  return { settings, shown, alarms, clock, wake };
}

const looked = async (alarms: readonly unknown[], times: number) => {
  while (alarms.length < times) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('the background', () => {
  it('waits for a reminder, shows it once, and waits for nothing more', async () => {
    const { settings, shown, alarms, clock, wake } = await background();
    wake();
    await looked(alarms, 1);
    expect([shown, alarms]).toEqual([[], [reminder.at]]);
    clock.now = reminder.at;
    wake();
    wake();
    await looked(alarms, 3);
    expect(shown).toEqual([
      {
        id: 'draft',
        title: '《清屿市养犬管理条例（草案）》',
        body: '4月1日 24:00 截止。没提交的意见还在这台设备上。',
        address: reminder.address,
      },
    ]);
    expect(await settings.get(reminderKey('draft'))).toBeNull();
    expect(alarms.at(-1)).toBeNull();
  });
});
