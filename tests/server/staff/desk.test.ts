import { describe, expect, it } from 'vitest';
import type { Status } from '../../../lib/hearing/protocol/status.ts';
import type { DeskComment, Group, NewDecision, Progress } from '../../../lib/hearing/staff/desk.ts';
import { auditEntries } from '../../../server/database/staff-schema.ts';
import { accepted, onArticle, opening } from '../citizens.ts';
import { firstRevisionId, library } from '../drafts.ts';
import { got, openOffice, type Staff, signedIn } from './office.ts';

interface Page {
  readonly comments: readonly DeskComment[];
  readonly next: string | null;
}

const read = (staff: Staff, query = '') => got<Page>(staff.ask(`/hearings/library/comments${query}`));

function decided(comments: readonly DeskComment[], change: Partial<NewDecision> = {}): NewDecision {
  return {
    comments: comments.map(({ number, id, decision }) => ({
      number,
      commentId: id,
      version: decision?.version ?? 0,
    })),
    disposition: 'adopted',
    reason: '已在二次审议稿中写明。',
    nextText: null,
    state: 'working',
    handler: null,
    dueOn: null,
    ...change,
  };
}

describe('the desk', () => {
  it('shows comments by clause, by words and by how far they are, with the person masked', async () => {
    const office = await openOffice();
    const reader = await office.staff('reader');
    await accepted(office, { answers: { name: '王小明', phone: '13800138000' } });
    await accepted(office, {
      comments: [onArticle('art_1', { reason: '100%_同意' })],
      answers: { name: '李四' },
    });
    const all = await read(reader);
    expect(all.comments.map(({ person }) => person)).toEqual([
      { name: '王**', phone: '138****8000' },
      { name: '李**' },
    ]);
    expect((await read(reader, '?clause=art_1')).comments).toHaveLength(1);
    expect((await read(reader, `?words=${encodeURIComponent('%_')}`)).comments).toHaveLength(1);
    expect((await read(reader, '?state=open')).comments).toHaveLength(2);
    expect((await read(reader, '?state=settled')).comments).toHaveLength(0);
  });

  it('names who handles and who reviews, and counts to each what is theirs and what is late', async () => {
    const office = await openOffice(library('library', { answerDays: 15 }));
    const [editor, admin] = [await office.staff('editor'), await office.staff('admin')];
    await accepted(office);
    const { comments } = await read(editor);
    const named = { handler: editor.login, reviewer: admin.login, dueOn: '2026-04-20' };
    await got(editor.ask('/hearings/library/decisions', decided(comments, named)));
    const [after] = (await read(editor)).comments;
    expect(after?.decision).toMatchObject({
      handlerLogin: editor.login,
      reviewerLogin: admin.login,
      dueOn: '2026-04-20',
    });
    const figures = async (who: typeof editor) => {
      const path = `/hearings/library/progress?revision=${firstRevisionId}`;
      const { clauses } = await got<Progress>(who.ask(path));
      const sum = (of: 'mine' | 'overdue') => clauses.reduce((all, each) => all + each[of], 0);
      return [sum('mine') > 0, sum('overdue') > 0];
    };
    expect([await figures(editor), await figures(admin)]).toEqual([
      [true, false],
      [false, false],
    ]);
    const again = (await read(editor)).comments;
    await got(editor.ask('/hearings/library/decisions', decided(again, { ...named, state: 'review' })));
    office.clock.now = new Date('2026-04-20T16:00:00.000Z');
    const later = await signedIn(office, admin.login);
    expect(await figures(later)).toEqual([true, true]);
    const nobody = { handler: 'nobody-here' };
    expect((await later.ask('/hearings/library/decisions', decided(again, nobody))).status).toBe(409);
  });

  it('leafs through more than a page without losing or doubling one', async () => {
    const office = await openOffice();
    const reader = await office.staff('reader');
    const comments = Array.from({ length: 19 }, () => onArticle('art_2'));
    for (let sent = 0; sent < 6; sent += 1) {
      await accepted(office, { comments: comments.map((each) => ({ ...each, id: crypto.randomUUID() })) });
    }
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: Page = await read(reader, next === null ? '' : `?after=${next}`);
      seen.push(...page.comments.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen).toHaveLength(114);
    expect(new Set(seen).size).toBe(114);
  });

  it('writes down who looked at whom', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    const { receipt } = await accepted(office, { answers: { name: '王小明' } });
    const person = await got(editor.ask(`/hearings/library/submissions/${receipt.number}/person`));
    expect(person).toEqual({ answers: { name: '王小明' } });
    const acts = await office.db.select().from(auditEntries);
    expect(acts.filter(({ act }) => act === 'look-at-person')).toMatchObject([
      { login: editor.login, subject: receipt.number },
    ]);
    expect(JSON.stringify(acts)).not.toContain('王小明');
  });
});

