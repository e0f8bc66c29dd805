import { useState } from 'preact/hooks';
import { minutesUntil } from '../../lib/hearing/meeting/running-order.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Meeting, RegistrationStatus } from '../../lib/hearing/protocol/meeting.ts';
import { timeWords } from '../../lib/i18n/times.ts';
import { accessOf, type HeldRegistration, registrationFile } from '../../lib/usecase/registrations.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { offerFile } from '../offer-file.ts';
import { SheetSection } from '../SheetFrame.tsx';
import { Stance } from '../Stance.tsx';
import { useMeetingVoice } from './meeting-say.ts';
import { momentWords } from './moment-words.ts';
import { NotesCheck } from './NotesCheck.tsx';
import { StatementHandIn } from './StatementHandIn.tsx';
import type { Registrations } from './use-registrations.ts';

export interface HeldCardProps {
  readonly held: HeldRegistration;
  readonly hearing: Hearing;
  readonly set: Meeting;
  readonly all: Registrations;
}

/** One registration as a receipt: its number, how it stands and why, and what is to be done. */
export function HeldCard(props: HeldCardProps) {
  const { held, hearing, all } = props;
  const { language, say } = useMeetingVoice();
  const { number, status, asked, askedAt } = held;
  const selected = status?.state === 'selected';
  const save = () => offerFile(`${say('meeting.exportName')} ${number ?? ''}.json`, registrationFile(held));
  return (
    <section class="meeting-held" aria-label={number ?? say('meeting.state.waiting')}>
      <div class="receipt-number">
        <small>
          {say('meeting.number')} · {say(`meeting.as.${asked.kind}`)}
        </small>
        <b>{number ?? say('meeting.state.waiting')}</b>
        <p>
          {say('meeting.askedAt', { when: momentWords(askedAt, language, hearing.timeZone) })}
          {asked.view !== null && (
            <>
              {' · '}
              <Stance stance={asked.view} />
            </>
          )}
          <br />
          {number !== null && say('meeting.keep')}
        </p>
      </div>
      {number === null ? (
        <Waiting {...props} />
      ) : (
        <>
          <div class="receipt-acts zt-noprint">
            <button class="zt-btn" type="button" onClick={save}>
              <Icon name="export" />
              {say('meeting.export')}
            </button>
            <button class="zt-btn" type="button" onClick={() => print()}>
              <Icon name="print" />
              {say('meeting.print')}
            </button>
            <button class="zt-btn zt-btn--quiet" type="button" onClick={() => void all.look(held)}>
              {say('meeting.refresh')}
            </button>
          </div>
          {status && <State status={status} {...props} />}
          {all.unreached.has(held.key) && (
            <p class="zt-hint meeting-pad" role="status">
              {say('meeting.noLine')}
            </p>
          )}
        </>
      )}
      {selected && asked.kind === 'speaker' && <StatementHandIn {...props} status={status} />}
      {status && status.notes.length > 0 && <NotesCheck {...props} status={status} />}
      {status && status.state !== 'withdrawn' && <Withdraw {...props} />}
    </section>
  );
}

function Waiting({ held, all }: HeldCardProps) {
  const { say } = useMeetingVoice();
  return (
    <div class="meeting-pad">
      <Note icon="warn" kind="warn" alert>
        <p>{say('meeting.unsure')}</p>
        <div class="zt-row note-acts">
          <button class="zt-btn" type="button" onClick={() => void all.look(held)}>
            {say('meeting.resend')}
          </button>
          <button class="zt-btn zt-btn--quiet" type="button" onClick={() => void all.drop(held)}>
            {say('meeting.drop')}
          </button>
        </div>
      </Note>
    </div>
  );
}

/** How it stands, why, and what comes next. */
function State({ status, hearing, set }: HeldCardProps & { readonly status: RegistrationStatus }) {
  const { language, say } = useMeetingVoice();
  const { state, reason, order, kind, feedback } = status;
  const begins = Date.parse(set.at) + minutesUntil(order ?? 1, set.minutes) * 60_000;
  const next =
    state === 'applied'
      ? say('meeting.appliedBody')
      : state === 'not-selected'
        ? say('meeting.notSelected')
        : state !== 'selected'
          ? ''
          : kind === 'observer'
            ? say('meeting.observe', {
                when: momentWords(set.at, language, hearing.timeZone),
                place: set.place,
              })
            : order === null
              ? say('meeting.noOrder')
              : say('meeting.order', { n: order, time: timeWords(begins, language, hearing.timeZone) });
  return (
    <SheetSection title={say(`meeting.state.${state}`)}>
      {reason !== null && state !== 'withdrawn' && <p>{say('meeting.why', { reason })}</p>}
      {next !== '' && <p>{next}</p>}
      {(state === 'selected' || state === 'not-selected') && kind === 'speaker' && (
        <div class="meeting-feedback">
          <h3>{say('meeting.feedback')}</h3>
          <p class={feedback === null ? 'zt-hint' : undefined}>{feedback ?? say('meeting.feedbackWait')}</p>
        </div>
      )}
    </SheetSection>
  );
}

type Step = 'still' | 'asking' | { readonly failed: string };

function Withdraw({ held, all }: HeldCardProps) {
  const { language, say } = useMeetingVoice();
  const [step, setStep] = useState<Step>('still');
  const access = accessOf(held);
  if (access === null) return null;
  const withdraw = async () => {
    const told = await all.port.withdraw(access);
    if (told.kind === 'done') {
      setStep('still');
      return all.look(held);
    }
    setStep({ failed: told.kind === 'refused' ? told.words[language] : say('meeting.noLine') });
  };
  if (step === 'asking') {
    return (
      <div class="meeting-pad">
        <Note icon="warn" kind="warn" alert>
          <p>{say('meeting.withdrawAsk')}</p>
          <div class="zt-row note-acts">
            <button class="zt-btn" type="button" onClick={() => setStep('still')}>
              {say('meeting.withdrawNot')}
            </button>
            <button class="zt-btn" type="button" onClick={() => void withdraw()}>
              {say('meeting.withdrawSure')}
            </button>
          </div>
        </Note>
      </div>
    );
  }
  return (
    <div class="meeting-pad zt-noprint">
      {step !== 'still' && (
        <Note icon="error" kind="err" alert>
          <p>{say('meeting.withdrawFailed', { words: step.failed })}</p>
        </Note>
      )}
      <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setStep('asking')}>
        <Icon name="undo" small />
        {say('meeting.withdraw')}
      </button>
    </div>
  );
}
