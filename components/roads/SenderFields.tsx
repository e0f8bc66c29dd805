import type { Offers, OtherRoad } from '../../lib/hearing/channels/road.ts';
import type { FormKey, RoadForm } from './road-form.ts';
import { useRoadSay } from './road-say.ts';
import { ToldField } from './ToldField.tsx';

interface SenderFieldsProps {
  readonly road: OtherRoad;
  readonly offers: Offers;
  readonly form: RoadForm;
  /** What the person wrote of themselves, by label. */
  readonly particulars: Readonly<Record<string, string>>;
  readonly labels: readonly string[];
  readonly onParticular: (label: string, value: string) => void;
  readonly onField: (key: FormKey, value: string) => void;
}

const known: Readonly<Record<string, string>> = { 姓名: 'name', 联系电话: 'tel', 单位: 'organization' };

/** Who writes: only in the papers that need it, and nowhere else. */
export function SenderFields(props: SenderFieldsProps) {
  const { road, offers, form, particulars, labels, onParticular, onField } = props;
  const say = useRoadSay();
  if (road !== 'email' && road !== 'letter') return <p class="zt-hint">{say('road.youNone')}</p>;
  return (
    <>
      <p class="submit-purpose">{say('road.youHint')}</p>
      <div class="submit-fields">
        {labels.map((label, at) => {
          const asked = offers.particulars.filter(({ value }) => value === label);
          return (
            <ToldField
              key={label}
              id={`road-you-${at}`}
              label={label}
              value={particulars[label] ?? ''}
              onValue={(value) => onParticular(label, value)}
              hint={say(asked.length > 0 ? 'road.asked' : 'road.optional')}
              autocomplete={known[label] ?? 'off'}
            />
          );
        })}
        {road === 'letter' && (
          <>
            <ToldField
              id="road-yourAddress"
              label={say('road.yourAddress')}
              value={form.yourAddress}
              onValue={(value) => onField('yourAddress', value)}
              hint={say('road.yourHint')}
              autocomplete="street-address"
            />
            <ToldField
              id="road-yourPostcode"
              label={say('road.yourPostcode')}
              value={form.yourPostcode}
              onValue={(value) => onField('yourPostcode', value)}
              hint={say('road.yourHint')}
              autocomplete="postal-code"
            />
          </>
        )}
      </div>
    </>
  );
}
