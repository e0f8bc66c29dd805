import { calendarOf } from '../../../lib/usecase/setup-defaults.ts';
import { type Editing, withAt } from './editing.ts';
import { FieldGroup, TextField } from './fields.tsx';
import { ListItem } from './ListFrame.tsx';
import { useSetupSay } from './setup-say.ts';

/** 日程: the days that citizens are told. */
export function CalendarFields({ settings, period, change }: Editing) {
  const say = useSetupSay();
  const { calendar, meeting } = settings;
  const known = [
    period.opensAt,
    period.closesAt,
    ...(meeting ? [meeting.at, meeting.applyBy, meeting.statementsBy] : []),
  ];
  return (
    <FieldGroup id="group-calendar" title={say('setup.calendar')} lead={say('setup.calendarLead')}>
      <div class="setup-add">
        <button
          class="zt-btn"
          type="button"
          disabled={known.includes('')}
          onClick={() => change({ calendar: calendarOf(settings, period) })}
        >
          {say(calendar.length === 0 ? 'setup.makeCalendar' : 'setup.makeCalendarAnew')}
        </button>
        <button
          class="zt-btn"
          type="button"
          onClick={() => change({ calendar: [...calendar, { on: '', label: { zh: '', en: '' } }] })}
        >
          {say('setup.addDay')}
        </button>
      </div>
      <ol class="zt-plain setup-calendar">
        {calendar.map((entry, at) => (
          <ListItem
            // Entries have no identity but their place.
            key={`${at}`}
            name={entry.label.zh || say('setup.dayN', { n: at + 1 })}
            onRemove={() => change({ calendar: withAt(calendar, at, null) })}
          >
            <div class="setup-entry">
              <TextField
                at={`/settings/calendar/${at}/on`}
                label={say('setup.day')}
                type="date"
                value={entry.on}
                onValue={(on) => change({ calendar: withAt(calendar, at, { ...entry, on }) })}
              />
              <TextField
                at={`/settings/calendar/${at}/label/zh`}
                label={say('setup.what')}
                value={entry.label.zh}
                onValue={(zh) =>
                  change({ calendar: withAt(calendar, at, { ...entry, label: { ...entry.label, zh } }) })
                }
              />
            </div>
          </ListItem>
        ))}
      </ol>
    </FieldGroup>
  );
}
