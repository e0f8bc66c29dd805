import type { Offers, OtherRoad } from '../../lib/hearing/channels/road.ts';
import { Note } from '../Note.tsx';
import type { FormKey, RoadForm } from './road-form.ts';
import { useRoadSay } from './road-say.ts';
import { ToldField } from './ToldField.tsx';

interface RoadToProps {
  readonly road: OtherRoad;
  readonly offers: Offers;
  readonly form: RoadForm;
  readonly onField: (key: FormKey, value: string) => void;
  /** Words about a field that is not as it must be. */
  readonly faultOf: (key: FormKey) => string | null;
}

/** To whom, by this road; every value with the sentence it came from. */
export function RoadTo({ road, offers, form, onField, faultOf }: RoadToProps) {
  const say = useRoadSay();
  const field = (key: FormKey) => ({
    id: `road-${key}`,
    value: form[key],
    onValue: (value: string) => onField(key, value),
    fault: faultOf(key),
  });
  const found = offers.emails.length + offers.addresses.length + offers.documents.length > 0;
  return (
    <>
      {road !== 'annotation' && (
        <Note icon={found ? 'info' : 'warn'} {...(found ? {} : { kind: 'warn' as const })}>
          <p>{say(found ? 'road.found' : 'road.foundNothing')}</p>
        </Note>
      )}
      <div class="submit-fields">
        {(road === 'email' || road === 'letter' || road === 'file') && (
          <ToldField
            {...field('recipient')}
            label={say('road.recipient')}
            told={offers.recipient ? [offers.recipient] : []}
          />
        )}
        {road === 'email' && (
          <>
            <ToldField {...field('mailbox')} type="email" label={say('road.mailbox')} told={offers.emails} />
            <ToldField
              {...field('subjectWords')}
              label={say('road.subjectWords')}
              told={offers.subjectWords}
            />
          </>
        )}
        {road === 'letter' && (
          <>
            <ToldField {...field('address')} label={say('road.address')} told={offers.addresses} />
            <ToldField {...field('postcode')} label={say('road.postcode')} told={offers.postcodes} />
            <ToldField
              {...field('subjectWords')}
              label={say('road.envelopeWords')}
              told={offers.subjectWords}
            />
          </>
        )}
        {road === 'regulations' && (
          <ToldField {...field('document')} label={say('road.document')} told={offers.documents} />
        )}
        {road === 'annotation' && (
          <ToldField
            {...field('container')}
            type="url"
            label={say('road.container')}
            hint={say('road.annotationHint')}
          />
        )}
      </div>
    </>
  );
}