describe('a decision', () => {
  it('goes from writing over review by another to the citizen', async () => {
    const office = await openOffice();
    const [editor, admin] = [await office.staff('editor'), await office.staff('admin')];
    const { row, receipt } = await accepted(office);
    const decide = async (by: Staff, change: Partial<NewDecision>) =>
      by.ask('/hearings/library/decisions', decided((await read(by)).comments, change));
    expect((await decide(editor, { state: 'review', reason: ' ' })).status).toBe(422);
    expect((await decide(editor, { state: 'review' })).status).toBe(200);
    expect((await decide(editor, { state: 'settled' })).status).toBe(403);
    expect((await decide(admin, { state: 'settled' })).status).toBe(200);
    const statusOf = async () =>
      (await (await office.ask(`/submissions/${receipt.number}`, opening(row))).json()) as Status;
    expect(await statusOf()).toMatchObject({ state: 'studying', answers: [] });
    const all = { clause: null };
    expect((await editor.ask('/hearings/library/answers', all)).status).toBe(403);
    expect(await got(admin.ask('/hearings/library/answers', all))).toEqual({ published: 1 });
    expect(await got(admin.ask('/hearings/library/answers', all))).toEqual({ published: 0 });
    expect(await statusOf()).toMatchObject({ state: 'answered', answers: [{ disposition: 'adopted' }] });
  });

  it('may be settled by whoever may publish where the office has only one', async () => {
    const office = await openOffice(library('library', { review: 'anybody' }));
    const admin = await office.staff('admin');
    await accepted(office);
    const { comments } = await read(admin);
    expect(
      (await admin.ask('/hearings/library/decisions', decided(comments, { state: 'settled' }))).status,
    ).toBe(200);
    expect(await (await office.ask('')).json()).not.toHaveProperty('review');
  });

  it('is not written over another that was made meanwhile', async () => {
    const office = await openOffice();
    const [one, other] = [await office.staff('editor'), await office.staff('editor')];
    await accepted(office);
    const { comments } = await read(one);
    expect((await one.ask('/hearings/library/decisions', decided(comments))).status).toBe(200);
    const late = await other.ask('/hearings/library/decisions', decided(comments, { reason: '另有意见。' }));
    expect(late.status).toBe(409);
    expect((await late.json()).details.zh).toBe('工作人员1刚改过这一条，请先看改动。');
  });

  it('on a clause is published for that clause alone', async () => {
    const office = await openOffice(library('library', { review: 'anybody' }));
    const admin = await office.staff('admin');
    await accepted(office, { comments: [onArticle('art_1')] });
    await accepted(office, { comments: [onArticle('art_2')] });
    await got(
      admin.ask('/hearings/library/decisions', decided((await read(admin)).comments, { state: 'settled' })),
    );
    const clause = { revision: firstRevisionId, eId: 'art_1' };
    expect(await got(admin.ask('/hearings/library/answers', { clause }))).toEqual({ published: 1 });
    const { clauses } = await got<Progress>(
      admin.ask(`/hearings/library/progress?revision=${firstRevisionId}`),
    );
    expect(clauses.map(({ eId, comments, settled }) => [eId, comments, settled]).sort()).toEqual([
      ['art_1', 1, 1],
      ['art_2', 1, 1],
    ]);
  });
});

