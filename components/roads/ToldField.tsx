import type { Told } from '../../lib/hearing/channels/road.ts';
import { FieldError } from '../FieldError.tsx';
import { useRoadSay } from './road-say.ts';

interface ToldFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What was read for it, best first; null where nothing is ever read for it. */
  readonly told?: readonly Told[] | null;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'url' | 'password';
  readonly fault?: string | null;
  readonly autocomplete?: string;
}

/** A value that the person can change, with the sentence it was read from. */
export function ToldField(props: ToldFieldProps) {
  const { id, label, value, onValue, told = null, hint, type = 'text', fault, autocomplete = 'off' } = props;
  const common = {
    class: 'zt-input',
    id,
    value,
    autocomplete,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': fault ? `${id}-error ${id}-help` : `${id}-help`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      onValue(currentTarget.value),
  };
  return (
    <div class="submit-field">
      <label for={id}>{label}</label>
      <div>
        {type === 'password' ? (
          <input {...common} type="password" />
        ) : (
          <input {...common} type="text" inputMode={type} />
        )}
        {fault && <FieldError id={`${id}-error`}>{fault}</FieldError>}
      </div>
      <div class="submit-help" id={`${id}-help`}>
        {hint !== undefined && <p>{hint}</p>}
        {told && <Source told={told} value={value} onValue={onValue} />}
      </div>
    </div>
  );
}

/** Where the value stands, word for word; other values that were read, to be taken instead. */
function Source({
  told,
  value,
  onValue,
}: Pick<ToldFieldProps, 'value' | 'onValue'> & { readonly told: readonly Told[] }) {
  const say = useRoadSay();
  const own = told.find((each) => each.value === value);
  if (told.length === 0) return <p>{say('road.typed')}</p>;
  return (
    <>
      {own && (
        <p lang={own.sentence === null ? undefined : 'zh-CN'}>
          {own.sentence === null
            ? say('road.fromEndpoint')
            : say('road.sentence', { text: shortened(own.sentence, value) })}
        </p>
      )}
      {told
        .filter((each) => each !== own)
        .map((each) => (
          <button
            key={each.value}
            class="zt-btn zt-btn--quiet"
            type="button"
            onClick={() => onValue(each.value)}
          >
            {say('road.otherValue', { value: each.value })}
          </button>
        ))}
    </>
  );
}

const around = 60;

/** A long sentence around its value. */
function shortened(sentence: string, value: string): string {
  const at = sentence.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0 || sentence.length <= around * 3) return sentence;
  const start = Math.max(0, at - around);
  const end = Math.min(sentence.length, at + value.length + around);
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}
