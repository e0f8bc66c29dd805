import { DraftApp } from './DraftApp.tsx';
import type { DraftShellProps } from './DraftView.tsx';
import { PanelView } from './PanelView.tsx';
import type { AppPorts } from './ports.ts';

/** The side panel: what is open stands in the place of its lists. */
export function App({ ports }: { readonly ports: AppPorts }) {
  return <DraftApp ports={ports} Shell={PanelShell} />;
}

function PanelShell({ aside, ...panel }: DraftShellProps) {
  return <>{aside ?? <PanelView {...panel} />}</>;
}
