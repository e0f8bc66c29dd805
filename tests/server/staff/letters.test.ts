import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import type { FilingOutcome, Letter } from '../../../lib/hearing/staff/letters.ts';
import type { Picture } from '../../../lib/hearing/staff/picture.ts';
import type { TagCount } from '../../../lib/hearing/staff/tags.ts';
import { submissions } from '../../../server/database/schema.ts';
import { auditEntries } from '../../../server/database/staff-schema.ts';
import { dossierOf } from '../../../server/staff/dossier.ts';
import { accepted, onArticle, send, submitted } from '../citizens.ts';
import { closesAt, firstRevision, firstRevisionId } from '../drafts.ts';
import { got, type Office as Opened, openOffice, type Staff } from './office.ts';

function letter(change: Partial<Letter> = {}, reason = '老人看不清屏幕，请在门口贴出来。'): Letter {
  const target = {
    eId: 'art_2',
    citation: '第二条',
    clauseHash: 'a'.repeat(64),
    quote: null,
    position: { start: 0, end: firstRevision.text.length },
  };
  return {
    key: randomUUID(),
    filed: { way: 'letter', receivedOn: '2026-04-02' },
    person: { name: '欧阳小楼', contact: '清屿市望潮路3号' },
    comments: [{ targets: [target], stance: 'amend', proposed: null, reason }],
    ...change,
  };
}

const file = (staff: Staff, ...letters: Letter[]) =>
  staff.ask('/hearings/library/letters', { revisionId: firstRevisionId, letters });

async function filed(staff: Staff, ...letters: Letter[]): Promise<FilingOutcome[]> {
  return (await got<{ letters: FilingOutcome[] }>(file(staff, ...letters))).letters;
}

const read = async (staff: Staff, query = '') =>
  (await got<{ comments: DeskComment[] }>(staff.ask(`/hearings/library/comments${query}`))).comments;

async function counted(office: Opened): Promise<unknown> {
  return (await office.ask(`/counts?revision=${firstRevisionId}`)).json();
}

describe('post that the office files', () => {
  it('counts like every other comment, with its way and day, and the person masked', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    await accepted(office);
    const [outcome] = await filed(editor, letter());
    expect(outcome).toEqual({ number: 'QY2026-000002', before: false });
    expect(await counted(office)).toMatchObject({ submissions: 2, comments: 2 });
    const [, comment] = await read(editor);
    expect(comment).toMatchObject({
      channel: 'letter',
      receivedOn: '2026-04-02',
      person: { name: '欧***', contact: '清屿****' },
    });
    expect((await read(editor, '?channel=letter')).map(({ number }) => number)).toEqual(['QY2026-000002']);
    expect((await read(editor, '?channel=online')).map(({ number }) => number)).toEqual(['QY2026-000001']);
  });

  it('is filed once, however often it is brought', async () => {
    const office = await openOffice();
    const [one, other] = [await office.staff('collector'), await office.staff('editor')];
    const piece = letter();
    const first = await Promise.all([filed(one, piece, piece), filed(other, piece)]);
    const numbers = first.flat().map(({ number }) => number);
    expect(new Set(numbers)).toEqual(new Set(['QY2026-000001']));
    expect(first.flat().filter(({ before }) => !before)).toHaveLength(1);
    expect(await office.db.select().from(submissions)).toHaveLength(1);
    const known = await got(one.ask(`/hearings/library/letters?keys=${piece.key},${randomUUID()}`));
    expect(known).toEqual({ letters: [{ key: piece.key, number: 'QY2026-000001' }] });
  });

  it('stands in the log, says in its packet that the office filed it, and is in the audit trail', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    await filed(editor, letter());
    const [row] = await office.db.select().from(submissions);
    expect(row?.packetHead).toMatchObject({ filed: { way: 'letter', receivedOn: '2026-04-02' } });
    expect(JSON.stringify(row?.packetHead)).not.toContain('欧阳小楼');
    const entries = await (await office.ask('/log/entries?from=0&to=0')).text();
    expect(entries).toContain(row?.packetHash);
    const acts = await office.db.select().from(auditEntries);
    expect(acts.filter(({ act }) => act === 'file-letters')).toMatchObject([
      { login: editor.login, subject: 'QY2026-000001', details: { filed: 1, before: 0 } },
    ]);
    expect(JSON.stringify(acts)).not.toContain('欧阳小楼');
  });

  it('is taken after the end, when a citizen’s own is not', async () => {
    const office = await openOffice();
    office.clock.now = new Date(closesAt.getTime() + 3 * 86_400_000);
    const editor = await office.staff('editor');
    expect((await send(office, submitted({ sentAt: office.clock.now }))).status).toBe(403);
    expect(await filed(editor, letter())).toMatchObject([{ before: false }]);
  });

  it('cannot be sent in by anybody else', async () => {
    const office = await openOffice();
    const row = submitted();
    const packet = { ...JSON.parse(row.packet), filed: { way: 'letter', receivedOn: '2026-04-02' } };
    const answer = await send(office, { ...row, packet: JSON.stringify(packet) });
    expect(answer.status).toBe(400);
  });

  it('on a place that the draft does not have is not kept, nor what came with it', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    const wrong = letter();
    const [comment] = wrong.comments;
    const [target] = comment?.targets ?? [];
    if (!comment || !target) throw new Error('expected a target');
    const misplaced = { ...wrong, comments: [{ ...comment, targets: [{ ...target, eId: 'art_99' }] }] };
    expect((await file(editor, letter(), misplaced)).status).toBe(422);
    expect(await office.db.select().from(submissions)).toEqual([]);
  });

  it('is in the papers with its own way and day', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    await filed(editor, letter({ filed: { way: 'station', receivedOn: '2026-03-20' } }));
    const { comments } = await dossierOf(office.db, 'library', { names: true });
    expect(comments).toMatchObject([
      {
        channel: 'station',
        receivedAt: '2026-03-20T04:00:00.000Z',
        author: { name: '欧阳小楼', contact: '清屿市望潮路3号' },
      },
    ]);
  });
});

