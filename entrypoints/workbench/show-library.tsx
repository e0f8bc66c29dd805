import '../../components/styles/states.css';
import { render } from 'preact';
import { LibraryApp } from '../../components/library/LibraryApp.tsx';
import { noPage } from '../../components/no-page.ts';
import { type AppPorts, PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { files } from './files.ts';

/** Every draft on this device. */
export function showLibrary(root: HTMLElement, ports: Omit<AppPorts, 'page'>): void {
  render(
    <PortsProvider value={{ ...ports, page: noPage }}>
      <Spoken>
        <LibraryApp files={files} />
      </Spoken>
    </PortsProvider>,
    root,
  );
}
