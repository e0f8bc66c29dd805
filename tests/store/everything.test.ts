import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../lib/store/backup-file.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { everythingIn } from '../../lib/store/everything.ts';
import { filesIn } from '../../lib/store/files.ts';
import { personsIn } from '../../lib/store/persons.ts';
import { seal, unseal } from '../../lib/store/seal.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { mergeEverything } from '../../lib/usecase/merge-everything.ts';
import type { Everything } from '../../lib/usecase/own-data-ports.ts';
import { anyDevice, device, nothing, written } from '../usecase/devices.ts';
import { comment, told, twoWindows } from './store.ts';

const open = { madeAt: 0, passphrase: null };
const bytes = new Uint8Array([37, 80, 68, 70, 45, 0, 255]).buffer;
const file = { hash: 'c'.repeat(64), type: 'application/pdf', bytes };

describe('the file of everything', () => {
  it('says again what was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDevice, async (one) => {
        const whole = { ...one, files: [file] };
        expect(await readBackup(await writeBackup(whole, open), null)).toEqual({
          ok: true,
          everything: whole,
          damaged: 0,
        });
      }),
      { numRuns: 30 },
    );
  });

  it('is read with its passphrase only, typed in either form of its letters', async () => {
    const text = await writeBackup(device('phone', ''), { madeAt: 0, passphrase: '清屿 cafe\u0301' });
    expect(text).not.toContain('养犬');
    expect(await readBackup(text, null)).toEqual({ ok: false, fault: 'locked' });
    expect(await readBackup(text, '别的口令')).toEqual({ ok: false, fault: 'wrong-passphrase' });
    expect(await readBackup(text, '清屿 caf\u00e9')).toMatchObject({ ok: true, damaged: 0 });
  });

  it('holds no name and no telephone where nothing locks them', async () => {
    const person = { kind: 'plain', answers: { name: '王小明' } } as const;
    const text = await writeBackup({ ...nothing, person }, open);
    expect(text).not.toContain('王小明');
    const locked = await writeBackup({ ...nothing, person }, { madeAt: 0, passphrase: '口令' });
    expect(await readBackup(locked, '口令')).toMatchObject({ everything: { person } });
  });

  it('names what it is not, and what it is too new for', async () => {
    expect(await readBackup('{"kind":"something"}', null)).toEqual({ ok: false, fault: 'not-ours' });
    expect(await readBackup('这不是 JSON', null)).toEqual({ ok: false, fault: 'not-ours' });
    const newer = JSON.stringify({ kind: 'zhutiao-backup', version: 2 });
    expect(await readBackup(newer, null)).toEqual({ ok: false, fault: 'newer' });
  });

  it('gives up a damaged record, not the others', async () => {
    const on = device('phone', '');
    const whole: Everything = { ...on, comments: [written(on, 'art_1'), comment({ id: 'x' })] };
    const text = (await writeBackup(whole, open)).replace('"id":"x"', '"id":7');
    const read = await readBackup(text, null);
    expect(read).toMatchObject({ ok: true, damaged: 1 });
    expect(read.ok && read.everything.comments).toEqual([whole.comments[0]]);
  });

  it('never throws, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.option(fc.string()), async (json, passphrase) => {
        const content = `{"kind":"zhutiao-backup","version":1,"madeAt":"2026-04-01T00:00:00.000Z","content":${json}}`;
        expect(await readBackup(content, passphrase)).toHaveProperty('ok');
        expect(await readBackup(json, passphrase)).toHaveProperty('ok');
      }),
    );
  });
});

describe('everything that is kept', () => {
  it('comes back on another device as it was', async () => {
    const on = device('phone', '');
    const whole = { ...on, comments: [written(on, 'art_3__para_1')], files: [file] };
    const { here, there } = twoWindows();
    const [store, other] = [everythingIn(here), everythingIn(there)];
    expect(await store.change((now) => mergeEverything(now, whole))).toEqual({ ok: true });
    expect((await other.all()).everything).toEqual(whole);
    expect(await (await filesIn(here).get(file.hash))?.arrayBuffer()).toEqual(bytes);
  });

  it('leaves alone what it cannot read', async () => {
    const { here } = twoWindows();
    await here.comments.put({ id: 'strange', draftId: 1 });
    const store = everythingIn(here);
    expect((await store.all()).damaged).toBe(1);
    await store.change((now) => mergeEverything(now, device('phone', '')));
    expect(await here.comments.get('strange')).toEqual({ id: 'strange', draftId: 1 });
  });

  it('is gone after it was erased, every table of it', async () => {
    const { here } = twoWindows();
    const store = everythingIn(here);
    await store.change((now) => mergeEverything(now, { ...device('phone', ''), files: [file] }));
    await settingsIn(here).set('language', 'en');
    await personsIn(here).keep({ name: '王小明' }, null);
    expect(await store.erase()).toEqual({ ok: true });
    expect(await Promise.all(here.tables.map((table) => table.count()))).toEqual(here.tables.map(() => 0));
  });
});

describe('files', () => {
  it('stay as long as a comment or a version names them', async () => {
    const { here } = twoWindows();
    const comments = commentsIn(here);
    const attachment = { hash: file.hash, type: file.type, size: 7, name: '照片.pdf' };
    await filesIn(here).keep(file);
    const one = comment({ attachments: [attachment] });
    await comments.save(one, 'first');
    await comments.save(comment({ id: 'other', attachments: [attachment], deletedAt: 1 }), 'first');
    await comments.eraseDeleted(10);
    expect(await here.files.count()).toBe(1);
    await comments.save({ ...one, attachments: [], deletedAt: 1 }, 'second');
    await comments.eraseDeleted(10);
    expect(await here.files.count()).toBe(0);
  });
});

describe('who the person is', () => {
  it('is kept only when asked, opened by its passphrase only, and forgotten at once', async () => {
    const { here } = twoWindows();
    const persons = personsIn(here);
    const signal = new AbortController().signal;
    const watched = told<Parameters<Parameters<typeof persons.watch>[0]['next']>[0]>();
    persons.watch({ next: watched.next, signal });
    expect(await watched.until((person) => person === null)).toBeNull();
    await persons.keep({ name: '王小明' }, '老街 12 号');
    const person = await watched.until((each) => each !== null);
    if (person?.kind !== 'sealed') throw new TypeError('expected it to be locked');
    expect(JSON.stringify(await here.persons.toArray())).not.toContain('王小明');
    expect(await persons.open(person.sealed, '老街')).toBeNull();
    expect(await persons.open(person.sealed, '老街 12 号')).toEqual({ name: '王小明' });
    await persons.forget();
    expect(await here.persons.count()).toBe(0);
  });

  it('locks and opens any text under any passphrase, each time otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        fc.string({ unit: 'binary' }),
        async (text, passphrase) => {
          const [one, other] = [await seal(text, passphrase, 2), await seal(text, passphrase, 2)];
          expect(await unseal(one, passphrase)).toBe(text);
          expect(one.data).not.toBe(other.data);
          expect(await unseal({ ...one, iv: other.iv }, passphrase)).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });
});
