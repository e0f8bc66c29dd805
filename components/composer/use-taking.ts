import { useEffect, useRef } from 'preact/hooks';
import type { Target } from '../../lib/comment/comment.ts';
import type { TakePointing } from './Places.tsx';

/** As long as this is shown, a pointing at the page goes to `onAdd`. */
export function useTaking(
  onPointing: TakePointing | null,
  onAdd: (targets: readonly Target[]) => void,
): void {
  const latest = useRef(onAdd);
  latest.current = onAdd;
  useEffect(() => {
    onPointing?.((targets) => latest.current(targets));
    return () => onPointing?.(null);
  }, []);
}
