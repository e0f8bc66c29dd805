import { useState } from 'preact/hooks';
import type { Person } from '../lib/usecase/own-data-ports.ts';
import { usePorts } from './ports.ts';
import { useSignal } from './use-signal.ts';

/** What is remembered of the person; null where nothing is. */
export function usePerson(): Person | null {
  const { store } = usePorts();
  const [person, setPerson] = useState<Person | null>(null);
  useSignal(
    (signal) => void store.persons().then((persons) => persons.watch({ next: setPerson, signal })),
    [store],
  );
  return person;
}
