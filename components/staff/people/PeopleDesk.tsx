import '../setup/setup.css';
import './people.css';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Account, RoleEntry } from '../../../lib/hearing/staff/account.ts';
import type { Answer } from '../../../lib/usecase/office.ts';
import { peopleOver } from '../../../lib/usecase/office-people.ts';
import { Note } from '../../Note.tsx';
import { useVoice } from '../../say.tsx';
import { Failed } from '../Failed.tsx';
import { SectionPage } from '../SectionPage.tsx';
import type { SectionProps } from '../section.ts';
import { useStaffSay } from '../staff-say.ts';
import { useAsked } from '../use-asked.ts';
import { Accounts } from './Accounts.tsx';
import { Roles } from './Roles.tsx';

/** What came of the last press. */
export type Told = { readonly kind: 'done' | 'trouble'; readonly words: string } | null;

/** Does something, says what came of it, and reads the lists again. True where it was done. */
export type Doing = (act: () => Promise<Answer<unknown>>, done: string) => Promise<boolean>;

interface People {
  readonly roles: RoleEntry[];
  /** Null for who may not see them. */
  readonly accounts: Account[] | null;
}

/** 人员: roles in this hearing, and, for who administers the endpoint, the accounts. */
export function PeopleDesk(props: SectionProps) {
  const { office, hearingId, who, onDoor } = props;
  const say = useStaffSay();
  const { language } = useVoice();
  const people = useMemo(() => peopleOver(office), [office]);
  const [told, setTold] = useState<Told>(null);
  const ask = useCallback(async (): Promise<Answer<People>> => {
    const roles = await people.roles(hearingId);
    if (!roles.ok) return roles;
    if (!who.administers) return { ok: true, value: { roles: roles.value, accounts: null } };
    const accounts = await people.accounts();
    return accounts.ok ? { ok: true, value: { roles: roles.value, accounts: accounts.value } } : accounts;
  }, [people, hearingId, who]);
  const [asked, read] = useAsked(ask);
  const doing: Doing = async (act, done) => {
    setTold(null);
    const answer = await act();
    setTold(
      answer.ok ? { kind: 'done', words: done } : { kind: 'trouble', words: answer.problem.words[language] },
    );
    if (answer.ok) await read();
    else if (answer.problem.code === 'unauthenticated') onDoor();
    return answer.ok;
  };
  return (
    <SectionPage {...props} here="people">
      {asked.state === 'loading' && <p class="staff-wait">{say('staff.loading')}</p>}
      {asked.state === 'failed' && (
        <Failed problem={asked.problem} onAgain={() => void read()} onDoor={onDoor} />
      )}
      <div aria-live="polite">
        {told && (
          <Note {...(told.kind === 'done' ? { icon: 'for', kind: 'ok' } : { icon: 'error', kind: 'err' })}>
            {told.words}
          </Note>
        )}
      </div>
      {asked.state === 'ready' && (
        <>
          <Roles {...asked.value} hearingId={hearingId} own={who.login} people={people} doing={doing} />
          {asked.value.accounts && (
            <Accounts accounts={asked.value.accounts} own={who.login} people={people} doing={doing} />
          )}
        </>
      )}
    </SectionPage>
  );
}
