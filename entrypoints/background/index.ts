import { defineBackground } from 'wxt/utils/define-background';
import { onWaking, setAlarm } from '../../lib/bridge/alarm.ts';
import { followPermissions } from '../../lib/bridge/always.ts';
import { serveBackground } from '../../lib/bridge/background.ts';
import { followCommands } from '../../lib/bridge/commands.ts';
import { readHtml } from '../../lib/importer/html.ts';
import { joinDraft } from '../../lib/law/join-pages.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { outboxIn } from '../../lib/store/outbox.ts';
import { keepSending } from './sending.ts';

/** Everything it knows lies in storage: the browser ends it whenever it likes. */
export default defineBackground(() => {
  const begin = keepSending({
    outbox: outboxIn(openDatabase()),
    fetch: (address, init) => fetch(address, init),
    now: () => Date.now(),
    random: () => Math.random(),
    online: () => navigator.onLine,
    sender: crypto.randomUUID(),
    setAlarm,
    after: (milliseconds, act) => void setTimeout(act, milliseconds),
  });
  const deliver = () => void begin();
  const files = (pages: readonly string[]) => pages.map((page) => readHtml(page));
  serveBackground(
    {
      deliver,
      joinDraft: ({ before, own, after }) => joinDraft({ before: files(before), own, after: files(after) }),
    },
    new AbortController().signal,
  );
  followCommands();
  followPermissions();
  onWaking(deliver);
  self.addEventListener('online', deliver);
  deliver();
});
