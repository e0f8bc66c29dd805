import { dayNumber } from '../../../lib/i18n/times.ts';
import { DayRuler } from '../../DayRuler.tsx';
import { useOfficePorts } from '../office-ports.ts';
import { type Editing, orNull } from './editing.ts';
import { FieldGroup, TextField } from './fields.tsx';
import { MomentField } from './MomentField.tsx';
import { useSetupSay } from './setup-say.ts';

/** What it is called and who asks. */
export function BasicsFields({ settings, change }: Editing) {
  const say = useSetupSay();
  return (
    <FieldGroup id="group-basics" title={say('setup.basics')}>
      <TextField
        at="/settings/title"
        label={say('setup.title')}
        hint={say('setup.titleHint')}
        value={settings.title}
        onValue={(title) => change({ title })}
      />
      <TextField
        at="/settings/issuer"
        label={say('setup.issuer')}
        value={settings.issuer}
        onValue={(issuer) => change({ issuer })}
      />
      <TextField
        at="/settings/place"
        label={say('setup.place')}
        small={say('setup.optional')}
        value={settings.place ?? ''}
        onValue={(place) => change({ place: orNull(place) })}
      />
    </FieldGroup>
  );
}

/** From when to when, in the time of the place, with the days between. */
export function PeriodFields({ settings: { timeZone }, period, changePeriod }: Editing) {
  const say = useSetupSay();
  const { now } = useOfficePorts();
  const [opens, closes] = [Date.parse(period.opensAt), Date.parse(period.closesAt)];
  const known = closes > opens;
  const first = known ? dayNumber(opens, timeZone) : 0;
  const last = known ? dayNumber(closes - 1, timeZone) : 0;
  return (
    <FieldGroup id="group-period" title={say('setup.period')} lead={say('setup.periodLead')}>
      <MomentField
        at="/period/opensAt"
        label={say('setup.opens')}
        value={period.opensAt}
        timeZone={timeZone}
        onValue={(opensAt) => changePeriod({ opensAt })}
      />
      <MomentField
        at="/period/closesAt"
        label={say('setup.closes')}
        hint={say('setup.closesHint')}
        value={period.closesAt}
        timeZone={timeZone}
        end
        onValue={(closesAt) => changePeriod({ closesAt })}
      />
      {known && (
        <div class="setup-days">
          <p>{say('setup.days', { n: last - first + 1 })}</p>
          <DayRuler first={first} last={last} today={dayNumber(now(), timeZone)} />
        </div>
      )}
    </FieldGroup>
  );
}
