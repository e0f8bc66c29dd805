import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/compare/compare.css';
import '../../components/compare/compare-outline.css';
import '../../components/compare/compare-adapt.css';
import { render } from 'preact';
import { Workbench } from '../../components/compare/Workbench.tsx';
import { noPage } from '../../components/no-page.ts';
import { type AppPorts, PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingOver } from '../../lib/usecase/ask-hearing.ts';

const ports: AppPorts = {
  page: noPage,
  store: openStore(),
  hearing: hearingOver((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  ways: { submit: null, receipt: null, compare: null, settings: null, close: null },
};
const root = document.getElementById('app');
if (root)
  render(
    <PortsProvider value={ports}>
      <Spoken>
        <Workbench draftId={new URLSearchParams(location.search).get('draft')} />
      </Spoken>
    </PortsProvider>,
    root,
  );
