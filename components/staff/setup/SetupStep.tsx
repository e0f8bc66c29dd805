import type { DraftTree } from '../../../lib/law/provision.ts';
import type { HearingSetup, SetupText } from '../../../lib/usecase/hearing-setup.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import { withPeriod } from '../../../lib/usecase/setup-defaults.ts';
import type { SetupFaults } from '../../../lib/usecase/setup-faults.ts';
import { AskedFields } from './AskedFields.tsx';
import { BasicsFields, PeriodFields } from './BasicsFields.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { ChannelsFields } from './ChannelsFields.tsx';
import { CheckStep } from './CheckStep.tsx';
import type { Editing } from './editing.ts';
import { FieldGroup, TextField } from './fields.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { NoticeFill } from './NoticeFill.tsx';
import { NumbersFields } from './NumbersFields.tsx';
import { PrivacyFields } from './PrivacyFields.tsx';
import { QuestionsFields } from './QuestionsFields.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { useSetupSay } from './setup-say.ts';
import type { StepName } from './steps.ts';
import { TextStep } from './TextStep.tsx';

interface SetupStepProps {
  readonly step: StepName;
  readonly setup: HearingSetup;
  readonly tree: DraftTree | null;
  readonly faults: SetupFaults;
  readonly office: Office;
  readonly onChange: (change: Partial<HearingSetup>) => void;
  readonly onGo: (step: StepName) => void;
  readonly onMade: (hearingId: string) => void;
  readonly onDoor: () => void;
}

/** What is filled in at one step. */
export function SetupStep({ step, setup, tree, onChange, ...rest }: SetupStepProps) {
  const { settings, period, text } = setup;
  const editing: Editing = {
    settings,
    period,
    tree,
    change: (change) => onChange({ settings: follow(settings, { ...settings, ...change }) }),
    changePeriod: (change) => onChange(withPeriod(setup, change)),
  };
  switch (step) {
    case 'text':
      return <TextStep text={text} onText={(to) => onChange(withText(setup, to))} />;
    case 'check':
      return text && <CheckStep text={text} onText={(to) => onChange({ text: to })} />;
    case 'basics':
      return (
        <>
          <NoticeFill tree={tree} onTake={(take) => onChange(take(setup))} />
          <BasicsFields {...editing} />
          <AddressField setup={setup} onChange={onChange} />
          <PeriodFields {...editing} />
          <NumbersFields {...editing} fixed={false} />
        </>
      );
    case 'ways':
      return (
        <>
          <QuestionsFields {...editing} />
          <ChannelsFields {...editing} />
        </>
      );
    case 'person':
      return (
        <>
          <AskedFields {...editing} />
          <PrivacyFields {...editing} />
        </>
      );
    case 'meeting':
      return (
        <>
          <MeetingFields {...editing} />
          <CalendarFields {...editing} />
        </>
      );
    case 'review':
      return <ReviewStep {...rest} setup={setup} tree={tree} />;
  }
}

interface AddressFieldProps {
  readonly setup: HearingSetup;
  readonly onChange: (change: Partial<HearingSetup>) => void;
}

/** The name in the hearing's address; receipts are numbered after it until somebody says otherwise. */
function AddressField({ setup, onChange }: AddressFieldProps) {
  const say = useSetupSay();
  const { id, settings } = setup;
  const set = (to: string) => {
    const follows = settings.numberPrefix === prefixFrom(id);
    const numberPrefix = follows ? prefixFrom(to) : settings.numberPrefix;
    onChange({ id: to, settings: { ...settings, numberPrefix } });
  };
  return (
    <FieldGroup title={say('setup.addressOf')}>
      <TextField
        at="/id"
        label={say('setup.id')}
        hint={say('setup.idHint', { address: `${location.origin}/h/${id || '…'}` })}
        value={id}
        onValue={(to) => set(to.trim().toLowerCase())}
      />
    </FieldGroup>
  );
}

const prefixFrom = (id: string) =>
  id
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 20);

/** Who answers for personal data is who asks, until another is named. */
function follow(before: HearingSetup['settings'], after: HearingSetup['settings']): HearingSetup['settings'] {
  const { privacy } = after;
  const follows = privacy !== null && privacy.handler === before.issuer && before.issuer !== after.issuer;
  return follows ? { ...after, privacy: { ...privacy, handler: after.issuer } } : after;
}

/** A text gives the hearing its name where it has none yet. */
function withText({ settings }: HearingSetup, text: SetupText | null): Partial<HearingSetup> {
  if (text === null || settings.title !== '') return { text };
  return { text, settings: { ...settings, title: `《${text.title}》公开征求意见` } };
}
