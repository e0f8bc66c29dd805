import { useEffect, useState } from 'preact/hooks';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** May be left empty. */
  readonly optional?: boolean;
  /** A number between the two; null where the field was emptied. */
  readonly onSet: (value: number | null) => void;
}

/** A number inside a sentence: taken when the field is left or Enter is pressed, so that half a number is none. */
export function NumberField({ label, value, least, most, optional = false, onSet }: NumberFieldProps) {
  const [typed, setTyped] = useState(shown(value));
  useEffect(() => setTyped(shown(value)), [value]);
  const settle = () => {
    const number = typed.trim() === '' ? null : Number(typed.normalize('NFKC'));
    if (Number.isNaN(number) || (number === null && !optional)) return setTyped(shown(value));
    const within = number === null ? null : Math.min(most, Math.max(least, number));
    setTyped(shown(within));
    if (within !== value) onSet(within);
  };
  return (
    <input
      class="zt-input s-number"
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={typed}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && settle()}
    />
  );
}

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}
