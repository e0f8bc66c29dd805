import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { newHearing, period, settings } from '../../../lib/hearing/staff/setup.ts';
import { hearings } from '../../database/schema.ts';
import { changePeriod, createHearing, hasHearing } from '../../hearings.ts';
import { ProblemError } from '../../problem.ts';
import { notFound } from '../../routes/read.ts';
import { publishRevision } from '../../seed.ts';
import { appoint } from '../accounts.ts';
import { call } from '../call.ts';
import { fits } from './revisions.ts';

/** Making hearings and arranging them, without a programmer. */
export const hearingCalls = [
  call({
    name: 'list-hearings',
    method: 'get',
    path: '/hearings',
    needs: 'administer',
    handle: async ({ tx }) => {
      const rows = await tx.select().from(hearings).orderBy(asc(hearings.hearingId));
      const listed = rows.map((row) => ({
        hearingId: row.hearingId,
        title: row.settings.title,
        opensAt: row.opensAt.toISOString(),
        closesAt: row.closesAt.toISOString(),
      }));
      return { body: { hearings: listed } };
    },
  }),

  call({
    name: 'make-hearing',
    method: 'post',
    path: '/hearings',
    needs: 'administer',
    body: newHearing,
    handle: async ({ tx, body, now, session }) => {
      if (await hasHearing(tx, body.id)) throw taken();
      await createHearing(tx, { id: body.id, settings: body.settings, ...dates(body.period) }, now);
      if (body.revision !== undefined) {
        fits(body.revision);
        await publishRevision(tx, body.id, { ...body.revision, publishedAt: now });
      }
      await appoint(tx, body.id, { login: session.account.login, role: 'admin' });
      return { status: 201, subject: body.id };
    },
  }),

  call({
    name: 'read-settings',
    method: 'get',
    path: '/hearings/:hearing/settings',
    needs: 'read',
    handle: async ({ tx, hearingId }) => {
      const [row] = await tx.select().from(hearings).where(eq(hearings.hearingId, hearingId));
      if (row === undefined) return notFound();
      const { opensAt, closesAt } = row;
      const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
      return { body: { settings: row.settings, period: times, version: row.changedAt.toISOString() } };
    },
  }),

  call({
    name: 'change-settings',
    method: 'post',
    path: '/hearings/:hearing/settings',
    needs: 'arrange',
    body: z.strictObject({ settings, version: z.string().max(40) }),
    handle: async ({ tx, hearingId, body, now }) => {
      const [row] = await tx.select().from(hearings).where(eq(hearings.hearingId, hearingId)).for('update');
      if (row === undefined) return notFound();
      if (row.changedAt.toISOString() !== body.version) throw changedMeanwhile();
      if (row.settings.numberPrefix !== body.settings.numberPrefix) throw numbersStay();
      await tx
        .update(hearings)
        .set({ settings: body.settings, changedAt: now })
        .where(eq(hearings.hearingId, hearingId));
      const changed = changedKeys(row.settings, body.settings);
      return { subject: hearingId, details: { changed }, body: { version: now.toISOString() } };
    },
  }),

  call({
    name: 'change-period',
    method: 'post',
    path: '/hearings/:hearing/period',
    needs: 'arrange',
    /** With the version that was read it is refused where somebody was faster. */
    body: period.extend({ version: z.string().max(40).optional() }),
    handle: async ({ tx, hearingId, body: { version, ...times }, now }) => {
      const [row] = await tx.select().from(hearings).where(eq(hearings.hearingId, hearingId)).for('update');
      if (version !== undefined && row?.changedAt.toISOString() !== version) throw changedMeanwhile();
      await changePeriod(tx, hearingId, { ...dates(times), now });
      return { subject: hearingId, details: times, body: { version: now.toISOString() } };
    },
  }),
];

function dates({ opensAt, closesAt }: z.infer<typeof period>) {
  if (closesAt <= opensAt) throw endBeforeBegin();
  return { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
}

function changedKeys(one: object, other: object): string[] {
  const values = new Map(Object.entries(one));
  return Object.entries(other)
    .filter(([key, value]) => JSON.stringify(values.get(key)) !== JSON.stringify(value))
    .map(([key]) => key);
}

function taken(): ProblemError {
  return new ProblemError('conflict', {
    zh: '这个编号已经有一次征求意见在用。',
    en: 'A hearing has this id already.',
  });
}

function changedMeanwhile(): ProblemError {
  return new ProblemError('conflict', {
    zh: '别人刚改过这些设置，请先看改动。',
    en: 'Somebody has just changed these settings; look at them first.',
  });
}

function numbersStay(): ProblemError {
  return new ProblemError('conflict', {
    zh: '回执编号的前缀一经使用就不能改。',
    en: 'The prefix of receipt numbers stays as it is.',
  });
}

function endBeforeBegin(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '截止时间应当在开始时间之后。',
    en: 'The end has to be after the beginning.',
  });
}
