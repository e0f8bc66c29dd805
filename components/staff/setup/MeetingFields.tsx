import { emptyMeeting } from '../../../lib/usecase/setup-defaults.ts';
import type { Editing } from './editing.ts';
import { CheckField, FieldGroup, NumberField, TextField } from './fields.tsx';
import { MomentField } from './MomentField.tsx';
import { useSetupSay } from './setup-say.ts';

const rules = [
  'noticeDaysBefore',
  'selectedDaysBefore',
  'toldDaysBefore',
  'observersToldDaysBefore',
  'transcriptDaysAfter',
  'feedbackDaysAfter',
] as const;
const moments = ['at', 'applyBy', 'statementsBy'] as const;
const counts = ['speakers', 'observers', 'minutes'] as const;

/** 听证会: whether there is one, when, for how many, and by which days. */
export function MeetingFields({ settings, period, change }: Editing) {
  const say = useSetupSay();
  const { meeting, timeZone } = settings;
  const set = (to: Partial<NonNullable<typeof meeting>>) =>
    meeting && change({ meeting: { ...meeting, ...to } });
  return (
    <FieldGroup id="group-meeting" title={say('setup.meeting')} lead={say('setup.meetingLead')}>
      <CheckField
        at="/settings/meeting"
        label={say('setup.hasMeeting')}
        checked={meeting !== undefined}
        onCheck={(on) => change({ meeting: on ? emptyMeeting(settings, period.closesAt) : undefined })}
      />
      {meeting && (
        <>
          {moments.map((name) => (
            <MomentField
              key={name}
              at={`/settings/meeting/${name}`}
              label={say(`setup.meeting.${name}`)}
              timeZone={timeZone}
              end={name !== 'at'}
              value={meeting[name]}
              onValue={(instant) => set({ [name]: instant })}
            />
          ))}
          <TextField
            at="/settings/meeting/place"
            label={say('setup.meeting.place')}
            value={meeting.place}
            onValue={(place) => set({ place })}
          />
          <div class="setup-pair">
            {counts.map((name) => (
              <NumberField
                key={name}
                at={`/settings/meeting/${name}`}
                label={say(`setup.meeting.${name}`)}
                value={meeting[name]}
                onValue={(count) => set({ [name]: count })}
              />
            ))}
          </div>
          <h4>{say('setup.rules')}</h4>
          <p class="zt-hint">{say('setup.rulesLead')}</p>
          <div class="setup-pair">
            {rules.map((name) => (
              <NumberField
                key={name}
                at={`/settings/meeting/rules/${name}`}
                label={say(`setup.rule.${name}`)}
                value={meeting.rules[name]}
                onValue={(days) => set({ rules: { ...meeting.rules, [name]: days } })}
              />
            ))}
          </div>
        </>
      )}
    </FieldGroup>
  );
}
