import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../lib/export/read-archive.ts';
import { openPapers, paperInMaking, paperLine, papersWithNames } from '../../../lib/hearing/staff/papers.ts';
import { auditEntries } from '../../../server/database/staff-schema.ts';
import { publishRevision } from '../../../server/seed.ts';
import { accepted } from '../citizens.ts';
import { secondRevision } from '../drafts.ts';
import { wordsInZip } from '../words-in-zip.ts';
import { openOffice } from './office.ts';

const name = '欧阳小楼';

async function office() {
  const opened = await openOffice();
  await accepted(opened, { answers: { name, phone: '13800138000' } });
  await publishRevision(opened.db, 'library', secondRevision);
  return opened;
}

describe('the papers', () => {
  it.each(openPapers)('%s is made, and names nobody', async (paper) => {
    const opened = await office();
    const reader = await opened.staff('reader');
    const answer = await reader.ask(`/hearings/library/papers/${paper}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    const words = await wordsInZip(answer);
    expect(words.length).toBeGreaterThan(100);
    expect(words).not.toContain(name);
    expect(words).not.toContain('13800138000');
  });

  it.each(papersWithNames)('%s holds names, for who may look, and it is written down', async (paper) => {
    const opened = await office();
    const [reader, editor] = [await opened.staff('reader'), await opened.staff('editor')];
    expect((await reader.ask(`/hearings/library/papers-with-names/${paper}`)).status).toBe(403);
    const answer = await editor.ask(`/hearings/library/papers-with-names/${paper}`);
    expect(answer.status).toBe(200);
    // Letters go to who was answered, the report names who spoke: nobody here was or did.
    if (paper !== 'letters' && paper !== 'report') expect(await wordsInZip(answer)).toContain(name);
    const acts = await opened.db.select().from(auditEntries);
    expect(acts.filter(({ act }) => act === 'make-paper-with-names')).toMatchObject([
      { login: editor.login, subject: paper },
    ]);
  });

  it('hold what was said, and the archive reads back whole', async () => {
    const opened = await office();
    const editor = await opened.staff('editor');
    const answer = await editor.ask('/hearings/library/papers-with-names/archive');
    const reading = readArchive(new Uint8Array(await answer.arrayBuffer()));
    if (reading.kind === 'refused') throw new Error(reading.words.en);
    expect(reading.dossier.comments).toMatchObject([{ author: { name }, stance: 'amend' }]);
    expect(reading.dossier.revisions).toHaveLength(2);
  });

  it('tell how far they are while they are made, and end with the same file', async () => {
    const opened = await office();
    const reader = await opened.staff('reader');
    const whole = new Uint8Array(
      await (await reader.ask('/hearings/library/papers/opinions-sheet')).arrayBuffer(),
    );
    const answer = await reader.ask('/hearings/library/papers/opinions-sheet', undefined, {
      accept: paperInMaking,
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const lines = strFromU8(bytes.subarray(0, bytes.length - whole.length))
      .trimEnd()
      .split('\n');
    const told = lines.map((line) => paperLine.parse(JSON.parse(line)));
    expect(told.slice(0, -1)).toEqual([{ done: 2, all: 2 }]);
    expect(told.at(-1)).toMatchObject({ size: whole.length });
    expect(bytes.subarray(bytes.length - whole.length)).toEqual(whole);
  });

  it('say in both languages why one cannot be made, also when it has been begun', async () => {
    const opened = await openOffice();
    const reader = await opened.staff('reader');
    const answer = await reader.ask('/hearings/library/papers/compare', undefined, { accept: paperInMaking });
    const line = paperLine.parse(JSON.parse(await answer.text()));
    expect(line).toMatchObject({ problem: { zh: expect.stringContaining('一稿') } });
    expect((await reader.ask('/hearings/library/papers/compare')).status).toBe(422);
  });

  it('are not there for a paper that there is not', async () => {
    const opened = await office();
    const editor = await opened.staff('editor');
    expect((await editor.ask('/hearings/library/papers/details')).status).toBe(404);
    expect((await editor.ask('/hearings/library/papers-with-names/opinions')).status).toBe(404);
  });
});
