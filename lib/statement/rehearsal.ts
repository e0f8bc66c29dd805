import type { Rehearsed } from './spoken.ts';
import type { Statement } from './statement.ts';
import { wordsOfPart } from './timing.ts';

/** 计时试讲: a stopwatch that knows which part is being read. Moments and spans in milliseconds. */
export interface Rehearsal {
  /** Ids in the order of speaking. */
  readonly parts: readonly string[];
  /** Which of them is being read. */
  readonly at: number;
  /** How long each was read until the watch was last started. */
  readonly spent: readonly number[];
  /** When the watch was started; null while it stands. */
  readonly since: number | null;
}

/** A part as it was read. */
export interface RehearsedPart extends Rehearsed {
  readonly id: string;
}

export function newRehearsal({ parts }: Statement): Rehearsal {
  return { parts: parts.map(({ id }) => id), at: 0, spent: parts.map(() => 0), since: null };
}

/** Starts the watch, or stops it. */
export function toggled(rehearsal: Rehearsal, now: number): Rehearsal {
  return rehearsal.since === null ? { ...rehearsal, since: now } : stopped(rehearsal, now);
}

export function stopped(rehearsal: Rehearsal, now: number): Rehearsal {
  return { ...rehearsal, spent: rehearsal.spent.map((_, at) => spentOn(rehearsal, at, now)), since: null };
}

/** Goes to another part; the watch goes on as it was. */
export function turned(rehearsal: Rehearsal, by: 1 | -1, now: number): Rehearsal {
  const at = Math.min(rehearsal.parts.length - 1, Math.max(0, rehearsal.at + by));
  return { ...stopped(rehearsal, now), at, since: rehearsal.since === null ? null : now };
}

/** How long a part has been read. */
export function spentOn({ at, spent, since }: Rehearsal, part: number, now: number): number {
  return (spent[part] ?? 0) + (part === at && since !== null ? now - since : 0);
}

export function spentInAll(rehearsal: Rehearsal, now: number): number {
  return rehearsal.spent.reduce((sum, _, at) => sum + spentOn(rehearsal, at, now), 0);
}

/** Shorter than this nobody reads a part: it was only leafed past. */
const leafedPast = 1_000;

/** What was read, part by part. */
export function readIn(rehearsal: Rehearsal, { parts, manner }: Statement, now: number): RehearsedPart[] {
  return rehearsal.parts.flatMap((id, at) => {
    const part = parts.find((each) => each.id === id);
    const spent = spentOn(rehearsal, at, now);
    return part && spent >= leafedPast
      ? [{ id, text: wordsOfPart(part, manner), seconds: Math.round(spent / 100) / 10 }]
      : [];
  });
}
