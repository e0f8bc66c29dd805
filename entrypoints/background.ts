import { defineBackground } from 'wxt/utils/define-background';
import { followPermissions } from '../lib/bridge/always.ts';
import { serveBackground } from '../lib/bridge/background.ts';
import { followCommands } from '../lib/bridge/commands.ts';

/** Everything it knows lies in storage: the browser ends it whenever it likes. */
export default defineBackground(() => {
  serveBackground(() => undefined, new AbortController().signal);
  followCommands();
  followPermissions();
});
