interface PassphraseProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Chosen now, not asked for: the browser must not fill in an old one. */
  readonly isNew?: boolean;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Enter, outside of a composition. */
  readonly onEnter?: () => void;
}

/** A passphrase being typed. It is in no form, so that no browser offers to keep it. */
export function Passphrase({ id, label, hint, isNew = false, value, onType, onEnter }: PassphraseProps) {
  return (
    <div class="options-passphrase">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="zt-input"
        type="password"
        autocomplete={isNew ? 'new-password' : 'off'}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) onEnter?.();
        }}
      />
      {hint && (
        <p class="zt-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
