import { useState } from 'preact/hooks';
import { useSignal } from '../use-signal.ts';

/** Room for the text and the panel beside each other. */
const wide = '(min-width: 1000px)';

export function useWide(): boolean {
  const [is, setIs] = useState(() => matchMedia(wide).matches);
  useSignal((signal) => {
    const query = matchMedia(wide);
    query.addEventListener('change', () => setIs(query.matches), { signal });
  }, []);
  return is;
}
