import { instantOf, localOf } from '../../../lib/hearing/local-time.ts';
import { useFault } from './faults.ts';
import { describing, FieldFrame, type FieldProps } from './fields.tsx';
import { useSetupSay } from './setup-say.ts';

interface MomentFieldProps extends FieldProps {
  /** An instant in UTC, `''` where none is given. */
  readonly value: string;
  readonly timeZone: string;
  /** It ends something: midnight is 24:00 of the day before. */
  readonly end?: boolean;
  readonly onValue: (instant: string) => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** A day and an hour of the hearing's place. */
export function MomentField({ value, timeZone, end = false, onValue, ...frame }: MomentFieldProps) {
  const say = useSetupSay();
  const { words, onBlur } = useFault(frame.at);
  const { day, time } = localOf(value, timeZone, end);
  const offered = end ? [...hours.slice(1), '24:00'] : hours;
  const times = offered.includes(time) ? offered : [...offered, time].toSorted();
  const set = (change: { day?: string; time?: string }) =>
    onValue(instantOf({ day, time, ...change }, timeZone));
  return (
    <FieldFrame {...frame} fault={words}>
      <div class="setup-moment">
        <input
          class="zt-input"
          type="date"
          value={day}
          onBlur={onBlur}
          onInput={({ currentTarget }) => set({ day: currentTarget.value })}
          {...describing(frame.at, frame.hint, words)}
        />
        <select
          class="zt-input"
          aria-label={say('setup.hourOf', { field: frame.label })}
          value={time}
          onChange={({ currentTarget }) => set({ time: currentTarget.value })}
        >
          {times.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
