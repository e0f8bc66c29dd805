import { useEffect } from 'preact/hooks';
import type { SaveState } from '../../lib/usecase/autosave.ts';
import { useAnnounce } from '../Announcer.tsx';
import { useComposeSay } from '../compose-say.ts';

/** Milliseconds after the last key: whoever types is not talked to. */
const quiet = 2_000;

/** Says once that the words are saved. */
export function useSavedWord(saving: SaveState): void {
  const say = useComposeSay();
  const announce = useAnnounce();
  useEffect(() => {
    if (saving.kind !== 'saved') return;
    const timer = setTimeout(() => announce(say('save.saved')), quiet);
    return () => clearTimeout(timer);
  }, [saving]);
}
