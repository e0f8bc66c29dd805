import { readFileSync } from 'node:fs';
import { blocksOfText } from '../lib/blocks/block.ts';
import { parseLaw } from '../lib/law/parse.ts';
import type { Seed } from '../server/seed.ts';
import { hearingSettings } from '../server/settings.ts';
import { dayOf, plusDays, startOf } from './days.ts';
import record from './drafts/hearing.json' with { type: 'json' };

/** demo/drafts/hearing.json: the days in it count from the day of seeding. */
export const demoRecord = record;

/** The hearing and its three revisions as the endpoint takes them; `now` is the instant of seeding. */
export function demoSeed(now: Date): Seed {
  const today = dayOf(now.getTime());
  return {
    hearing: { id: record.id, settings: settingsOn(today), ...demoPeriod(now) },
    revisions: record.revisions.map((revision) => {
      const text = draftText(revision.file);
      const date = plusDays(today, revision.publishedOn);
      return {
        title: record.draftTitle,
        label: revision.label,
        date,
        publishedAt: new Date(startOf(date)),
        text,
        tree: parseLaw(blocksOfText(text)),
      };
    }),
  };
}

/** From ten days ago to the end of the twentieth day from now, by the clock of the place. */
export function demoPeriod(now: Date): { readonly opensAt: Date; readonly closesAt: Date } {
  const today = dayOf(now.getTime());
  return {
    opensAt: new Date(startOf(plusDays(today, record.period.opensOn))),
    closesAt: new Date(startOf(plusDays(today, record.period.closesOn + 1))),
  };
}

/** A file of demo/drafts. */
export function draftText(file: string): string {
  return readFileSync(new URL(`drafts/${file}`, import.meta.url), 'utf8');
}

function settingsOn(today: string) {
  const {
    title,
    issuer,
    place,
    timeZone,
    questions,
    form,
    channels,
    limits,
    attachments,
    numberPrefix,
    answerDays,
  } = record;
  return hearingSettings.parse({
    title,
    issuer,
    place,
    timeZone,
    questions,
    form,
    channels,
    limits,
    attachments,
    numberPrefix,
    answerDays,
    meeting: meetingOn(today),
    calendar: record.calendar.map((entry) => ({ on: plusDays(today, entry.on), label: entry.label })),
    graceSeconds: record.period.graceSeconds,
  });
}

/** 听证会: a day ends with the first instant of the next. */
function meetingOn(today: string) {
  const { on, hour, applyOn, statementsOn, ...set } = record.meeting;
  const endOf = (days: number) => startOf(plusDays(today, days + 1));
  const at = new Date(Date.parse(startOf(plusDays(today, on))) + hour * 3_600_000).toISOString();
  return { ...set, at, applyBy: endOf(applyOn), statementsBy: endOf(statementsOn) };
}
