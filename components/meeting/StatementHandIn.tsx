import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { RegistrationStatus } from '../../lib/hearing/protocol/meeting.ts';
import { endWords } from '../../lib/i18n/times.ts';
import { DEFAULT_RATE, secondsOf } from '../../lib/statement/spoken.ts';
import { clock } from '../../lib/statement/text.ts';
import { type OwnSpeech, ownSpeech } from '../../lib/usecase/own-speech.ts';
import { accessOf, wordsKey } from '../../lib/usecase/registrations.ts';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';
import type { HeldCardProps } from './HeldCard.tsx';
import { useMeetingVoice } from './meeting-say.ts';

interface StatementHandInProps extends HeldCardProps {
  readonly status: RegistrationStatus;
}

const longest = 50_000;
/** Milliseconds without a key after which what is typed is kept. */
const rest = 800;

/** 书面陈述: typed, or made of one's own comments; kept here until it is reviewed and handed in. */
export function StatementHandIn({ held, hearing, set, all, status }: StatementHandInProps) {
  const { language, say } = useMeetingVoice();
  const { surroundings } = usePorts();
  const [words, setWords] = useKeptWords(held, status.statement);
  const own = useOwnSpeech(hearing);
  const [step, setStep] = useState<'writing' | 'reviewing' | 'sending' | 'done' | { failed: string }>(
    'writing',
  );
  const until = endWords(Date.parse(status.statementsBy), language, hearing.timeZone);
  const access = accessOf(held);
  if (access === null) return null;
  if (surroundings.now() >= Date.parse(status.statementsBy)) {
    return (
      <SheetSection title={say('meeting.statement')}>
        <p>{say('meeting.statementOver', { until })}</p>
        {status.statement && <p class="meeting-words">{status.statement}</p>}
      </SheetSection>
    );
  }
  const seconds = secondsOf(words, DEFAULT_RATE);
  const long = seconds > set.minutes * 60;
  const send = async () => {
    setStep('sending');
    const told = await all.port.handIn(access, words.trim());
    if (told.kind !== 'done')
      return setStep({ failed: told.kind === 'refused' ? told.words[language] : say('meeting.noLine') });
    setStep('done');
    await all.look(held);
  };
  const reviewing = step === 'reviewing' || step === 'sending';
  return (
    <SheetSection title={say('meeting.statement')} note={say('meeting.statementWhy', { until })}>
      {reviewing ? (
        <>
          <p>{say('meeting.statementReviewBody', { issuer: hearing.issuer })}</p>
          <p class="meeting-words">{words.trim()}</p>
        </>
      ) : (
        <>
          <textarea
            class="zt-input"
            rows={8}
            maxLength={longest}
            aria-label={say('meeting.statement')}
            aria-describedby={`length-${held.key}`}
            value={words}
            onInput={({ currentTarget }) => {
              setWords(currentTarget.value);
              setStep('writing');
            }}
          />
          {words === '' && own !== null && (
            <button class="zt-btn meeting-own" type="button" onClick={() => setWords(own.text)}>
              {own.from === 'statement'
                ? say('meeting.statementKept')
                : say('meeting.statementOwn', { n: own.comments })}
            </button>
          )}
        </>
      )}
      <p class={long ? 'zt-err' : 'zt-hint'} id={`length-${held.key}`}>
        {say(long ? 'meeting.statementLong' : 'meeting.statementLength', {
          n: words.trim().length,
          time: clock(seconds),
          limit: set.minutes,
        })}
      </p>
      {step === 'done' && (
        <p class="zt-state zt-state--ok" role="status">
          {say('meeting.statementDone')}
        </p>
      )}
      {typeof step === 'object' && (
        <Note icon="error" kind="err" alert>
          <p>{say('meeting.statementFailed', { words: step.failed })}</p>
        </Note>
      )}
      <div class="zt-row note-acts zt-noprint">
        {reviewing ? (
          <>
            <button class="zt-btn" type="button" onClick={() => setStep('writing')}>
              {say('meeting.change')}
            </button>
            <button
              class="zt-btn zt-btn--main"
              type="button"
              disabled={step === 'sending'}
              onClick={() => void send()}
            >
              {say('meeting.statementSend')}
            </button>
          </>
        ) : (
          <button
            class="zt-btn zt-btn--main"
            type="button"
            disabled={words.trim() === '' || words.trim() === status.statement}
            onClick={() => setStep('reviewing')}
          >
            {say('meeting.statementReview')}
          </button>
        )}
      </div>
    </SheetSection>
  );
}

/** What is typed, kept on the device while it is not handed in; what was handed in where nothing is. */
function useKeptWords(
  held: StatementHandInProps['held'],
  given: string | null,
): [string, (words: string) => void] {
  const { store, surroundings } = usePorts();
  const [words, setWords] = useState(given ?? '');
  const waiting = useRef<(() => void) | null>(null);
  const key = wordsKey(held);
  useEffect(() => {
    void store.settings.get(key).then((kept) => kept !== null && setWords(kept));
  }, [store, key]);
  const change = (next: string) => {
    setWords(next);
    waiting.current?.();
    waiting.current = surroundings.after(rest, () => void store.settings.set(key, next));
  };
  return [words, change];
}

function useOwnSpeech(hearing: Hearing): OwnSpeech | null {
  const { store } = usePorts();
  const [own, setOwn] = useState<OwnSpeech | null>(null);
  useEffect(() => {
    void ownSpeech(store, hearing).then(setOwn);
  }, [store, hearing]);
  return own;
}
