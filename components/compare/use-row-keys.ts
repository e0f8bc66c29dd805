import { useRef, useState } from 'preact/hooks';

/** J and K step from row to row while the table has the focus; the outline jumps to one. */
export function useRowKeys() {
  const container = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const rows = (): HTMLElement[] => [
    ...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
  ];
  const focus = (row: HTMLElement | undefined): void => {
    if (!row) return;
    setCurrent(row.id);
    row.scrollIntoView({ block: 'start' });
    row.focus({ preventScroll: true });
  };
  const go = (id: string): void => focus(rows().find((row) => row.id === id));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (step === undefined || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const all = rows();
    const at = all.findIndex((row) => row.contains(event.target as Node));
    event.preventDefault();
    focus(all[Math.min(all.length - 1, Math.max(0, at + step))]);
  };
  return { container, current, go, onKeyDown };
}
