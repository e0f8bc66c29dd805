import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { useVoice } from '../../components/say.tsx';
import { StateCard } from '../../components/states/StateCard.tsx';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/disown.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import { useWidgetSay } from './use-widget-say.ts';

interface DisownHowProps {
  readonly hearingUrl: string;
  readonly port: HearingPort;
  readonly onClose: () => void;
}

const says = { zh: translator(zh, zh), en: translator(zh, en) };

/** How to say that a comment is none of one's own: by the office's own ways in, since only they can check who one is. */
export function DisownHow({ hearingUrl, port, onClose }: DisownHowProps) {
  const say = says[useVoice().language];
  const back = useWidgetSay();
  const [hearing, setHearing] = useState<Hearing | null>(null);
  useEffect(() => {
    void port.hearing(hearingUrl).then((asked) => asked.kind === 'read' && setHearing(asked.value));
  }, [port, hearingUrl]);
  return (
    <main class="panel-list">
      <StateCard
        icon="person"
        title={say('disown.title')}
        acts={
          <button class="zt-btn" type="button" onClick={onClose}>
            {back('widget.backToHearing')}
          </button>
        }
      >
        {hearing && <Ways hearing={hearing} />}
      </StateCard>
    </main>
  );
}

function Ways({ hearing }: { readonly hearing: Hearing }) {
  const say = says[useVoice().language];
  const { channels, issuer, title, privacy } = hearing;
  const ways = channels.filter(({ kind }) => kind !== 'online');
  const query = new URLSearchParams({
    subject: say('disown.subject', { title }),
    body: say('disown.mailBody'),
  });
  return (
    <>
      <p>{say('disown.body', { issuer })}</p>
      <p>{say('disown.say')}</p>
      {ways.length === 0 && !privacy && <p>{say('disown.none', { issuer })}</p>}
      {privacy && <p>{say('disown.contact', { handler: privacy.handler, contact: privacy.contact })}</p>}
      <ul class="zt-plain">
        {ways.map((way) => (
          <li key={way.kind}>
            {way.kind === 'email' && (
              <a
                class="zt-btn zt-btn--wide"
                href={`mailto:${way.address}?${query.toString().replaceAll('+', '%20')}`}
              >
                <Icon name="mail" />
                {say('disown.mail', { address: way.address })}
              </a>
            )}
            {way.kind === 'phone' && (
              <a class="zt-btn zt-btn--wide" href={`tel:${way.number.replace(/[^+\d]/g, '')}`}>
                <Icon name="person" />
                {say('disown.phone', { number: way.number })}
              </a>
            )}
            {way.kind === 'letter' && (
              <p>
                {say('disown.letter', {
                  address: [way.postcode, way.address, way.recipient].filter(Boolean).join(' '),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
