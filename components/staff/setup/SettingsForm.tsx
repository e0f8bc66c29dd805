import { useMemo, useState } from 'preact/hooks';
import type { DraftTree } from '../../../lib/law/provision.ts';
import { readEdit, type SettingsEdit } from '../../../lib/usecase/hearing-setup.ts';
import { changedKeys } from '../../../lib/usecase/merge-settings.ts';
import type { KeptSettings } from '../../../lib/usecase/office-setup.ts';
import { type SaveOutcome, saveSettings } from '../../../lib/usecase/save-settings.ts';
import { faultsOf } from '../../../lib/usecase/setup-faults.ts';
import { Note } from '../../Note.tsx';
import { useVoice } from '../../say.tsx';
import type { SectionProps } from '../section.ts';
import { AskedFields } from './AskedFields.tsx';
import { BasicsFields, PeriodFields } from './BasicsFields.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { ChannelsFields } from './ChannelsFields.tsx';
import type { Editing } from './editing.ts';
import { FaultList } from './FaultList.tsx';
import { FaultsProvider, idAt } from './faults.ts';
import { fieldName } from './field-names.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { NumbersFields } from './NumbersFields.tsx';
import { PrivacyFields } from './PrivacyFields.tsx';
import { QuestionsFields } from './QuestionsFields.tsx';
import { useSetupSay } from './setup-say.ts';
import { useKept } from './use-kept.ts';

interface SettingsFormProps extends SectionProps {
  readonly saved: KeptSettings;
  readonly tree: DraftTree | null;
  readonly onSaved: () => Promise<void>;
}

const groups = [
  'basics',
  'period',
  'questions',
  'channels',
  'form',
  'privacy',
  'meeting',
  'calendar',
  'numbers',
] as const;

/** All fields of a hearing on one page. What is changed is kept in this browser until it is saved or given up. */
export function SettingsForm({ office, hearingId, saved, tree, onSaved, onDoor }: SettingsFormProps) {
  const say = useSetupSay();
  const kept = useKept(`settings:${hearingId}`, readEdit);
  const [outcome, setOutcome] = useState<SaveOutcome | 'saving' | null>(null);
  const untouched: SettingsEdit = useMemo(
    () => ({ base: saved, settings: saved.settings, period: saved.period }),
    [saved],
  );
  const edit = kept.value ?? untouched;
  const { base, settings, period } = edit;
  const faults = useMemo(() => faultsOf({ id: hearingId, settings, period }), [hearingId, settings, period]);
  if (kept.value === undefined) return null;
  const set = (change: Partial<SettingsEdit>) => {
    setOutcome(null);
    kept.set({ ...edit, ...change });
  };
  const editing: Editing = {
    settings,
    period,
    tree,
    change: (change) => set({ settings: { ...settings, ...change } }),
    changePeriod: (change) => set({ period: { ...period, ...change } }),
  };
  const periodChanged = JSON.stringify(period) !== JSON.stringify(base.period);
  const n = changedKeys(base.settings, settings).length + (periodChanged ? 1 : 0);
  const save = async () => {
    setOutcome('saving');
    const done = await saveSettings(office, hearingId, edit);
    if (done.kind === 'saved') {
      kept.forget();
      await onSaved();
    }
    if (done.kind === 'merged') kept.set(done.edit);
    setOutcome(done);
  };
  return (
    <FaultsProvider value={{ faults, all: true }}>
      <h2>{say('setup.settings')}</h2>
      <nav class="setup-jump" aria-label={say('setup.groups')}>
        {groups.map((group) => (
          <button
            key={group}
            class="zt-btn zt-btn--quiet"
            type="button"
            onClick={() => {
              const heading = document.getElementById(`group-${group}`);
              heading?.scrollIntoView();
              heading?.focus({ preventScroll: true });
            }}
          >
            {say(`setup.${group}`)}
          </button>
        ))}
      </nav>
      {n > 0 && <FaultList faults={faults} onGo={(at) => document.getElementById(idAt(at))?.focus()} />}
      <BasicsFields {...editing} />
      <PeriodFields {...editing} />
      <QuestionsFields {...editing} />
      <ChannelsFields {...editing} />
      <AskedFields {...editing} />
      <PrivacyFields {...editing} />
      <MeetingFields {...editing} />
      <CalendarFields {...editing} />
      <NumbersFields {...editing} fixed />
      <div class="setup-save">
        <Outcome outcome={outcome} onDoor={onDoor} />
        {kept.state === 'failed' && <p class="zt-err">{say('setup.failed')}</p>}
        <span>{n === 0 ? say('setup.unchanged') : say('setup.changed', { n })}</span>
        {n > 0 && (
          <button class="zt-btn" type="button" onClick={kept.forget}>
            {say('setup.drop')}
          </button>
        )}
        <button
          class="zt-btn zt-btn--main"
          type="button"
          disabled={n === 0 || faults.size > 0 || outcome === 'saving'}
          onClick={() => void save()}
        >
          {say(outcome === 'saving' ? 'setup.saving' : 'setup.save')}
        </button>
      </div>
    </FaultsProvider>
  );
}

interface OutcomeProps {
  readonly outcome: SaveOutcome | 'saving' | null;
  readonly onDoor: () => void;
}

/** What came of saving; where somebody else was faster, what they changed. */
function Outcome({ outcome, onDoor }: OutcomeProps) {
  const say = useSetupSay();
  const { language } = useVoice();
  if (outcome === null || outcome === 'saving') return null;
  if (outcome.kind === 'saved') return <p role="status">{say('setup.saved')}</p>;
  const named = (keys: readonly string[]) => keys.map((key) => fieldName(`/settings/${key}`, say)).join('、');
  if (outcome.kind === 'merged')
    return (
      <Note icon="warn" kind="warn" alert>
        <p>{say('setup.conflict')}</p>
        {outcome.theirs.length > 0 && <p>{say('setup.conflictTheirs', { fields: named(outcome.theirs) })}</p>}
        {outcome.periodTheirs && <p>{say('setup.conflictPeriod')}</p>}
        {outcome.both.length > 0 && <p>{say('setup.conflictBoth', { fields: named(outcome.both) })}</p>}
      </Note>
    );
  return (
    <Note icon="error" kind="err" alert>
      <p>{outcome.problem.words[language]}</p>
      {outcome.problem.code === 'unauthenticated' && (
        <button class="zt-btn" type="button" onClick={onDoor}>
          {say('setup.signInAgain')}
        </button>
      )}
    </Note>
  );
}
