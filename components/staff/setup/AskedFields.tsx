import type { FormField } from '../../../lib/hearing/protocol/form.ts';
import { freeKey } from '../../../lib/usecase/free-name.ts';
import { type Editing, withAt } from './editing.ts';
import { idAt } from './faults.ts';
import { CheckField, FieldFrame, FieldGroup, NumberField, TextField } from './fields.tsx';
import { ListItem } from './ListFrame.tsx';
import { useSetupSay } from './setup-say.ts';
import { WordsField } from './WordsField.tsx';

const kinds = ['text', 'phone', 'email', 'choice', 'consent'] as const;

/** What is asked of the person, and why. */
export function AskedFields({ settings: { form }, change }: Editing) {
  const say = useSetupSay();
  const { fields, purpose } = form;
  const set = (at: number, to: FormField | null) =>
    change({ form: { ...form, fields: withAt(fields, at, to) } });
  const fresh: FormField = {
    key: freeKey(fields),
    type: 'text',
    label: { zh: '', en: '' },
    required: false,
    help: null,
    maxLength: 200,
  };
  return (
    <FieldGroup id="group-form" title={say('setup.form')} lead={say('setup.formLead')}>
      <WordsField
        at="/settings/form/purpose"
        label={say('setup.purpose')}
        hint={say('setup.purposeHint')}
        rows={3}
        value={purpose ?? { zh: '', en: '' }}
        onValue={(words) =>
          change({ form: { ...form, purpose: words.zh === '' && words.en === '' ? null : words } })
        }
      />
      <ol class="zt-plain">
        {fields.map((field, at) => (
          <ListItem
            key={field.key}
            name={
              field.type === 'consent'
                ? say('setup.kind.consent')
                : field.label.zh || say('setup.fieldN', { n: at + 1 })
            }
            onRemove={() => set(at, null)}
          >
            <Asked at={`/settings/form/fields/${at}`} field={field} onChange={(to) => set(at, to)} />
          </ListItem>
        ))}
      </ol>
      <button
        class="zt-btn"
        type="button"
        onClick={() => change({ form: { ...form, fields: [...fields, fresh] } })}
      >
        {say('setup.addField')}
      </button>
    </FieldGroup>
  );
}

interface AskedProps {
  readonly at: string;
  readonly field: FormField;
  readonly onChange: (field: FormField) => void;
}

function Asked({ at, field, onChange }: AskedProps) {
  const say = useSetupSay();
  const { type } = field;
  return (
    <>
      <WordsField
        at={`${at}/label`}
        label={say(type === 'consent' ? 'setup.agreedTo' : 'setup.label')}
        value={field.label}
        {...(type === 'consent' ? { rows: 2 } : {})}
        onValue={(label) => onChange({ ...field, label })}
      />
      <FieldFrame at={`${at}/type`} label={say('setup.kind')} fault={null}>
        <select
          class="zt-input"
          id={idAt(`${at}/type`)}
          value={type}
          onChange={({ currentTarget }) => {
            const to = kinds.find((kind) => kind === currentTarget.value);
            if (to) onChange(asKind(field, to));
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`setup.kind.${kind}`)}
            </option>
          ))}
        </select>
      </FieldFrame>
      {'maxLength' in field && (
        <NumberField
          at={`${at}/maxLength`}
          label={say('setup.longest')}
          min={1}
          value={field.maxLength}
          onValue={(maxLength) => onChange({ ...field, maxLength })}
        />
      )}
      {field.type === 'choice' && (
        <TextField
          at={`${at}/choices`}
          label={say('setup.choices')}
          hint={say('setup.choicesHint')}
          rows={4}
          value={field.choices.map(({ label }) => label.zh).join('\n')}
          onValue={(lines) => onChange({ ...field, choices: choicesFrom(lines, field.choices) })}
        />
      )}
      <CheckField
        at={`${at}/required`}
        label={say('setup.required')}
        checked={field.required}
        onCheck={(required) => onChange({ ...field, required })}
      />
    </>
  );
}

function asKind(field: FormField, type: FormField['type']): FormField {
  const { key, label, required, help } = field;
  const common = { key, label, required, help };
  if (type === 'consent') return { ...common, type };
  if (type === 'choice') return { ...common, type, choices: [] };
  return { ...common, type, maxLength: type === 'email' ? 254 : type === 'phone' ? 40 : 200 };
}

type Choices = Extract<FormField, { type: 'choice' }>['choices'];

/** One a line. A line that was there keeps its value, so that answers given already stay what they were. */
function choicesFrom(lines: string, known: Choices): Choices {
  return lines.split('\n').map((zh, at) => {
    const before = known.find(({ label }) => label.zh === zh) ?? known[at];
    return before
      ? { ...before, label: { ...before.label, zh } }
      : { value: `choice${at + 1}`, label: { zh, en: '' } };
  });
}
