import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '../use-signal.ts';

interface BottomSheetProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog that comes from below and stays above the on-screen keyboard. Esc and the ground behind close it. */
export function BottomSheet({ name, onClose, children }: BottomSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useKeyboardRoom(sheet);
  useKeptFocus(sheet);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab') turnAround(event, sheet.current);
  };
  return (
    <div class="reading-layer">
      <button class="reading-scrim" type="button" tabIndex={-1} aria-label={name} onClick={onClose} />
      <div
        class="reading-sheet"
        role="dialog"
        aria-modal="true"
        aria-label={name}
        tabIndex={-1}
        ref={sheet}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </div>
  );
}

/** The keyboard of a phone covers the page without making it smaller; `visualViewport` tells what is left. */
function useKeyboardRoom(sheet: { readonly current: HTMLElement | null }): void {
  useSignal((signal) => {
    const view = window.visualViewport;
    if (!view) return;
    const look = () => {
      const covered = Math.max(0, window.innerHeight - view.height - view.offsetTop);
      sheet.current?.style.setProperty('--covered', `${Math.round(covered)}px`);
      sheet.current?.style.setProperty('--seen', `${Math.round(view.height)}px`);
    };
    look();
    view.addEventListener('resize', look, { signal });
    view.addEventListener('scroll', look, { signal });
    sheet.current?.addEventListener('focusin', ({ target }) => bringUp(target), { signal });
  }, []);
}

/** A field behind the keyboard is of no use; browsers scroll to it before the keyboard is up. */
function bringUp(target: EventTarget | null): void {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
    setTimeout(() => target.scrollIntoView({ block: 'center' }), keyboardRises);
}

/** Milliseconds. */
const keyboardRises = 300;

/** What had the keyboard gets it back. What the sheet itself focuses keeps it. */
function useKeptFocus(sheet: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    const timer = setTimeout(() => {
      if (!sheet.current?.contains(document.activeElement)) sheet.current?.focus({ preventScroll: true });
    });
    return () => {
      clearTimeout(timer);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';

function turnAround(event: KeyboardEvent, sheet: HTMLElement | null): void {
  const all = [...(sheet?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter(
    (each) => each.tabIndex >= 0 && each.getClientRects().length > 0,
  );
  const [first, last] = [all[0], all[all.length - 1]];
  const leaving = event.shiftKey ? first : last;
  if (!first || !last || (document.activeElement !== leaving && document.activeElement !== sheet)) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
