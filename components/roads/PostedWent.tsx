import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { dayWords, timeWords } from '../../lib/i18n/times.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useRoadVoice } from './road-say.ts';

/** It went, was refused, or was taken back; and how that is known. */
export function PostedWent({ posting }: { readonly posting: Posting }) {
  const { language, say } = useRoadVoice();
  const { state, known, trouble, to, comments } = posting;
  if (state === 'sent' && known?.by === 'person') {
    const day = dayWords(Date.parse(`${known.day}T12:00:00`), language);
    return (
      <StateCard icon="for" title={say('posted.sentTitle')}>
        <p>{say('posted.sentBody', { day, to })}</p>
      </StateCard>
    );
  }
  if (state === 'accepted' && known?.by === 'receiver') {
    const when = `${dayWords(known.at, language)} ${timeWords(known.at, language)}`;
    return (
      <StateCard icon="for" title={say('posted.acceptedTitle')}>
        {known.number !== null && (
          <p class="posted-number">
            <small>{say('posted.number')}</small>
            <b>{known.number}</b>
          </p>
        )}
        <p>{say('posted.acceptedBody', { n: comments.length, when, to })}</p>
        {trouble && <p>{say('posted.partly', { words: trouble.words })}</p>}
        {known.places.length > 0 && (
          <>
            <p>{say('posted.places')}</p>
            <ul class="zt-plain posted-places">
              {known.places.map((place) => (
                <li key={place}>
                  <a href={place} target="_blank" rel="noreferrer">
                    {place}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </StateCard>
    );
  }
  if (state === 'refused') {
    const words = trouble?.words ?? '';
    return (
      <StateCard icon="error" tone="err" alert title={say('posted.refusedTitle')}>
        <p>{words === '' ? say('posted.refusedPlain') : say('posted.refusedBody', { words })}</p>
      </StateCard>
    );
  }
  return (
    <StateCard icon="info" tone="quiet" title={say('posted.cancelledTitle')}>
      <p>{say('posted.cancelledBody')}</p>
    </StateCard>
  );
}
