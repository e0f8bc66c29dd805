import { useState } from 'preact/hooks';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { timeWords } from '../../lib/i18n/times.ts';
import { localDay, sayOfPosting } from '../../lib/usecase/post-road.ts';
import { usePorts } from '../ports.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useSetting } from '../use-store.ts';
import { useRoadVoice } from './road-say.ts';
import { ToldField } from './ToldField.tsx';
import { keySetting } from './use-road.ts';
import { useSender } from './use-sender.ts';

interface PostedUnderWayProps {
  readonly posting: Posting;
  readonly apiKey: string;
}

/** Being sent by this very page, waiting, or in doubt. */
export function PostedUnderWay({ posting, apiKey }: PostedUnderWayProps) {
  const { language, say } = useRoadVoice();
  const { store, surroundings } = usePorts();
  const kept = useSetting(keySetting) ?? '';
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState(apiKey);
  const wrong = posting.trouble?.kind === 'key';
  const ready = posting.road !== 'regulations' || (key || kept) !== '';
  useSender(posting, key || kept, ready);
  const tell = (event: Parameters<typeof sayOfPosting>[1]) =>
    void sayOfPosting(posting.submissionId, event, store.postings);

  if (posting.state === 'sending' || (posting.state === 'queued' && posting.trouble === null && ready)) {
    return (
      <StateCard icon="net" title={say('posted.sendingTitle')}>
        <p role="status">{say('posted.sendingBody')}</p>
      </StateCard>
    );
  }
  if (posting.state === 'unknown') {
    const now = surroundings.now();
    return (
      <StateCard
        icon="warn"
        tone="warn"
        alert
        title={say('posted.unknownTitle')}
        acts={
          <>
            <button
              class="zt-btn"
              type="button"
              onClick={() => tell({ type: 'confirm', day: localDay(now), now })}
            >
              {say('posted.arrived')}
            </button>
            <button class="zt-btn" type="button" onClick={() => tell({ type: 'withdraw' })}>
              {say('posted.notArrived')}
            </button>
          </>
        }
      >
        <p>{say('posted.unknownBody')}</p>
        <Technical posting={posting} />
      </StateCard>
    );
  }
  const again = () => {
    if (typed.trim() !== '') setKey(typed.trim());
    tell({ type: 'retry', now: surroundings.now() });
  };
  return (
    <StateCard
      icon={posting.trouble?.kind === 'offline' ? 'off' : 'warn'}
      tone="warn"
      title={say('posted.waitTitle')}
      acts={
        <>
          <button class="zt-btn zt-btn--main" type="button" data-act="again" onClick={again}>
            {say('posted.sendAgain')}
          </button>
          <button class="zt-btn" type="button" data-act="withdraw" onClick={() => tell({ type: 'withdraw' })}>
            {say('posted.cancel')}
          </button>
        </>
      }
    >
      <p>{say(waitWords(posting, ready))}</p>
      {posting.nextAttemptAt !== null && posting.trouble?.kind === 'later' && (
        <p>{say('posted.laterAt', { time: timeWords(posting.nextAttemptAt, language) })}</p>
      )}
      {(wrong || !ready) && (
        <ToldField id="posted-key" type="password" label={say('road.key')} value={typed} onValue={setTyped} />
      )}
      <Technical posting={posting} />
    </StateCard>
  );
}

function waitWords({ trouble }: Posting, ready: boolean) {
  if (trouble?.kind === 'key') return 'posted.keyWrong';
  if (!ready) return 'posted.keyNeeded';
  if (trouble?.kind === 'offline') return 'posted.offline';
  return trouble?.kind === 'later' ? 'posted.later' : 'posted.failed';
}

/** For whoever is asked for help: codes and the other side's words. */
function Technical({ posting: { trouble, submissionId } }: { readonly posting: Posting }) {
  const { say } = useRoadVoice();
  if (trouble === null) return null;
  return (
    <details>
      <summary>{say('posted.technical')}</summary>
      {[trouble.kind, trouble.status, trouble.words, submissionId].filter(Boolean).join(' · ')}
    </details>
  );
}
