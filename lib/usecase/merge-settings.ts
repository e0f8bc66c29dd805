import type { HearingSettings } from './hearing-setup.ts';

type Key = keyof HearingSettings;

export interface Merged {
  readonly settings: HearingSettings;
  /** Only they changed these: theirs are taken over. */
  readonly theirs: readonly Key[];
  /** Both did, differently: one's own stand, to be looked at. */
  readonly both: readonly Key[];
}

/** What one changed since `base`, laid over what somebody else has saved meanwhile, member by member. */
export function mergeSettings(base: HearingSettings, own: HearingSettings, saved: HearingSettings): Merged {
  const keys = [...new Set([base, own, saved].flatMap((each) => Object.keys(each) as Key[]))];
  const isSame = (one: HearingSettings, other: HearingSettings, key: Key) =>
    JSON.stringify(one[key]) === JSON.stringify(other[key]);
  const changedThere = keys.filter((key) => !isSame(base, saved, key));
  const both = changedThere.filter((key) => !isSame(base, own, key) && !isSame(own, saved, key));
  const mine = keys.filter((key) => !isSame(base, own, key));
  const kept = Object.fromEntries(mine.map((key) => [key, own[key]]));
  const theirs = changedThere.filter((key) => isSame(base, own, key));
  return { settings: { ...saved, ...kept }, theirs, both };
}

/** The members that differ. */
export function changedKeys(one: HearingSettings, other: HearingSettings): readonly Key[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Key[];
  return keys.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}
