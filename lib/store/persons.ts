import { answers as answersShape } from '../hearing/protocol/form.ts';
import type { Person, PersonStore } from '../usecase/own-data-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { personKey, personRow } from './own-rows.ts';
import { readRow } from './rows.ts';
import { seal, unseal } from './seal.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function personsIn(db: ZhutiaoDatabase): PersonStore {
  return {
    watch: (watcher) =>
      watch(async () => readRow(personRow, await db.persons.get(personKey))?.person ?? null, watcher),

    async keep(answers, passphrase) {
      const person: Person =
        passphrase === null
          ? { kind: 'plain', answers }
          : { kind: 'sealed', sealed: await seal(JSON.stringify(answers), passphrase) };
      return keeping(() => db.persons.put({ key: personKey, person }));
    },

    async open(sealed, passphrase) {
      const text = await unseal(sealed, passphrase);
      return text === null ? null : readRow(answersShape, JSON.parse(text));
    },

    forget: () => keeping(() => db.persons.clear()),
  };
}
