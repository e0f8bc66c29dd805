import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import { noPage } from '../../components/no-page.ts';
import { PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';
import { Popup } from './Popup.tsx';
import './popup.css';

const ports = {
  page: noPage,
  store: openStore(),
  hearing: hearingLater((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  ways: { submit: null, receipt: null, compare: null, settings: null, close: null },
};
render(
  <PortsProvider value={ports}>
    <Spoken>
      <Popup />
    </Spoken>
  </PortsProvider>,
  document.body,
);
