import { useState } from 'preact/hooks';
import type { Account } from '../../../lib/hearing/staff/account.ts';
import type { OfficePeople } from '../../../lib/usecase/office-people.ts';
import { madePassword } from './made-password.ts';
import { NewAccount } from './NewAccount.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';
import type { Doing } from './PeopleDesk.tsx';
import { usePeopleSay } from './people-say.ts';

interface AccountsProps {
  readonly accounts: readonly Account[];
  readonly own: string;
  readonly people: OfficePeople;
  readonly doing: Doing;
}

/** Shown once, then nowhere. */
export interface Once {
  readonly login: string;
  readonly password: string;
}

/** Everybody who can sign in: new ones, new passwords, an end to sessions, an end to the account. */
export function Accounts({ accounts, own, people, doing }: AccountsProps) {
  const say = usePeopleSay();
  const [once, setOnce] = useState<Once | null>(null);
  const reset = async ({ login, name }: Account) => {
    const password = madePassword();
    const done = await doing(() => people.resetPassword(login, password), say('people.ended', { name }));
    if (done) setOnce({ login, password });
  };
  return (
    <section class="setup-group people">
      <h2>{say('people.accounts')}</h2>
      <p class="zt-hint">{say('people.accountsLead')}</p>
      {once && <OneTimePassword once={once} onDone={() => setOnce(null)} />}
      <ul class="zt-plain">
        {accounts.map((account) => (
          <li key={account.login} class="people-row">
            <span>
              <b>{account.name}</b> <span class="zt-hint">{account.login}</span>
              <Facts account={account} />
            </span>
            {account.login !== own && account.disabledAt === null && (
              <span class="people-acts">
                <button
                  class="zt-btn"
                  type="button"
                  onClick={() =>
                    void doing(
                      () => people.endSessions(account.login),
                      say('people.ended', { name: account.name }),
                    )
                  }
                >
                  {say('people.endSessions', { name: account.name })}
                </button>
                {account.byPassword && (
                  <button class="zt-btn" type="button" onClick={() => void reset(account)}>
                    {say('people.reset', { name: account.name })}
                  </button>
                )}
                <button
                  class="zt-btn"
                  type="button"
                  onClick={() =>
                    confirm(say('people.disableSure', { name: account.name })) &&
                    void doing(
                      () => people.disableAccount(account.login),
                      say('people.disabledNow', { name: account.name }),
                    )
                  }
                >
                  {say('people.disable', { name: account.name })}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <NewAccount people={people} doing={doing} onMade={setOnce} />
    </section>
  );
}

function Facts({ account }: { readonly account: Account }) {
  const say = usePeopleSay();
  const { administers, byPassword, byProvider, disabledAt } = account;
  const facts = [
    disabledAt === null ? null : say('people.disabled'),
    administers ? say('people.administers') : null,
    byPassword ? say('people.byPassword') : null,
    byProvider ? say('people.byProvider') : null,
  ];
  return <span class="people-facts zt-hint">{facts.filter((fact) => fact !== null).join(' · ')}</span>;
}
