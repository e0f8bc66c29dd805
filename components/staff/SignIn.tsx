import { useEffect, useState } from 'preact/hooks';
import type { SignedIn } from '../../lib/hearing/staff/account.ts';
import type { Office } from '../../lib/usecase/office.ts';
import { useVoice } from '../say.tsx';
import { useStaffSay } from './staff-say.ts';

interface SignInProps {
  readonly office: Office;
  readonly onSignedIn: (who: SignedIn) => void;
}

/** The one page before everything else. */
export function SignIn({ office, onSignedIn }: SignInProps) {
  const say = useStaffSay();
  const { language } = useVoice();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [provider, setProvider] = useState(false);
  useEffect(() => {
    void office.ways().then((answer) => setProvider(answer.ok && answer.value.provider));
  }, [office]);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await office.signIn(String(given.get('login')), String(given.get('password')));
    setBusy(false);
    if (answer.ok) onSignedIn(answer.value);
    else setFault(answer.problem.words[language]);
  };
  return (
    <main class="staff-door">
      <h1>{say('staff.office')}</h1>
      <div class="zt-ww" />
      <p class="zt-hint">{say('staff.signInWhy')}</p>
      <form onSubmit={send}>
        <label class="zt-label" for="login">
          {say('staff.login')}
        </label>
        <input class="zt-input" id="login" name="login" autocomplete="username" required maxLength={100} />
        <label class="zt-label" for="password">
          {say('staff.password')}
        </label>
        <input
          class="zt-input"
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxLength={128}
        />
        {fault && (
          <p class="zt-err" role="alert">
            {fault}
          </p>
        )}
        <button class="zt-btn zt-btn--main zt-btn--wide" type="submit" disabled={busy}>
          {say('staff.signIn')}
        </button>
      </form>
      {provider && (
        <a class="zt-btn zt-btn--wide" href="/staff/api/provider/begin">
          {say('staff.byProvider')}
        </a>
      )}
    </main>
  );
}
