import { useEffect, useRef } from 'preact/hooks';
import { DraftApp } from './DraftApp.tsx';
import type { DraftShellProps } from './DraftView.tsx';
import { PanelView } from './PanelView.tsx';
import type { AppPorts } from './ports.ts';

/** The side panel: what is open stands in the place of its lists. */
export function App({ ports }: { readonly ports: AppPorts }) {
  return <DraftApp ports={ports} Shell={PanelShell} />;
}

function PanelShell({ aside, ...panel }: DraftShellProps) {
  const hadAside = useRef(false);
  useEffect(() => {
    // The list takes the keyboard back, where no comment of it will.
    const free = panel.desk.current === null && document.activeElement === document.body;
    if (hadAside.current && !aside && free)
      document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    hadAside.current = Boolean(aside);
  }, [Boolean(aside)]);
  return <>{aside ?? <PanelView {...panel} />}</>;
}
