import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  /** Spoken instead of the label. */
  readonly name?: string;
}

interface ChoicesProps<Value extends string> {
  readonly class: string;
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly id?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A group of which one is chosen: one tab stop, arrows choose. Drawn as segments or as ballots by its class. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { choices, chosen, onChoose, disabled = false } = props;
  const group = useRef<HTMLDivElement>(null);
  const tabbed = Math.max(
    0,
    choices.findIndex(({ value }) => value === chosen),
  );

  const choose = (at: number) => {
    const choice = choices.at(at % choices.length);
    if (!choice || disabled) return;
    onChoose(choice.value);
    const button = group.current?.children[choices.indexOf(choice)];
    if (button instanceof HTMLElement) button.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose((chosen === null && step > 0 ? -1 : tabbed) + step);
  };

  return (
    <div
      class={props.class}
      id={props.id}
      role="radiogroup"
      aria-label={props.label}
      aria-invalid={props.invalid ? 'true' : undefined}
      aria-describedby={props.describedBy}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ value, label, name }, at) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          aria-label={name}
          disabled={disabled}
          tabIndex={at === tabbed ? 0 : -1}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
