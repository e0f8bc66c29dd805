import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '../../lib/export/archive.ts';
import { readArchive } from '../../lib/export/read-archive.ts';
import { dossierWith } from './dossiers.ts';

const dossier = dossierWith(80);

async function changed(change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const files = unzipSync(await writeArchive(dossier));
  change(files);
  return zipSync(files);
}

describe('the archive of a hearing', () => {
  it('is the same to the byte after export, import and export', async () => {
    const first = await writeArchive(dossier);
    const reading = readArchive(first);
    if (reading.kind === 'refused') throw new Error(reading.words.en);
    expect(reading.dossier).toEqual(dossier);
    expect(Buffer.compare(await writeArchive(reading.dossier), first)).toBe(0);
  });

  it('keeps a hearing without comments and without a meeting', async () => {
    const empty = dossierWith(0, { meeting: null, groups: [] });
    const reading = readArchive(await writeArchive(empty));
    expect(reading).toEqual({ kind: 'dossier', dossier: empty });
  });

  it.each([
    ['bytes that are no archive', async () => new Uint8Array([1, 2, 3])],
    ['another archive', async () => zipSync({ 'a.txt': new Uint8Array(3) })],
    ['a text that was altered', () => changed((files) => (files['revisions/1.txt'] = new Uint8Array([65])))],
    [
      'comments cut off',
      () => changed((files) => (files['comments.jsonl'] = new TextEncoder().encode('{"id":\n'))),
    ],
    ['a missing list', () => changed((files) => delete files['groups.jsonl'])],
    [
      'a version not known',
      () =>
        changed(
          (files) =>
            (files['zhutiao.json'] = new TextEncoder().encode('{"format":"zhutiao-hearing","version":9}')),
        ),
    ],
    [
      'a comment on a text that is not there',
      () =>
        changed((files) => {
          delete files['revisions/3.json'];
          delete files['revisions/2.json'];
        }),
    ],
  ])('refuses %s in both languages', async (_, make) => {
    const reading = readArchive(await make());
    if (reading.kind !== 'refused') throw new Error('It was taken.');
    expect(reading.words.zh).toMatch(/。$/);
    expect(reading.words.en).toMatch(/\.$/);
  });

  it('stops when told, and says how far it is', async () => {
    const seen: number[] = [];
    await writeArchive(dossier, { onProgress: (done, all) => seen.push(done / all) });
    expect(seen.at(-1)).toBe(1);
    const stopped = writeArchive(dossier, { signal: AbortSignal.abort(new Error('stopped')) });
    await expect(stopped).rejects.toThrow('stopped');
  });
});
