import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../../lib/usecase/office.ts';

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Trouble }
  | { readonly state: 'ready'; readonly value: T };

/** Something read from the endpoint, and again when it is asked for. What comes late changes nothing. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): [Asked<T>, () => Promise<void>] {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' });
  const turn = useRef(0);
  const read = useCallback(async () => {
    turn.current += 1;
    const own = turn.current;
    const answer = await ask();
    if (own !== turn.current) return;
    setAsked(
      answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', problem: answer.problem },
    );
  }, [ask]);
  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read]);
  return [asked, read];
}
