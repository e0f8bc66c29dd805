import { useEffect, useRef, useState } from 'preact/hooks';
import type { Store } from '../../lib/usecase/store-ports.ts';

/** One person's own store, and the end of it. */
export interface Person {
  readonly store: Store;
  /** When they agreed, ISO instant. */
  readonly consentAt: string;
  /** Takes away everything of theirs. */
  forget(): Promise<void>;
  /** Tells whoever sends for them that something is due. */
  wake(): void;
}

export interface People {
  readonly current: Person | null;
  /** Gone from the desk, their comments still to arrive. */
  readonly waiting: number;
  begin(): void;
  /** The current one is done with: erased at once, or as soon as everything of theirs has arrived. */
  next(): Promise<void>;
}

/** Milliseconds between two looks whether somebody's comments have arrived. */
const pace = 3000;

/** One after another. Nobody's store outlives what is still to be sent for them. */
export function usePeople(open: () => Person): People {
  const [current, setCurrent] = useState<Person | null>(null);
  const [waiting, setWaiting] = useState<readonly Person[]>([]);
  const latest = useRef(waiting);
  latest.current = waiting;
  useEffect(() => {
    if (waiting.length === 0) return;
    const timer = setInterval(() => {
      for (const person of latest.current) {
        void forgetIfSent(person).then((gone) => {
          if (gone) setWaiting((all) => all.filter((each) => each !== person));
        });
      }
    }, pace);
    return () => clearInterval(timer);
  }, [waiting.length > 0]);
  return {
    current,
    waiting: waiting.length,
    begin: () => setCurrent(open()),
    async next() {
      const person = current;
      setCurrent(null);
      if (person && !(await forgetIfSent(person))) setWaiting((all) => [...all, person]);
    },
  };
}

async function forgetIfSent(person: Person): Promise<boolean> {
  const due = await person.store.outbox.waiting();
  if (due.length > 0) return false;
  await person.forget();
  return true;
}
