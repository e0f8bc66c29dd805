import { Icon } from '../Icon.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { inLanguage } from './form-words.ts';
import { type FieldRowProps, fieldId } from './PersonalFields.tsx';

/** What browsers fill in by themselves, for the keys that hearings use for it. */
const known: Readonly<Record<string, string>> = {
  name: 'name',
  organisation: 'organization',
  address: 'street-address',
  postcode: 'postal-code',
};

/** The control that the field's kind asks for. */
export function FieldInput(props: FieldRowProps) {
  const { field, answer, onAnswer } = props;
  const { language, say } = useSheetVoice();
  const common = useCommon(props);
  const line = {
    class: 'zt-input',
    value: answer,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      onAnswer(currentTarget.value),
  };
  switch (field.type) {
    case 'choice':
      return (
        <select
          {...common}
          class="zt-input"
          value={answer}
          onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
        >
          <option value="">{say('submit.choose')}</option>
          {field.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {inLanguage(label, language)}
            </option>
          ))}
        </select>
      );
    case 'consent':
      return <Consent {...props} />;
    case 'text':
      return field.maxLength > 200 ? (
        <textarea
          {...common}
          class="zt-input"
          rows={3}
          value={answer}
          onInput={({ currentTarget }) => onAnswer(currentTarget.value)}
        />
      ) : (
        <input {...common} {...line} type="text" autocomplete={known[field.key] ?? 'on'} />
      );
    case 'phone':
      return <input {...common} {...line} type="tel" autocomplete="tel" />;
    case 'email':
      return <input {...common} {...line} type="email" autocomplete="email" />;
  }
}

function Consent(props: FieldRowProps) {
  const { field, answer, onAnswer } = props;
  const { language } = useSheetVoice();
  const { placeholder: _, ...common } = useCommon(props);
  const on = answer === 'yes';
  return (
    <label class="zt-check">
      <input
        {...common}
        class="zt-sr"
        type="checkbox"
        checked={on}
        onChange={() => onAnswer(on ? '' : 'yes')}
      />
      <span class={on ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
        <Icon name="for" />
      </span>
      <span>{inLanguage(field.label, language)}</span>
    </label>
  );
}

function useCommon({ field, fault }: FieldRowProps) {
  const { say } = useSheetVoice();
  const id = fieldId(field.key);
  return {
    id,
    required: field.required,
    placeholder: say(field.required ? 'submit.required' : 'submit.optional'),
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': fault ? `${id}-error ${id}-help` : `${id}-help`,
  };
}