describe('tags', () => {
  it('are put on many comments at once, found by, taken off, and stand in the papers', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    for (let at = 0; at < 3; at++) await accepted(office);
    const all = await read(editor);
    const names = all.map(({ number, id }) => ({ number, commentId: id }));
    const tag = (add: string[], remove: string[], comments = names) =>
      editor.ask('/hearings/library/tags', { comments, add, remove });
    expect((await tag(['开放时间', '老人'], [])).status).toBe(200);
    expect((await tag([], ['老人'], names.slice(0, 1))).status).toBe(200);
    expect((await read(editor)).map(({ tags }) => tags)).toEqual([
      ['开放时间'],
      ['开放时间', '老人'],
      ['开放时间', '老人'],
    ]);
    expect(await read(editor, `?tag=${encodeURIComponent('老人')}`)).toHaveLength(2);
    const list = await got<{ tags: TagCount[] }>(editor.ask('/hearings/library/tags'));
    expect(list.tags).toEqual([
      { tag: '开放时间', comments: 3 },
      { tag: '老人', comments: 2 },
    ]);
    const { comments } = await dossierOf(office.db, 'library', { names: false });
    expect(comments.map(({ tags }) => tags.length)).toEqual([1, 2, 2]);
    const many = Array.from({ length: 20 }, (_, at) => `第${at}类`);
    expect((await tag(many, [])).status).toBe(422);
    expect((await tag(['一、二'], [])).status).toBe(400);
  });
});

describe('the picture of opinion', () => {
  it('counts every comment once by day, by group and by way', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    await accepted(office);
    await accepted(office, { comments: [onArticle('art_2', { stance: 'oppose' })] });
    await filed(editor, letter());
    const [first] = await read(editor);
    if (!first) throw new Error('expected a comment');
    const group = {
      name: '开放到晚上',
      kind: 'theme',
      comments: [{ number: first.number, commentId: first.id }],
    };
    await got(editor.ask('/hearings/library/groups', group));
    const picture = await got<Picture>(editor.ask(`/hearings/library/picture?revision=${firstRevisionId}`));
    const sums = (parts: readonly { stances: Record<string, number> }[]) =>
      parts.map(({ stances }) => Object.values(stances).reduce((sum, each) => sum + each, 0));
    expect(picture.days.map(({ day }) => day)).toContain('2026-04-02');
    expect(sums(picture.days).reduce((a, b) => a + b)).toBe(3);
    expect(picture.groups).toMatchObject([
      { name: '开放到晚上', people: 1 },
      { name: null, people: 2 },
    ]);
    expect(picture.channels.map(({ channel }) => channel)).toEqual(['online', 'letter']);
  });
});
