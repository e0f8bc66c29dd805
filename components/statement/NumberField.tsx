import { useState } from 'preact/hooks';

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
  const [own, setOwn] = useState({ value, typed: shown(value) });
  // Another number came from elsewhere: what was typed on the former is none.
  if (own.value !== value) setOwn({ value, typed: shown(value) });
  const setTyped = (typed: string) => setOwn({ value, typed });
  const settle = (written: string) => {
    const number = written.trim() === '' ? null : Number(written.normalize('NFKC'));
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
      value={own.typed}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={({ currentTarget }) => settle(currentTarget.value)}
      onKeyDown={({ key, isComposing, currentTarget }) =>
        key === 'Enter' && !isComposing && settle(currentTarget.value)
      }
    />
  );
}

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}
