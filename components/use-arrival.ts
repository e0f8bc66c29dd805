import { useEffect, useRef } from 'preact/hooks';

/**
 * Takes the keyboard where what had it has gone: on arrival, and whenever `inputs` change. An element that is pressed
 * away leaves the keyboard to nobody, and whoever does not see the screen stands before its beginning again.
 */
export function useArrival<Taker extends HTMLElement>(inputs: readonly unknown[] = []) {
  const taker = useRef<Taker>(null);
  useEffect(() => {
    if (document.activeElement === document.body) taker.current?.focus();
  }, inputs);
  return taker;
}
