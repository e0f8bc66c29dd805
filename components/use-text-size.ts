import { useEffect } from 'preact/hooks';
import { usePorts } from './ports.ts';
import { useSetting } from './use-store.ts';

/** m as drawn, l 1.25, xl 1.5. */
export type TextSize = 'm' | 'l' | 'xl';

const following: Readonly<Record<TextSize, TextSize>> = { m: 'l', l: 'xl', xl: 'm' };

export const textSizeKey = 'text-size';

/** The person's size of text, on the whole document, in every window of ours. */
export function useTextSize(): { size: TextSize; next: () => void; set: (size: TextSize) => void } {
  const { store } = usePorts();
  const kept = useSetting(textSizeKey);
  const size: TextSize = kept === 'l' || kept === 'xl' ? kept : 'm';
  useEffect(() => {
    if (size === 'm') delete document.documentElement.dataset.size;
    else document.documentElement.dataset.size = size;
  }, [size]);
  const set = (chosen: TextSize) => void store.settings.set(textSizeKey, chosen);
  return { size, set, next: () => set(following[size]) };
}
