import { useState } from 'preact/hooks';
import { login as loginShape } from '../../../lib/hearing/staff/account.ts';
import type { OfficePeople } from '../../../lib/usecase/office-people.ts';
import type { Once } from './Accounts.tsx';
import { madePassword } from './made-password.ts';
import type { Doing } from './PeopleDesk.tsx';
import { usePeopleSay } from './people-say.ts';

interface NewAccountProps {
  readonly people: OfficePeople;
  readonly doing: Doing;
  readonly onMade: (once: Once) => void;
}

const empty = { login: '', name: '', subject: '', byProvider: false, administers: false };

/** A new account, by a password made here or by the organisation's own sign-in. */
export function NewAccount({ people, doing, onMade }: NewAccountProps) {
  const say = usePeopleSay();
  const [given, setGiven] = useState(empty);
  const { login, name, subject, byProvider, administers } = given;
  const set = (change: Partial<typeof empty>) => setGiven({ ...given, ...change });
  const isReady =
    loginShape.safeParse(login).success && name.trim() !== '' && (!byProvider || subject !== '');
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const password = byProvider ? null : madePassword();
    const account = { login, name: name.trim(), password, subject: byProvider ? subject : null, administers };
    if (!(await doing(() => people.makeAccount(account), say('people.made', { login })))) return;
    setGiven(empty);
    if (password !== null) onMade({ login, password });
  };
  return (
    <form class="people-new" onSubmit={(event) => void make(event)}>
      <h3>{say('people.new')}</h3>
      <label>
        <span class="zt-label">{say('people.login')}</span>
        <input
          class="zt-input"
          name="new-login"
          autocomplete="off"
          aria-describedby="new-login-hint"
          value={login}
          onInput={({ currentTarget }) => set({ login: currentTarget.value.trim().toLowerCase() })}
        />
      </label>
      <p class="zt-hint" id="new-login-hint">
        {say('people.loginHint')}
      </p>
      <label>
        <span class="zt-label">{say('people.name')}</span>
        <input
          class="zt-input"
          name="new-name"
          autocomplete="off"
          maxLength={100}
          value={name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label>
        <span class="zt-label">{say('people.way')}</span>
        <select
          class="zt-input"
          value={byProvider ? 'provider' : 'password'}
          onChange={({ currentTarget }) => set({ byProvider: currentTarget.value === 'provider' })}
        >
          <option value="password">{say('people.wayPassword')}</option>
          <option value="provider">{say('people.wayProvider')}</option>
        </select>
      </label>
      {byProvider && (
        <label>
          <span class="zt-label">{say('people.subject')}</span>
          <input
            class="zt-input"
            maxLength={255}
            value={subject}
            onInput={({ currentTarget }) => set({ subject: currentTarget.value.trim() })}
          />
        </label>
      )}
      <label class="zt-check">
        <input
          type="checkbox"
          checked={administers}
          onChange={({ currentTarget }) => set({ administers: currentTarget.checked })}
        />
        {say('people.administers')}
      </label>
      <button class="zt-btn" type="submit" disabled={!isReady}>
        {say('people.make')}
      </button>
    </form>
  );
}
