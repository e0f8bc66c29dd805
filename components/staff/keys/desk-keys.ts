import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

const place = 'zhutiao-single-keys';

/** Whether single keys work; kept on this computer where the browser allows it. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(kept);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(place, next ? 'on' : 'off');
      } catch {
        // Storage refused: it holds until the page is closed.
      }
    },
  ];
}

function kept(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    // Storage refused: as at first.
    return true;
  }
}

/** Off: nobody's single key does anything (WCAG 2.1.4). */
export const SingleKeysContext = createContext(true);

/** What single keys do, by `event.key`; nothing while somebody types or a modifier is held. */
export function useDeskKeys(does: Readonly<Record<string, () => void>>): void {
  const on = useContext(SingleKeysContext);
  // Keys come faster than effects run: each finds what was rendered last.
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      const { target, key } = event;
      const act = latest.current[key.length === 1 ? key.toLowerCase() : key];
      if (act === undefined || isTyping(target) || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Enter belongs to the button or link that has the focus.
      if (key === 'Enter' && target instanceof HTMLElement && target.matches('button, a, summary')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  const fields =
    'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], dialog *';
  return target instanceof HTMLElement && target.matches(fields);
}
