import { expect, it } from 'vitest';
import { keySetting } from '../../components/roads/use-road.ts';
import { writeBackup } from '../../lib/store/backup-file.ts';
import { everythingIn } from '../../lib/store/everything.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { twoWindows } from '../store/store.ts';

it('the key to Regulations.gov is in no backup that anybody can read', async () => {
  const db = twoWindows().here;
  await settingsIn(db).set(keySetting, 'PERSONAL-KEY');
  await settingsIn(db).set('language', 'zh');
  const { everything } = await everythingIn(db).all();
  const open = await writeBackup(everything, { passphrase: null, madeAt: 1000 });
  expect(open).toContain('language');
  expect(open).not.toContain('PERSONAL-KEY');
});
