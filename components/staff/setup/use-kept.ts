import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useOfficePorts } from '../office-ports.ts';

/** Milliseconds after the last change. */
const pause = 300;

export interface Kept<T> {
  /** Undefined while it is read. */
  readonly value: T | null | undefined;
  /** `failed`: this browser could not keep the last change. */
  readonly state: 'kept' | 'keeping' | 'failed';
  readonly set: (value: T) => void;
  readonly forget: () => void;
}

/** Something unfinished that survives a reload: kept in this browser until it is published or given up. */
export function useKept<T>(key: string, read: (kept: string | null) => T | null): Kept<T> {
  const { kept } = useOfficePorts();
  const [value, setValue] = useState<T | null | undefined>(undefined);
  const [state, setState] = useState<Kept<T>['state']>('kept');
  const waiting = useRef<{ readonly value: T; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const write = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    const written = JSON.stringify(waiting.current.value);
    waiting.current = null;
    void kept.set(key, written).then(({ ok }) => {
      if (waiting.current === null) setState(ok ? 'kept' : 'failed');
    });
  }, [kept, key]);
  useEffect(() => {
    let late = false;
    void kept.get(key).then(
      (found) => late || setValue(read(found)),
      () => {
        // A browser that keeps nothing still lets one work: what is not kept is said.
        if (late) return;
        setState('failed');
        setValue(null);
      },
    );
    return () => {
      late = true;
    };
  }, [kept, key, read]);
  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && write();
    document.addEventListener('visibilitychange', leaving);
    addEventListener('pagehide', write);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      removeEventListener('pagehide', write);
      write();
    };
  }, [write]);
  const isLost = state === 'failed';
  useEffect(() => {
    if (!isLost) return;
    // What cannot be kept is lost with the page: the browser asks first.
    const asking = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', asking);
    return () => removeEventListener('beforeunload', asking);
  }, [isLost]);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      setState('keeping');
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value: next, timer: setTimeout(write, pause) };
    },
    [write],
  );
  const forget = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setValue(null);
    setState('kept');
    void kept.remove(key);
  }, [kept, key]);
  return { value, state, set, forget };
}
