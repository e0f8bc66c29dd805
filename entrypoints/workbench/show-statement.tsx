import '../../components/styles/states.css';
import { render } from 'preact';
import { noPage } from '../../components/no-page.ts';
import { type AppPorts, PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { StatementApp } from '../../components/statement/StatementApp.tsx';

/** The statement on a draft. */
export function showStatement(root: HTMLElement, ports: Omit<AppPorts, 'page'>, draftId: string): void {
  render(
    <PortsProvider value={{ ...ports, page: noPage }}>
      <Spoken>
        <StatementApp draftId={draftId} />
      </Spoken>
    </PortsProvider>,
    root,
  );
}