describe('a group', () => {
  it('keeps every member and every person, and lowers no count', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    for (let sent = 0; sent < 3; sent += 1) await accepted(office);
    const { comments } = await read(editor);
    const names = comments.map(({ number, id }) => ({ number, commentId: id }));
    const before = await got(editor.ask('/hearings/library/totals'));
    const { groupId } = await got<{ groupId: string }>(
      editor.ask('/hearings/library/groups', {
        name: '开放时间',
        kind: 'theme',
        comments: names.slice(0, 2),
      }),
    );
    const second = await got<{ groupId: string }>(
      editor.ask('/hearings/library/groups', { name: '晚上', kind: 'theme', comments: names.slice(2) }),
    );
    const change = (id: string, body: unknown) => editor.ask(`/hearings/library/groups/${id}`, body);
    expect((await change(groupId, { do: 'take-in', groupId: second.groupId })).status).toBe(200);
    const { groups } = await got<{ groups: Group[] }>(editor.ask('/hearings/library/groups'));
    expect(groups).toMatchObject([{ name: '开放时间', members: 3, people: 3, madeBy: 'staff' }]);
    expect((await read(editor, `?group=${groupId}`)).comments).toHaveLength(3);
    expect((await change(groupId, { do: 'remove', comments: names.slice(0, 1) })).status).toBe(200);
    expect((await read(editor, `?group=${groupId}`)).comments).toHaveLength(2);
    expect((await change(groupId, { do: 'dissolve' })).status).toBe(200);
    expect(await got(editor.ask('/hearings/library/totals'))).toEqual(before);
  });

  it('is suggested for what was written alike, and leaves alone what staff have put somewhere', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    const text = '开放时间应当照顾上夜班的人和放学的孩子，建议每天开到晚上十点，周末也一样，请予采纳。';
    for (const name of ['王小明', '李四', '赵海燕', '周建国']) {
      await accepted(office, { comments: [onArticle('art_2', { reason: `我叫${name}。${text}` })] });
    }
    await accepted(office, {
      comments: [onArticle('art_2', { reason: '自习区太小，冬天也没有暖气，坐不住。' })],
    });
    const suggest = () => got(editor.ask('/hearings/library/groups/suggest', {}));
    expect(await suggest()).toEqual({ groups: 1, comments: 4 });
    const [first] = (await read(editor)).comments;
    if (first === undefined) throw new Error('expected a comment');
    const name = { number: first.number, commentId: first.id };
    await got(editor.ask('/hearings/library/groups', { name: '另看', kind: 'theme', comments: [name] }));
    expect(await suggest()).toEqual({ groups: 1, comments: 3 });
    const { groups } = await got<{ groups: Group[] }>(editor.ask('/hearings/library/groups'));
    expect(groups.map(({ kind, madeBy, members }) => [kind, madeBy, members]).sort()).toEqual([
      ['same-text', 'system', 3],
      ['theme', 'staff', 1],
    ]);
  });

  it('of comments that are not of this hearing cannot be made', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    const comments = [{ number: 'OTHER-000001', commentId: crypto.randomUUID() }];
    const made = await editor.ask('/hearings/library/groups', { name: '别处', kind: 'theme', comments });
    expect(made.status).toBe(422);
  });
});

describe('what was filed in somebody else’s name', () => {
  it('is marked, stays readable, and the mark can be taken back', async () => {
    const office = await openOffice();
    const editor = await office.staff('editor');
    const { receipt } = await accepted(office);
    const path = `/hearings/library/submissions/${receipt.number}/disown`;
    expect((await editor.ask(path, { howKnown: '本人来电，经回拨核实' })).status).toBe(200);
    expect((await read(editor)).comments[0]?.disowned).toBe(true);
    expect(await got(editor.ask('/hearings/library/totals'))).toMatchObject({ comments: 1, disowned: 1 });
    expect((await editor.ask(`${path}/undo`, {})).status).toBe(200);
    expect((await read(editor)).comments[0]?.disowned).toBe(false);
  });
});
