import { useEffect } from 'preact/hooks';

/** J and K step through the clauses, unless somebody is typing. */
export function useListKeys(onStep: (by: 1 | -1) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target, key } = event;
      const typing =
        target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
      if (typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'j' || key === 'J') onStep(1);
      else if (key === 'k' || key === 'K') onStep(-1);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [onStep]);
}
