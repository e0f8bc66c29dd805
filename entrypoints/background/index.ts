import { defineBackground } from 'wxt/utils/define-background';
import { onWaking, setAlarm } from '../../lib/bridge/alarm.ts';
import { followPermissions } from '../../lib/bridge/always.ts';
import { serveBackground } from '../../lib/bridge/background.ts';
import { followCommands } from '../../lib/bridge/commands.ts';
import { onNoticePress, showNotice } from '../../lib/bridge/notice.ts';
import { followPress } from '../../lib/bridge/press.ts';
import { readHtml } from '../../lib/importer/html.ts';
import { joinDraft } from '../../lib/law/join-pages.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { filesIn } from '../../lib/store/files.ts';
import { outboxIn } from '../../lib/store/outbox.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { keepLimber } from './limber.ts';
import { keepReminding } from './reminding.ts';
import { keepSending } from './sending.ts';

/** What has started the background, often a press, is done before it looks for work of its own. Milliseconds. */
const ownWork = 1000;

/** Everything it knows lies in storage: the browser ends it whenever it likes. */
export default defineBackground(() => {
  const db = openDatabase();
  const begin = keepSending({
    outbox: outboxIn(db),
    fetch: (address, init) => fetch(address, init),
    now: () => Date.now(),
    random: () => Math.random(),
    online: () => navigator.onLine,
    sender: crypto.randomUUID(),
    file: filesIn(db).get,
    setAlarm: (at, now) => setAlarm('outbox', at, now),
    after: (milliseconds, act) => void setTimeout(act, milliseconds),
  });
  const deliver = () => void begin();
  const remind = keepReminding({
    settings: settingsIn(db),
    now: () => Date.now(),
    setAlarm: (at, now) => setAlarm('reminders', at, now),
    show: showNotice,
  });
  const keptLimber = keepLimber();
  const files = (pages: readonly string[]) => pages.map((page) => readHtml(page));
  serveBackground(
    {
      deliver,
      remind,
      joinDraft: ({ before, own, after }) => joinDraft({ before: files(before), own, after: files(after) }),
    },
    new AbortController().signal,
  );
  const limberUp = () => void keptLimber();
  followPress(limberUp);
  followCommands(limberUp);
  followPermissions();
  onWaking('outbox', deliver);
  onWaking('reminders', remind);
  onNoticePress();
  self.addEventListener('online', deliver);
  setTimeout(() => {
    deliver();
    remind();
  }, ownWork);
});
