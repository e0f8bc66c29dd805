import type { ComponentChildren } from 'preact';
import { FieldError } from '../../FieldError.tsx';
import { idAt, useFault } from './faults.ts';

export interface FieldProps {
  /** RFC 6901 pointer into what is sent. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  /** Beside the label: that it may be left out. */
  readonly small?: string;
}

interface FrameProps extends FieldProps {
  readonly fault: string | null;
  readonly children: ComponentChildren;
}

/** Label, hint, field, and what is wrong with it. */
export function FieldFrame({ at, label, hint, small, fault, children }: FrameProps) {
  const id = idAt(at);
  return (
    <div class="setup-field">
      <label class="zt-label" for={id}>
        {label}
        {small && <small>{small}</small>}
      </label>
      {children}
      {fault !== null && <FieldError id={`${id}-fault`}>{fault}</FieldError>}
      {hint && (
        <p class="zt-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What names a field's hint and fault to those who listen. */
export function describing(at: string, hint: string | undefined, fault: string | null) {
  const id = idAt(at);
  const ids = [fault === null ? '' : `${id}-fault`, hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return {
    id,
    'aria-invalid': fault === null ? undefined : ('true' as const),
    'aria-describedby': ids === '' ? undefined : ids,
  };
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'date';
  /** So many lines at once; one where it is left out. */
  readonly rows?: number;
  readonly disabled?: boolean;
}

export function TextField({
  value,
  onValue,
  type = 'text',
  rows,
  disabled = false,
  ...frame
}: TextFieldProps) {
  const { words, onBlur } = useFault(frame.at);
  const shared = { class: 'zt-input', value, disabled, onBlur, ...describing(frame.at, frame.hint, words) };
  return (
    <FieldFrame {...frame} fault={words}>
      {rows !== undefined ? (
        <textarea {...shared} rows={rows} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      ) : type === 'date' ? (
        <input {...shared} type="date" onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={type}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  /** NaN where nothing is given. */
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly min?: number;
}

export function NumberField({ value, onValue, min = 0, ...frame }: NumberFieldProps) {
  const { words, onBlur } = useFault(frame.at);
  return (
    <FieldFrame {...frame} fault={words}>
      <input
        class="zt-input setup-number"
        type="number"
        min={min}
        value={Number.isNaN(value) ? '' : value}
        onBlur={onBlur}
        onInput={({ currentTarget }) => onValue(currentTarget.valueAsNumber)}
        {...describing(frame.at, frame.hint, words)}
      />
    </FieldFrame>
  );
}

interface CheckFieldProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

export function CheckField({ at, label, hint, checked, onCheck }: CheckFieldProps) {
  const id = idAt(at);
  return (
    <div class="setup-check">
      <label class="zt-check" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
        />
        {label}
      </label>
      {hint && (
        <p class="zt-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  /** To be jumped to. */
  readonly id?: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** Fields that belong together, under one heading. */
export function FieldGroup({ title, id, lead, children }: GroupProps) {
  return (
    <section class="setup-group">
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {lead && <p class="zt-hint">{lead}</p>}
      {children}
    </section>
  );
}
