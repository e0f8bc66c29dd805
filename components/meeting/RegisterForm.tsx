import { useRef, useState } from 'preact/hooks';
import type { Stance } from '../../lib/comment/comment.ts';
import { checkAnswers } from '../../lib/hearing/form.ts';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Meeting } from '../../lib/hearing/protocol/meeting.ts';
import type { Application } from '../../lib/usecase/registrations.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Choices } from '../Choices.tsx';
import { FieldError } from '../FieldError.tsx';
import { Note } from '../Note.tsx';
import { useOwnSay } from '../own-say.ts';
import { SheetSection } from '../SheetFrame.tsx';
import { Ballot } from '../Stance.tsx';
import { useSay } from '../say.tsx';
import { PersonalFields } from '../submit/PersonalFields.tsx';
import { FilledIn, RememberChoice } from '../submit/Remembering.tsx';
import { useRemembered } from '../submit/use-remembered.ts';
import { usePerson } from '../use-person.ts';
import { useMeetingVoice } from './meeting-say.ts';
import { RegisterReview } from './RegisterReview.tsx';
import type { Came } from './use-registrations.ts';

type Asked = Application['asked'];

interface RegisterFormProps {
  readonly hearing: Hearing;
  readonly set: Meeting;
  readonly onSend: (asked: Asked, answers: Answers) => Promise<Came>;
}

const longest = 4000;
const views: readonly Stance[] = ['support', 'oppose', 'amend', 'ask'];

/** Speak or listen, on which side, what about, and what the receiver asks: then reviewed, and only then sent. */
export function RegisterForm({ hearing, set, onSend }: RegisterFormProps) {
  const { say } = useMeetingVoice();
  const own = useOwnSay();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Asked>({ kind: 'speaker', view: null, points: '' });
  const [answers, setAnswers] = useState<Answers>({});
  const [pressed, setPressed] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const problems = useRef<HTMLDivElement>(null);
  const theirs = { ...hearing, form: set.form };
  const person = usePerson() ?? null;
  const remembered = useRemembered(theirs, person, (known) => setAnswers((all) => ({ ...known, ...all })));
  const speaks = asked.kind === 'speaker';
  const faults = checkAnswers(set.form, answers);
  const missing = {
    view: speaks && asked.view === null,
    points: speaks && asked.points.trim() === '',
  };
  const count = faults.length + Number(missing.view) + Number(missing.points);
  const review = () => {
    setPressed(true);
    if (count > 0) problems.current?.focus();
    else setReviewing(true);
  };
  const send = async () => {
    const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
    const came = await onSend(speaks ? asked : { ...asked, view: null }, given);
    if (came === 'kept' && !(await remembered.keep(answers).catch(() => false)))
      announce(own('person.notKept'));
    return came;
  };
  if (reviewing) {
    return (
      <RegisterReview
        {...{ hearing, set, answers }}
        asked={asked}
        onBack={() => setReviewing(false)}
        onSend={send}
      />
    );
  }
  return (
    <>
      <div ref={problems} tabIndex={-1} class="submit-problems">
        {pressed && count > 0 && (
          <Note icon="error" kind="err" alert>
            <strong>{say('meeting.problems', { n: count })}</strong>
          </Note>
        )}
      </div>
      <SheetSection title={say('meeting.as')}>
        <Choices
          class="zt-seg"
          label={say('meeting.as')}
          chosen={asked.kind}
          choices={[
            { value: 'speaker', label: say('meeting.as.speaker') },
            { value: 'observer', label: say('meeting.as.observer') },
          ]}
          onChoose={(kind) => setAsked({ ...asked, kind })}
        />
        <p class="zt-hint">{say(`meeting.asWhy.${asked.kind}`)}</p>
      </SheetSection>
      {speaks && (
        <>
          <View asked={asked} flawed={pressed && missing.view} onChange={setAsked} />
          <SheetSection title={say('meeting.points')}>
            <Points asked={asked} flawed={pressed && missing.points} onChange={setAsked} />
          </SheetSection>
        </>
      )}
      <SheetSection title={say('meeting.person')}>
        <FilledIn remembered={remembered} />
        <PersonalFields
          hearing={theirs}
          answers={answers}
          faults={pressed ? faults : []}
          onAnswer={(key, given) => setAnswers((all) => ({ ...all, [key]: given }))}
        />
        <RememberChoice remembered={remembered} />
      </SheetSection>
      <footer class="submit-foot zt-noprint">
        <p />
        <button class="zt-btn zt-btn--main" type="button" onClick={review}>
          {say('meeting.review')}
        </button>
      </footer>
    </>
  );
}

interface PartProps {
  readonly asked: Asked;
  readonly flawed: boolean;
  readonly onChange: (asked: Asked) => void;
}

function View({ asked, flawed, onChange }: PartProps) {
  const { say } = useMeetingVoice();
  const common = useSay();
  return (
    <SheetSection title={say('meeting.view')}>
      <Choices
        class="zt-ballots"
        id="meeting-view"
        label={say('meeting.view')}
        chosen={asked.view}
        invalid={flawed}
        describedBy={flawed ? 'meeting-view-error' : 'meeting-view-why'}
        choices={views.map((value) => ({
          value,
          label: (
            <>
              <Ballot stance={value} />
              {common(`stance.${value}`)}
            </>
          ),
        }))}
        onChoose={(view) => onChange({ ...asked, view })}
      />
      {flawed && <FieldError id="meeting-view-error">{say('meeting.viewMissing')}</FieldError>}
      <p class="zt-hint" id="meeting-view-why">
        {say('meeting.viewWhy')}
      </p>
    </SheetSection>
  );
}

function Points({ asked, flawed, onChange }: PartProps) {
  const { say } = useMeetingVoice();
  return (
    <>
      <textarea
        class="zt-input"
        id="meeting-points"
        aria-label={say('meeting.points')}
        aria-describedby={flawed ? 'meeting-points-error' : 'meeting-points-why'}
        aria-invalid={flawed ? 'true' : undefined}
        rows={5}
        maxLength={longest}
        value={asked.points}
        onInput={({ currentTarget }) => onChange({ ...asked, points: currentTarget.value })}
      />
      {flawed && <FieldError id="meeting-points-error">{say('meeting.pointsMissing')}</FieldError>}
      <p class="zt-hint meeting-under" id="meeting-points-why">
        <span>{say('meeting.pointsWhy')}</span>
        <span class="zt-num">{say('meeting.count', { n: asked.points.length })}</span>
      </p>
    </>
  );
}
