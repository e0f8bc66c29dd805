interface ComposerWays {
  readonly finish: () => void;
  readonly back: () => void;
  /** Null where there are no neighbours. */
  readonly step: ((by: 1 | -1) => void) | null;
}

/** What matters of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'preventDefault' | 'stopPropagation'
>;

/** Ctrl+Enter done, Esc back, Alt+↑ ↓ to the neighbours; none of them while an input method is composing. */
export function useComposerKeys({ finish, back, step }: ComposerWays): (event: KeyPress) => void {
  return (event) => {
    // Some browsers report the key that ends a composition as 229 with isComposing already false.
    if (event.isComposing || event.keyCode === 229) return;
    const act = wayOf(event, { finish, back, step });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

function wayOf(event: KeyPress, { finish, back, step }: ComposerWays): (() => void) | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return finish;
  if (event.key === 'Escape') return back;
  if (step && event.altKey && event.key === 'ArrowUp') return () => step(-1);
  if (step && event.altKey && event.key === 'ArrowDown') return () => step(1);
  return null;
}
