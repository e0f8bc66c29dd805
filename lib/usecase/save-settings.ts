import type { HearingSettings, SettingsEdit } from './hearing-setup.ts';
import { changedKeys, mergeSettings } from './merge-settings.ts';
import type { Office, Trouble } from './office.ts';
import { setupOver } from './office-setup.ts';

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** Somebody has changed them meanwhile: one's own changes laid over theirs, to be looked at and saved again. */
  | {
      readonly kind: 'merged';
      readonly edit: SettingsEdit;
      readonly theirs: readonly (keyof HearingSettings)[];
      readonly both: readonly (keyof HearingSettings)[];
      readonly periodTheirs: boolean;
    }
  | { readonly kind: 'trouble'; readonly problem: Trouble };

/** Saves what differs from what was read, the settings first; nobody's change is written over unseen. */
export async function saveSettings(
  office: Pick<Office, 'ask'>,
  hearingId: string,
  edit: SettingsEdit,
): Promise<SaveOutcome> {
  const calls = setupOver(office);
  const { base, settings, period } = edit;
  let { version } = base;
  if (changedKeys(base.settings, settings).length > 0) {
    const changed = await calls.changeSettings(hearingId, { settings, version });
    if (!changed.ok) return refused(office, hearingId, { edit, problem: changed.problem });
    version = changed.value.version;
  }
  if (JSON.stringify(base.period) !== JSON.stringify(period)) {
    const changed = await calls.changePeriod(hearingId, { ...period, version });
    if (!changed.ok) return refused(office, hearingId, { edit, problem: changed.problem });
  }
  return { kind: 'saved' };
}

async function refused(
  office: Pick<Office, 'ask'>,
  hearingId: string,
  { edit, problem }: { readonly edit: SettingsEdit; readonly problem: Trouble },
): Promise<SaveOutcome> {
  if (problem.code !== 'conflict') return { kind: 'trouble', problem };
  const now = await setupOver(office).settings(hearingId);
  if (!now.ok) return { kind: 'trouble', problem: now.problem };
  const saved = now.value;
  // A conflict for another reason than the version: what the endpoint says of it is what is wrong.
  if (saved.version === edit.base.version) return { kind: 'trouble', problem };
  const { settings, theirs, both } = mergeSettings(edit.base.settings, edit.settings, saved.settings);
  const ownPeriod = JSON.stringify(edit.period) !== JSON.stringify(edit.base.period);
  const periodTheirs = JSON.stringify(saved.period) !== JSON.stringify(edit.base.period);
  const period = ownPeriod ? edit.period : saved.period;
  return { kind: 'merged', edit: { base: saved, settings, period }, theirs, both, periodTheirs };
}
