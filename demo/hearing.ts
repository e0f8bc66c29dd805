import { readFileSync } from 'node:fs';
import { dayOf, plusDays, startOf } from './days.ts';
import record from './drafts/hearing.json' with { type: 'json' };

/** The demo's hearing, its days counted from the day it is seeded. */
export const demoHearingId = record.id;

/** One published text: `text` is the words of the law and nothing else. */
export interface DemoRevision {
  readonly title: string;
  readonly label: string;
  readonly date: string;
  readonly publishedAt: string;
  readonly text: string;
}

export const demoRecord = record;

/** What an office enters for its hearing, in the wire's own terms. `now`: milliseconds, the day of seeding. */
export function demoHearing(now: number) {
  const today = dayOf(now);
  const { id, title, issuer, place, timeZone, questions, form, channels } = record;
  return {
    id,
    title,
    issuer,
    place,
    timeZone,
    questions,
    form,
    channels,
    calendar: record.calendar.map((entry) => ({ on: plusDays(today, entry.on), label: entry.label })),
    period: {
      opensAt: startOf(plusDays(today, record.period.opensOn)),
      closesAt: startOf(plusDays(today, record.period.closesOn + 1)),
      graceSeconds: record.period.graceSeconds,
    },
    revisions: demoRevisions(now),
  };
}

/** In order of publication. */
export function demoRevisions(now: number): readonly DemoRevision[] {
  const today = dayOf(now);
  return record.revisions.map((revision) => {
    const date = plusDays(today, revision.publishedOn);
    return {
      title: record.draftTitle,
      label: revision.label,
      date,
      publishedAt: startOf(date),
      text: draftText(revision.file),
    };
  });
}

/** A file of demo/drafts. */
export function draftText(file: string): string {
  return readFileSync(new URL(`drafts/${file}`, import.meta.url), 'utf8');
}
