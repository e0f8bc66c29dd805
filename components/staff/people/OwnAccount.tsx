import '../setup/setup.css';
import './people.css';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { password as passwordShape } from '../../../lib/hearing/staff/account.ts';
import type { Office, Trouble } from '../../../lib/usecase/office.ts';
import { peopleOver } from '../../../lib/usecase/office-people.ts';
import { FieldError } from '../../FieldError.tsx';
import { useVoice } from '../../say.tsx';
import { useAsked } from '../use-asked.ts';
import { usePeopleSay } from './people-say.ts';

interface OwnAccountProps {
  readonly office: Office;
  /** Signed out: the password was changed. */
  readonly onDoor: () => void;
}

/** One's own password and where one is signed in. */
export function OwnAccount({ office, onDoor }: OwnAccountProps) {
  const say = usePeopleSay();
  const { language } = useVoice();
  const people = useMemo(() => peopleOver(office), [office]);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<Trouble | null>(null);
  const change = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await people.changePassword(current, next);
    if (answer.ok) onDoor();
    else setProblem(answer.problem);
  };
  return (
    <>
      <form class="people-new" onSubmit={(event) => void change(event)}>
        <label>
          <span class="zt-label">{say('people.current')}</span>
          <input
            class="zt-input"
            type="password"
            autocomplete="current-password"
            aria-describedby={problem ? 'own-password-fault' : undefined}
            value={current}
            onInput={({ currentTarget }) => setCurrent(currentTarget.value)}
          />
        </label>
        {problem && <FieldError id="own-password-fault">{problem.words[language]}</FieldError>}
        <label>
          <span class="zt-label">{say('people.nextPassword')}</span>
          <input
            class="zt-input"
            type="password"
            autocomplete="new-password"
            aria-describedby="next-password-hint"
            value={next}
            onInput={({ currentTarget }) => setNext(currentTarget.value)}
          />
        </label>
        <p class="zt-hint" id="next-password-hint">
          {say('people.nextHint')}
        </p>
        <button
          class="zt-btn"
          type="submit"
          disabled={current === '' || !passwordShape.safeParse(next).success}
        >
          {say('people.change')}
        </button>
      </form>
      <Sessions office={office} />
    </>
  );
}

function Sessions({ office }: Pick<OwnAccountProps, 'office'>) {
  const say = usePeopleSay();
  const { language } = useVoice();
  const people = useMemo(() => peopleOver(office), [office]);
  const ask = useCallback(() => people.sessions(), [people]);
  const [asked, read] = useAsked(ask);
  if (asked.state !== 'ready') return null;
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const others = asked.value.filter(({ current }) => !current);
  return (
    <section class="people-new">
      <h2>{say('people.sessions')}</h2>
      <ul class="zt-plain">
        {asked.value.map(({ sessionId, seenAt, agent, current }) => (
          <li key={sessionId} class="people-facts zt-hint">
            {when.format(Date.parse(seenAt))} · {current ? say('people.thisOne') : agent}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <button class="zt-btn" type="button" onClick={() => void people.endOthers().then(read)}>
          {say('people.endOthers', { n: others.length })}
        </button>
      )}
    </section>
  );
}
