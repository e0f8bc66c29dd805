import type { FieldFault } from '../../lib/hearing/form.ts';
import type { Answers, FormField } from '../../lib/hearing/protocol/form.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { FieldError } from '../FieldError.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { FieldInput } from './FieldInput.tsx';
import { faultWords, inLanguage } from './form-words.ts';
import { Privacy } from './Privacy.tsx';

interface PersonalFieldsProps {
  readonly hearing: Hearing;
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  readonly onAnswer: (key: string, answer: string) => void;
}

/** What this receiver asks of the person: each hearing asks for different things, so the form is theirs. */
export function PersonalFields({ hearing, answers, faults, onAnswer }: PersonalFieldsProps) {
  const { language, say } = useSheetVoice();
  const { fields, purpose } = hearing.form;
  if (fields.length === 0) return <p class="zt-hint">{say('submit.nothingAsked')}</p>;
  return (
    <>
      {purpose && <p class="submit-purpose">{inLanguage(purpose, language)}</p>}
      <div class="submit-fields">
        {fields.map((field) => (
          <FieldRow
            key={field.key}
            field={field}
            answer={answers[field.key] ?? ''}
            fault={faults.find(({ key }) => key === field.key) ?? null}
            onAnswer={(answer) => onAnswer(field.key, answer)}
          />
        ))}
      </div>
      {hearing.privacy && <Privacy privacy={hearing.privacy} timeZone={hearing.timeZone} />}
    </>
  );
}

export interface FieldRowProps {
  readonly field: FormField;
  readonly answer: string;
  readonly fault: FieldFault | null;
  readonly onAnswer: (answer: string) => void;
}

function FieldRow(props: FieldRowProps) {
  const { field, fault } = props;
  const { language, say } = useSheetVoice();
  const id = fieldId(field.key);
  const help = field.help && inLanguage(field.help, language);
  return (
    <div class={field.type === 'consent' ? 'submit-field submit-field--consent' : 'submit-field'}>
      {field.type !== 'consent' && <label for={id}>{inLanguage(field.label, language)}</label>}
      <div>
        <FieldInput {...props} />
        {fault && <FieldError id={`${id}-error`}>{faultWords(field, fault, { language, say })}</FieldError>}
      </div>
      <p class="submit-help" id={`${id}-help`}>
        {help ?? say(field.required ? 'submit.requiredBy' : 'submit.wanted')}
      </p>
    </div>
  );
}

export const fieldId = (key: string) => `field-${key}`;
