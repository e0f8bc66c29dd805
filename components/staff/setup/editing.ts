import type { DraftTree } from '../../../lib/law/provision.ts';
import type { HearingSettings, HearingSetup } from '../../../lib/usecase/hearing-setup.ts';

/** What the fields of a hearing change, new or there already. */
export interface Editing {
  readonly settings: HearingSettings;
  readonly period: HearingSetup['period'];
  /** The outline of the text that comments hang on; null while there is none. */
  readonly tree: DraftTree | null;
  readonly change: (change: Partial<HearingSettings>) => void;
  readonly changePeriod: (change: Partial<HearingSetup['period']>) => void;
}

/** A list with one of its members changed, or taken out (`null`). */
export function withAt<T>(list: readonly T[], at: number, to: T | null): T[] {
  return to === null ? list.toSpliced(at, 1) : list.with(at, to);
}

/** `''` is nothing given. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}
