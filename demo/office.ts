import type { Database } from '../server/database/connect.ts';
import { accountNamed, appoint, createAccount } from '../server/staff/accounts.ts';
import { demoRecord } from './hearing.ts';

/** Who works in the invented office. The password stands in the terminal: the demo listens on this machine alone. */
export interface DemoOffice {
  readonly editor: string;
  readonly admin: string;
  readonly password: string;
}

const office: DemoOffice = { editor: 'banli', admin: 'guanli', password: 'qingyu-fagongwei' };

/** Makes the accounts, unless an earlier run has. */
export async function openOffice(db: Database, now: Date): Promise<DemoOffice> {
  const people = [
    { login: office.editor, name: '办理一', role: 'editor', administers: false },
    { login: office.admin, name: '法规处', role: 'admin', administers: true },
  ] as const;
  for (const { role, ...person } of people) {
    if ((await accountNamed(db, person.login)) !== null) continue;
    await createAccount(db, { ...person, password: office.password, subject: null }, now);
    await appoint(db, demoRecord.id, { login: person.login, role });
  }
  return office;
}
