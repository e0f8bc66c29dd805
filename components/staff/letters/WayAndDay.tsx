import { type Way, ways } from '../../../lib/hearing/staff/letters.ts';
import { usePostSay } from './post-say.ts';

interface WayAndDayProps<Value> {
  readonly value: Value;
  /** The two fields' names. */
  readonly names: { readonly way: string; readonly day: string };
  readonly dayIsMissing?: boolean;
  readonly onChange: (value: Value) => void;
}

/** By what way it came, and on what day. */
export function WayAndDay<Value extends { readonly way: Way; readonly day: string }>({
  value,
  names,
  dayIsMissing = false,
  onChange,
}: WayAndDayProps<Value>) {
  const say = usePostSay();
  return (
    <>
      <label>
        <span>{names.way}</span>
        <select
          class="zt-input"
          value={value.way}
          onChange={({ currentTarget }) => {
            const way = ways.find((each) => each === currentTarget.value);
            if (way) onChange({ ...value, way });
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {say(`post.way.${way}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{names.day}</span>
        <input
          class="zt-input"
          type="date"
          value={value.day}
          aria-invalid={dayIsMissing}
          onInput={({ currentTarget }) => onChange({ ...value, day: currentTarget.value })}
        />
      </label>
    </>
  );
}
