import { useEffect, useState } from 'preact/hooks';
import { newRehearsal, type Rehearsal, stopped, toggled, turned } from '../../lib/statement/rehearsal.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import { usePorts } from '../ports.ts';

/** How often the clock on screen moves, milliseconds. */
const beat = 200;

export interface Stopwatch {
  readonly rehearsal: Rehearsal;
  /** Milliseconds since 1970, as the clock on screen shows them. */
  readonly now: number;
  toggle(): void;
  turn(by: 1 | -1): void;
  /** Stops it; answers how it stands then. */
  stop(): Rehearsal;
  again(): void;
}

/** A stopwatch over the parts of a statement, as they were when it was taken up. */
export function useStopwatch(statement: Statement): Stopwatch {
  const { surroundings } = usePorts();
  const [rehearsal, setRehearsal] = useState(() => newRehearsal(statement));
  const [now, setNow] = useState(surroundings.now());
  const isRunning = rehearsal.since !== null;
  useEffect(() => {
    if (!isRunning) return;
    let callOff = () => {};
    const tick = () => {
      setNow(surroundings.now());
      callOff = surroundings.after(beat, tick);
    };
    tick();
    return () => callOff();
  }, [isRunning, surroundings]);
  const set = (next: (rehearsal: Rehearsal, at: number) => Rehearsal) => {
    const at = surroundings.now();
    const after = next(rehearsal, at);
    setRehearsal(after);
    setNow(at);
    return after;
  };
  return {
    rehearsal,
    now,
    toggle: () => void set(toggled),
    turn: (by) => void set((each, at) => turned(each, by, at)),
    stop: () => set(stopped),
    again: () => void set(() => newRehearsal(statement)),
  };
}
