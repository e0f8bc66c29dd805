import { useState } from 'preact/hooks';
import type { Account, RoleEntry } from '../../../lib/hearing/staff/account.ts';
import { roles as allRoles, type Role } from '../../../lib/hearing/staff/roles.ts';
import type { OfficePeople } from '../../../lib/usecase/office-people.ts';
import type { Doing } from './PeopleDesk.tsx';
import { usePeopleSay } from './people-say.ts';

interface RolesProps {
  readonly roles: readonly RoleEntry[];
  readonly accounts: readonly Account[] | null;
  readonly hearingId: string;
  readonly own: string;
  readonly people: OfficePeople;
  readonly doing: Doing;
}

/** Who does what in this hearing. One's own administration is not to be thrown away. */
export function Roles({ roles, accounts, hearingId, own, people, doing }: RolesProps) {
  const say = usePeopleSay();
  const appoint = (login: string, role: Role | null) =>
    doing(() => people.appoint(hearingId, login, role), say('people.changed', { login }));
  return (
    <section class="setup-group people">
      <h2>{say('people.here')}</h2>
      <p class="zt-hint">{say('people.hereLead')}</p>
      {roles.length === 0 && <p>{say('people.nobody')}</p>}
      <ul class="zt-plain">
        {roles.map(({ login, name, role }) => (
          <li key={login} class="people-row">
            <span>
              <b>{name}</b> <span class="zt-hint">{login}</span>
            </span>
            {login === own ? (
              <span class="zt-hint">
                {say(`people.role.${role}`)} · {say('people.you')}
              </span>
            ) : (
              <>
                <RoleSelect
                  label={say('people.roleOf', { name })}
                  role={role}
                  onRole={(to) => void appoint(login, to)}
                />
                <button class="zt-btn" type="button" onClick={() => void appoint(login, null)}>
                  {say('people.take', { name })}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <GiveRole
        offered={
          accounts?.filter(
            ({ login, disabledAt }) => disabledAt === null && roles.every((each) => each.login !== login),
          ) ?? null
        }
        onGive={appoint}
      />
    </section>
  );
}

interface RoleSelectProps {
  readonly label: string;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

function RoleSelect({ label, role, onRole }: RoleSelectProps) {
  const say = usePeopleSay();
  return (
    <select
      class="zt-input"
      aria-label={label}
      value={role}
      onChange={({ currentTarget }) => {
        const to = allRoles.find((each) => each === currentTarget.value);
        if (to) onRole(to);
      }}
    >
      {allRoles.map((each) => (
        <option key={each} value={each}>
          {say(`people.role.${each}`)}
        </option>
      ))}
    </select>
  );
}

interface GiveRoleProps {
  /** Accounts without a role here; null for who may not see them and writes the login. */
  readonly offered: readonly Account[] | null;
  readonly onGive: (login: string, role: Role) => Promise<boolean>;
}

function GiveRole({ offered, onGive }: GiveRoleProps) {
  const say = usePeopleSay();
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await onGive(login.trim().toLowerCase(), role)) setLogin('');
  };
  return (
    <form class="people-give" onSubmit={(event) => void give(event)}>
      <h3>{say('people.give')}</h3>
      {offered ? (
        <select
          class="zt-input"
          aria-label={say('people.account')}
          value={login}
          onChange={({ currentTarget }) => setLogin(currentTarget.value)}
        >
          <option value="">{say('people.account')}</option>
          {offered.map((account) => (
            <option key={account.login} value={account.login}>
              {account.name} {account.login}
            </option>
          ))}
        </select>
      ) : (
        <input
          class="zt-input"
          aria-label={say('people.login')}
          placeholder={say('people.login')}
          value={login}
          onInput={({ currentTarget }) => setLogin(currentTarget.value)}
        />
      )}
      <RoleSelect label={say('people.role')} role={role} onRole={setRole} />
      <button class="zt-btn" type="submit" disabled={login.trim() === ''}>
        {say('people.add')}
      </button>
    </form>
  );
}
