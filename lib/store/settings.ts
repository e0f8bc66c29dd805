import type { SettingStore } from '../usecase/store-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { readRow, readRows, settingRow } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function settingsIn(db: ZhutiaoDatabase): SettingStore {
  const get = async (key: string) => readRow(settingRow, await db.settings.get(key))?.value ?? null;
  return {
    get,
    async beginning(prefix) {
      const { rows } = readRows(settingRow, await db.settings.where('key').startsWith(prefix).toArray());
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
    watch: (key, watcher) => watch(() => get(key), watcher),
    set: (key, value) => keeping(() => db.settings.put({ key, value })),
    remove: (key) => keeping(() => db.settings.delete(key)),
  };
}
