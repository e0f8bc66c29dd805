import { childhood } from '../../../lib/usecase/setup-defaults.ts';
import type { Editing } from './editing.ts';
import { CheckField, FieldGroup, NumberField, TextField } from './fields.tsx';
import { MomentField } from './MomentField.tsx';
import { useSetupSay } from './setup-say.ts';
import { WordsField } from './WordsField.tsx';

/** Who answers for personal data and how long they are kept (PIPL articles 17, 19 and 31). */
export function PrivacyFields({ settings, change }: Editing) {
  const say = useSetupSay();
  const { timeZone } = settings;
  const privacy = settings.privacy ?? {
    handler: settings.issuer,
    contact: '',
    identitiesUntil: null,
    wordsUntil: null,
    minors: null,
  };
  const set = (to: Partial<typeof privacy>) => change({ privacy: { ...privacy, ...to } });
  const { minors } = privacy;
  return (
    <FieldGroup id="group-privacy" title={say('setup.privacy')} lead={say('setup.privacyLead')}>
      <TextField
        at="/settings/privacy/handler"
        label={say('setup.handler')}
        value={privacy.handler}
        onValue={(handler) => set({ handler })}
      />
      <TextField
        at="/settings/privacy/contact"
        label={say('setup.contact')}
        hint={say('setup.contactHint')}
        value={privacy.contact}
        onValue={(contact) => set({ contact })}
      />
      <MomentField
        at="/settings/privacy/identitiesUntil"
        label={say('setup.identitiesUntil')}
        hint={say('setup.identitiesHint')}
        timeZone={timeZone}
        end
        value={privacy.identitiesUntil ?? ''}
        onValue={(until) => set({ identitiesUntil: until === '' ? null : until })}
      />
      <MomentField
        at="/settings/privacy/wordsUntil"
        label={say('setup.wordsUntil')}
        hint={say('setup.wordsHint')}
        small={say('setup.optional')}
        timeZone={timeZone}
        end
        value={privacy.wordsUntil ?? ''}
        onValue={(until) => set({ wordsUntil: until === '' ? null : until })}
      />
      <CheckField
        at="/settings/privacy/minors"
        label={say('setup.minors')}
        checked={minors !== null}
        onCheck={(on) => set({ minors: on ? childhood : null })}
      />
      {minors && (
        <>
          <NumberField
            at="/settings/privacy/minors/under"
            label={say('setup.under')}
            min={1}
            value={minors.under}
            onValue={(under) => set({ minors: { ...minors, under } })}
          />
          <WordsField
            at="/settings/privacy/minors/rule"
            label={say('setup.minorsRule')}
            rows={2}
            value={minors.rule}
            onValue={(rule) => set({ minors: { ...minors, rule } })}
          />
        </>
      )}
    </FieldGroup>
  );
}
