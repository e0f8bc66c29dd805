import { useState } from 'preact/hooks';
import { password as passwordShape } from '../../../lib/hearing/staff/account.ts';
import type { OfficePeople } from '../../../lib/usecase/office-people.ts';
import type { Doing } from './PeopleDesk.tsx';
import { usePeopleSay } from './people-say.ts';

interface OwnPasswordProps {
  readonly people: Pick<OfficePeople, 'changePassword'>;
  readonly doing: Doing;
  readonly onDoor: () => void;
}

/** One's own password, giving the present one; every session ends with it. */
export function OwnPassword({ people, doing, onDoor }: OwnPasswordProps) {
  const say = usePeopleSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await doing(() => people.changePassword(current, next), say('people.passwordChanged'))) onDoor();
  };
  return (
    <form class="setup-group people-new" onSubmit={(event) => void change(event)}>
      <h2>{say('people.own')}</h2>
      <label>
        <span class="zt-label">{say('people.current')}</span>
        <input
          class="zt-input"
          type="password"
          autocomplete="current-password"
          value={current}
          onInput={({ currentTarget }) => setCurrent(currentTarget.value)}
        />
      </label>
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
  );
}
