import '../../components/styles/panel.css';
import '../../components/styles/states.css';
import { render } from 'preact';
import { KeptRevision } from '../../components/library/KeptRevision.tsx';
import { noPage } from '../../components/no-page.ts';
import { type AppPorts, PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';

/** A revision as it is kept; `clause` names where to begin. */
export function showRevision(root: HTMLElement, ports: Omit<AppPorts, 'page'>, asked: URLSearchParams): void {
  render(
    <PortsProvider value={{ ...ports, page: noPage }}>
      <Spoken>
        <KeptRevision revisionId={asked.get('revision') ?? ''} eId={asked.get('clause') ?? ''} />
      </Spoken>
    </PortsProvider>,
    root,
  );
}
