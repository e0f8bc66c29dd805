import { useEffect, useState } from 'preact/hooks';
import type { Hunk } from '../../lib/revision/alignment.ts';

/** Milliseconds after the last key. */
const settled = 300;

/** What changes between two texts; null until it is known. The differ is loaded when somebody first proposes. */
export function useDiff(original: string, proposed: string): readonly Hunk[] | null {
  const [hunks, setHunks] = useState<readonly Hunk[] | null>(null);
  useEffect(() => {
    let late = false;
    const timer = setTimeout(async () => {
      const { diffWords } = await import('../../lib/revision/diff.ts');
      if (!late) setHunks(diffWords(original, proposed));
    }, settled);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [original, proposed]);
  return hunks;
}
