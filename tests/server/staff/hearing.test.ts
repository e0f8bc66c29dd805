import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../../lib/hearing/hash.ts';
import { hearingRevision } from '../../../lib/hearing/protocol/hearing.ts';
import type { DraftTree } from '../../../lib/law/provision.ts';
import type { Pair } from '../../../lib/revision/alignment.ts';
import { revisions } from '../../../server/database/schema.ts';
import { firstRevisionId, library, secondRevision } from '../drafts.ts';
import { origin } from '../endpoint.ts';
import { got, openOffice } from './office.ts';

const period = { opensAt: '2026-05-01T00:00:00.000Z', closesAt: '2026-06-01T00:00:00.000Z' };

describe('a hearing made in the office', () => {
  it('goes from a text, read and checked, to a revision that citizens can read', async () => {
    const office = await openOffice();
    const boss = await office.staff(null, { administers: true });
    const { settings } = library().hearing;
    const made = await boss.ask('/hearings', {
      id: 'parks',
      settings: { ...settings, privacy: null },
      period,
    });
    expect(made.status).toBe(201);
    const { tree } = await got<{ tree: DraftTree }>(
      boss.ask('/hearings/parks/read', { text: secondRevision.text }),
    );
    const { title, label, date, text } = secondRevision;
    const revision = { title, label, date, text, tree };
    expect((await boss.ask('/hearings/parks/revisions', revision)).status).toBe(201);
    const twice = await boss.ask('/hearings/parks/revisions', revision);
    expect(twice.status).toBe(409);
    const shown = await (await office.fetch(`${origin}/v1/hearings/parks`)).json();
    expect(shown.revisions).toHaveLength(1);
    expect(shown.period).toMatchObject(period);
  });

  it('is made with its first revision, or neither is', async () => {
    const office = await openOffice();
    const boss = await office.staff(null, { administers: true });
    const { settings } = library().hearing;
    const { title, label, date, text, tree } = secondRevision;
    const make = (id: string, changed: DraftTree) =>
      boss.ask('/hearings', {
        id,
        settings: { ...settings, privacy: null },
        period,
        revision: { title, label, date, text, tree: changed },
      });
    expect((await make('ponds', { ...tree, provisions: [] })).status).toBe(422);
    expect((await office.fetch(`${origin}/v1/hearings/ponds`)).status).toBe(404);
    expect((await make('ponds', tree)).status).toBe(201);
    const shown = await (await office.fetch(`${origin}/v1/hearings/ponds`)).json();
    expect(shown.revisions).toHaveLength(1);
  });

  it('publishes how a revision belongs to the one before, as staff checked it', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const { title, label, date, text, tree } = secondRevision;
    const publish = (earlier: string, old: string) =>
      admin.ask('/hearings/library/revisions', {
        ...{ title, label, date, text, tree },
        alignment: { earlier, corrections: [{ type: 'unlink', old, new: 'art_2' }] },
      });
    expect((await publish(sha256OfText('another text'), 'art_2')).status).toBe(409);
    expect((await publish(firstRevisionId, 'art_9')).status).toBe(422);
    const { id } = await got<{ id: string }>(publish(firstRevisionId, 'art_2'));
    const read = await office.fetch(`${origin}/v1/hearings/library/revisions/${id}`);
    expect(hearingRevision.parse(await read.json()).alignment).toEqual({
      earlier: firstRevisionId,
      corrections: [{ type: 'unlink', old: 'art_2', new: 'art_2' }],
    });
    const first = await office.fetch(`${origin}/v1/hearings/library/revisions/${firstRevisionId}`);
    expect(await first.json()).not.toHaveProperty('alignment');
  });

  it('publishes no outline that does not lie in its text', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const { title, label, date, text, tree } = secondRevision;
    const publish = (changed: DraftTree) =>
      admin.ask('/hearings/library/revisions', { title, label, date, text, tree: changed });
    const [first, ...rest] = tree.provisions;
    if (first === undefined) throw new Error('expected a provision');
    const outside = { ...tree, provisions: [{ ...first, end: text.length + 1 }, ...rest] };
    const twice = { ...tree, provisions: [first, first, ...rest] };
    for (const wrong of [outside, twice, { ...tree, provisions: [] }]) {
      expect((await publish(wrong)).status).toBe(422);
    }
    expect(await office.db.select().from(revisions)).toHaveLength(2);
  });

  it('shows how a new text belongs to the one before, before it is published', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const { text, tree } = secondRevision;
    const { pairs } = await got<{ pairs: Pair[] }>(admin.ask('/hearings/library/align', { text, tree }));
    expect(pairs.map(({ kind }) => kind)).toEqual(['same', 'edited', 'same']);
  });

  it('tells of settings that somebody else has just changed', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const { settings, version } = await got<{ settings: Record<string, unknown>; version: string }>(
      admin.ask('/hearings/library/settings'),
    );
    const change = (title: string) =>
      admin.ask('/hearings/library/settings', { settings: { ...settings, title }, version });
    expect((await change('清屿市图书馆条例')).status).toBe(200);
    expect((await change('别的题目')).status).toBe(409);
  });

  it('tells who moves the period that somebody else has just changed something', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const read = () => got<{ version: string }>(admin.ask('/hearings/library/settings'));
    const { version } = await read();
    const move = (change: object) => admin.ask('/hearings/library/period', { ...period, ...change });
    expect((await move({ version })).status).toBe(200);
    office.clock.now = new Date(office.clock.now.getTime() + 1000);
    expect((await move({})).status).toBe(200);
    expect((await move({ version })).status).toBe(409);
    expect((await move({ version: (await read()).version })).status).toBe(200);
  });

  it('cannot end before it begins', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const backwards = { opensAt: period.closesAt, closesAt: period.opensAt };
    expect((await admin.ask('/hearings/library/period', backwards)).status).toBe(422);
    expect((await admin.ask('/hearings/library/period', period)).status).toBe(200);
  });
});
