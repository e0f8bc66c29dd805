import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/**
 * J and K step from row to row while the table has the focus, Enter does what a row offers first, L and U join and
 * part its first clause by hand; the outline jumps to a row.
 */
export function useRowKeys(table: readonly unknown[]) {
  const container = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const rows = useCallback(
    (): HTMLElement[] => [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])],
    [],
  );
  const focus = useCallback((row: HTMLElement | undefined): void => {
    if (!row) return;
    setCurrent(row.id);
    for (const other of rows()) if (other.tabIndex === 0) other.tabIndex = -1;
    row.tabIndex = 0;
    row.scrollIntoView({ block: 'start' });
    row.focus({ preventScroll: true });
  }, []);
  // One stop for Tab: the row that was left, at first the first.
  useEffect(() => {
    const all = rows();
    const [first] = all;
    if (first && !all.some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0;
  }, [table]);
  const go = useCallback((id: string): void => focus(rows().find((row) => row.id === id)), []);
  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.closest('input, textarea, select')) return;
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    const all = rows();
    const at = all.findIndex((row) => row.contains(target));
    if (step !== undefined) {
      event.preventDefault();
      focus(all[Math.min(all.length - 1, Math.max(0, at + step))]);
      return;
    }
    const wanted = target.matches('[data-row]') ? doorOf(event.key) : null;
    const door = wanted && all[at]?.querySelector<HTMLElement>(wanted);
    if (!door) return;
    event.preventDefault();
    door.click();
  }, []);
  return { container, current, go, onKeyDown };
}

/** What of a row a key presses. */
function doorOf(key: string): string | null {
  switch (key.toLowerCase()) {
    case 'enter':
      return '[data-join], [data-enter], .x-m button';
    case 'l':
      return '[data-pick]';
    case 'u':
      return '[data-part]';
    default:
      return null;
  }
}
