import { useState } from 'preact/hooks';
import type { Person } from '../lib/usecase/own-data-ports.ts';
import { usePorts } from './ports.ts';
import { useSignal } from './use-signal.ts';

/** What is remembered of the person; null where nothing is, undefined until that is known. */
export function usePerson(): Person | null | undefined {
  const { store } = usePorts();
  const [person, setPerson] = useState<Person | null | undefined>(undefined);
  useSignal(
    (signal) =>
      void store.persons().then(
        (persons) => persons.watch({ next: setPerson, signal }),
        () => setPerson(null), // the part that reads it did not load: a form can be filled in without
      ),
    [store],
  );
  return person;
}
