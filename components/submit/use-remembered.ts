import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Person } from '../../lib/usecase/own-data-ports.ts';
import { askedOf, rememberable } from '../../lib/usecase/remember.ts';
import { usePorts } from '../ports.ts';

export interface Remembered {
  /** none: nothing is kept. filled: it was filled in. locked: it needs its passphrase. */
  readonly state: 'none' | 'filled' | 'locked' | 'opening' | 'wrong' | 'forgotten';
  /** The person wants it kept. */
  readonly wanted: boolean;
  /** New passphrase; '' for none. */
  readonly passphrase: string;
  want(wanted: boolean): void;
  setPassphrase(passphrase: string): void;
  open(passphrase: string): void;
  forget(): void;
  /** After the submission; false where it could not be kept. */
  keep(answers: Answers): Promise<boolean>;
}

/** What this device remembers of the person, filled into a form that asks for it. */
export function useRemembered(
  { form }: Hearing,
  person: Person | null,
  onFill: (answers: Answers) => void,
): Remembered {
  const { store } = usePorts();
  const [state, setState] = useState<Remembered['state']>(person?.kind === 'sealed' ? 'locked' : 'none');
  const [wanted, want] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const before = useRef<Answers>({});
  const fill = (answers: Answers) => {
    before.current = answers;
    onFill(askedOf(form, answers));
    want(true);
    setState('filled');
  };
  useLayoutEffect(() => {
    if (person?.kind === 'plain') fill(person.answers);
    else if (person?.kind === 'sealed') setState((now) => (now === 'filled' ? now : 'locked'));
  }, [person]);
  return {
    state,
    wanted,
    passphrase,
    want,
    setPassphrase,
    open(typed) {
      if (person?.kind !== 'sealed') return;
      setState('opening');
      void store
        .persons()
        .then((persons) => persons.open(person.sealed, typed))
        .then((answers) => {
          if (answers === null) return setState('wrong');
          setPassphrase(typed);
          fill(answers);
        });
    },
    forget() {
      void store.persons().then(async (persons) => {
        if (!(await persons.forget()).ok) return;
        before.current = {};
        want(false);
        setState('forgotten');
      });
    },
    async keep(answers) {
      if (!wanted) return true;
      const all = { ...before.current, ...rememberable(form, answers) };
      return (await (await store.persons()).keep(all, passphrase === '' ? null : passphrase)).ok;
    },
  };
}
