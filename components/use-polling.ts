import { useEffect } from 'preact/hooks';
import { usePorts } from './ports.ts';

/** How often an endpoint is asked whether something is new; what is not costs it an empty answer. Milliseconds. */
export const lookEvery = 5 * 60_000;

/** Does something now, whenever it becomes another thing to do, and every so often as long as the component stands. */
export function usePolling(act: () => void): void {
  const { surroundings } = usePorts();
  useEffect(() => {
    let callOff = () => {};
    const look = () => {
      act();
      callOff = surroundings.after(lookEvery, look);
    };
    look();
    return () => callOff();
  }, [act, surroundings]);
}
