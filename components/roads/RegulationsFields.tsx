import { Choices } from '../Choices.tsx';
import { Icon } from '../Icon.tsx';
import type { FormKey, RoadForm } from './road-form.ts';
import { useRoadSay } from './road-say.ts';
import { ToldField } from './ToldField.tsx';

interface RegulationsFieldsProps {
  readonly form: RoadForm;
  readonly keepKey: boolean;
  readonly onField: (key: FormKey, value: string) => void;
  readonly onSubmitter: (submitter: RoadForm['submitter']) => void;
  readonly onKeepKey: (keep: boolean) => void;
  readonly faultOf: (key: FormKey) => string | null;
}

/** As whom, and with which key: what Regulations.gov asks, and no more. */
export function RegulationsFields(props: RegulationsFieldsProps) {
  const { form, keepKey, onField, onSubmitter, onKeepKey, faultOf } = props;
  const say = useRoadSay();
  const field = (key: FormKey) => ({
    id: `road-${key}`,
    value: form[key],
    onValue: (value: string) => onField(key, value),
    fault: faultOf(key),
  });
  return (
    <>
      <Choices
        class="zt-seg"
        label={say('road.whoAs')}
        chosen={form.submitter}
        onChoose={onSubmitter}
        choices={[
          { value: 'ANONYMOUS', label: say('road.anonymous') },
          { value: 'INDIVIDUAL', label: say('road.individual') },
          { value: 'ORGANIZATION', label: say('road.organization') },
        ]}
      />
      <div class="submit-fields">
        {form.submitter === 'INDIVIDUAL' && (
          <>
            <ToldField {...field('firstName')} label={say('road.firstName')} autocomplete="given-name" />
            <ToldField {...field('lastName')} label={say('road.lastName')} autocomplete="family-name" />
          </>
        )}
        {form.submitter === 'ORGANIZATION' && (
          <>
            <ToldField
              {...field('organization')}
              label={say('road.organizationName')}
              autocomplete="organization"
            />
            <ToldField {...field('organizationType')} label={say('road.organizationType')} />
          </>
        )}
        <ToldField
          {...field('receiptMail')}
          type="email"
          label={say('road.receiptMail')}
          hint={say('road.optional')}
          autocomplete="email"
        />
        <ToldField {...field('key')} type="password" label={say('road.key')} hint={say('road.keyHint')} />
        <ToldField {...field('service')} type="url" label={say('road.service')} />
      </div>
      <label class="zt-check road-keep-key">
        <input
          class="zt-sr"
          type="checkbox"
          checked={keepKey}
          onChange={({ currentTarget }) => onKeepKey(currentTarget.checked)}
        />
        <span class={keepKey ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
          <Icon name="for" />
        </span>
        <span>{say('road.keepKey')}</span>
      </label>
      <p class="submit-help">
        {say('road.terms')}{' '}
        <a href="https://www.regulations.gov/user-notice" target="_blank" rel="noreferrer">
          {say('road.termsUse')}
        </a>
        {' · '}
        <a href="https://www.regulations.gov/privacy-notice" target="_blank" rel="noreferrer">
          {say('road.termsPrivacy')}
        </a>
      </p>
    </>
  );
}
