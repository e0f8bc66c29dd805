import type { Everything, EverythingStore, Sending } from '../usecase/own-data-ports.ts';
import { readBackup, writeBackup } from './backup-file.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { outboxRow } from './outbox-row.ts';
import { personKey, personRow } from './own-rows.ts';
import { postingRow } from './posting-row.ts';
import { commentRow, readRow, readRows } from './rows.ts';
import { belongsTo, keysOfTables, tableOf, tableShapes } from './table-shapes.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function everythingIn(db: ZhutiaoDatabase): EverythingStore {
  return {
    all: () => db.transaction('r', db.tables, () => readAll(db)),

    change: (change) =>
      keeping(() =>
        db.transaction('rw', db.tables, async () => {
          const { everything } = await readAll(db);
          await replace(db, everything, change(everything));
        }),
      ),

    erase: () =>
      keeping(() =>
        db.transaction('rw', db.tables, () => Promise.all(db.tables.map((each) => each.clear()))),
      ),

    write: writeBackup,
    read: readBackup,

    watchSendings: (watcher) =>
      watch(async () => {
        const all = await db.outbox.toArray();
        const online = readRows(
          outboxRow,
          all.filter((row) => belongsTo('outbox', row)),
        );
        const posted = readRows(
          postingRow,
          all.filter((row) => belongsTo('postings', row)),
        );
        const rows: Sending[] = [
          ...online.rows.map((row) => ({ kind: 'online' as const, row })),
          ...posted.rows.map((posting) => ({ kind: 'posted' as const, posting })),
        ];
        return {
          rows: rows.toSorted((a, b) => sentAt(b) - sentAt(a)),
          damaged: online.damaged + posted.damaged,
        };
      }, watcher),

    submitted: async (submissionId) =>
      readRows(commentRow, await db.comments.where({ submissionId }).toArray()).rows,

    release: (submissionId) =>
      keeping(() => db.comments.where({ submissionId }).modify({ state: 'ready', submissionId: null })),
  };
}

function sentAt(sending: Sending): number {
  return sending.kind === 'online' ? sending.row.createdAt : sending.posting.createdAt;
}

async function readAll(db: ZhutiaoDatabase): Promise<{ everything: Everything; damaged: number }> {
  let damaged = 0;
  const entries = await Promise.all(
    keysOfTables.map(async (name) => {
      const rows = (await db[tableOf(name)].toArray()).filter((row) => belongsTo(name, row));
      const found = readRows<unknown>(tableShapes[name], rows);
      damaged += found.damaged;
      return [name, found.rows] as const;
    }),
  );
  const row = await db.persons.get(personKey);
  const person = readRow(personRow, row)?.person ?? null;
  if (row !== undefined && person === null) damaged += 1;
  // Each list has just been read by its own shape.
  return { everything: { ...(Object.fromEntries(entries) as Omit<Everything, 'person'>), person }, damaged };
}

/** Writes what is new or changed, takes away what is no longer there; what could not be read is not touched. */
async function replace(db: ZhutiaoDatabase, before: Everything, after: Everything): Promise<void> {
  for (const name of keysOfTables) {
    const table = db.table<unknown, unknown>(tableOf(name));
    const keyOf = (row: unknown) => JSON.stringify(keyIn(row, table.schema.primKey.keyPath));
    const kept = new Set(after[name].map(keyOf));
    const gone = before[name].filter((row) => !kept.has(keyOf(row)));
    await table.bulkDelete(gone.map((row) => keyIn(row, table.schema.primKey.keyPath)));
    const known = new Set<unknown>(before[name]);
    await table.bulkPut(after[name].filter((row) => !known.has(row)));
  }
  if (after.person !== before.person && after.person !== null)
    await db.persons.put({ key: personKey, person: after.person });
}

function keyIn(row: unknown, path: string | string[] | undefined): unknown {
  const field = (name: string) => (row as Readonly<Record<string, unknown>>)[name];
  if (path === undefined) throw new TypeError('expected a table whose rows hold their key');
  return typeof path === 'string' ? field(path) : path.map(field);
}
